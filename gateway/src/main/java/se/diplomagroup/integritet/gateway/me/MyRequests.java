package se.diplomagroup.integritet.gateway.me;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import se.diplomagroup.integritet.gateway.downstream.Call;
import se.diplomagroup.integritet.gateway.downstream.Calls;
import se.diplomagroup.integritet.gateway.downstream.Fetched;
import se.diplomagroup.integritet.gateway.downstream.Fetching;
import se.diplomagroup.integritet.gateway.downstream.Listing;
import se.diplomagroup.integritet.gateway.downstream.RightsService;
import se.diplomagroup.integritet.gateway.downstream.RightsService.NewRequest;
import se.diplomagroup.integritet.gateway.downstream.RightsService.Request;
import se.diplomagroup.integritet.gateway.session.SignedIn;
import se.diplomagroup.integritet.gateway.ui.Pages;

/// The signed-in person's requests.
@RequestScoped
class MyRequests {

  private static final int SHOWN = 50;

  private final SignedIn signedIn;
  private final Pages pages;
  private final Calls calls;
  private final Fetching fetching;
  private final RightsService rights;

  MyRequests(
      SignedIn signedIn,
      Pages pages,
      Calls calls,
      Fetching fetching,
      @RestClient RightsService rights) {
    this.signedIn = signedIn;
    this.pages = pages;
    this.calls = calls;
    this.fetching = fetching;
    this.rights = rights;
  }

  Fetched<Listing<Request>> all() {
    Call call = calls.asUser();
    UUID subjectId = signedIn.subjectId();
    return fetching.fetch(() -> rights.requests(call, null, null, subjectId, SHOWN, null));
  }

  Fetched<Request> one(UUID id) {
    Call call = calls.asUser();
    return fetching.fetch(() -> rights.request(call, id));
  }

  /// Makes a request once, however often the form is sent.
  Fetched<Request> make(String right, String key) {
    Call call = calls.asUser().once(key);
    NewRequest request = new NewRequest(right, null, null, null, pages.ui().lang(), null);
    return fetching.fetch(() -> rights.register(call, request));
  }

  Fetched<Response> extract(UUID id, String format, boolean partial) {
    Call call = calls.asUser();
    String language = pages.ui().lang();
    return fetching.fetch(() -> rights.extract(call, id, format, language, partial ? true : null));
  }

  Fetched<Response> letter(UUID id) {
    Call call = calls.asUser();
    String language = pages.ui().lang();
    return fetching.fetch(() -> rights.letter(call, id, language));
  }
}
