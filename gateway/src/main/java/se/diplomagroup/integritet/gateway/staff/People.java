package se.diplomagroup.integritet.gateway.staff;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import se.diplomagroup.integritet.gateway.downstream.Call;
import se.diplomagroup.integritet.gateway.downstream.Calls;
import se.diplomagroup.integritet.gateway.downstream.ConsentService;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.Consents;
import se.diplomagroup.integritet.gateway.downstream.Fetched;
import se.diplomagroup.integritet.gateway.downstream.Fetching;
import se.diplomagroup.integritet.gateway.downstream.Fetching.Asked;
import se.diplomagroup.integritet.gateway.downstream.Listing;
import se.diplomagroup.integritet.gateway.downstream.RetentionService;
import se.diplomagroup.integritet.gateway.downstream.RetentionService.Hold;
import se.diplomagroup.integritet.gateway.downstream.RetentionService.NewHold;
import se.diplomagroup.integritet.gateway.downstream.RetentionService.Release;
import se.diplomagroup.integritet.gateway.downstream.RetentionService.RetentionClock;
import se.diplomagroup.integritet.gateway.downstream.RightsService;
import se.diplomagroup.integritet.gateway.downstream.RightsService.Request;

/// Looks people up for staff, always with a reason: each service puts the read on the log before it
/// answers (promise P05).
@RequestScoped
class People {

  private static final int SHOWN = 50;

  private final Calls calls;
  private final Fetching fetching;
  private final RightsService rights;
  private final RetentionService retention;
  private final ConsentService consent;

  People(
      Calls calls,
      Fetching fetching,
      @RestClient RightsService rights,
      @RestClient RetentionService retention,
      @RestClient ConsentService consent) {
    this.calls = calls;
    this.fetching = fetching;
    this.rights = rights;
    this.retention = retention;
    this.consent = consent;
  }

  Person lookUp(UUID subjectId, String reason) {
    Call call = calls.asUser().because(reason);
    Asked<Listing<Hold>> holds = fetching.ask(() -> retention.holds(call, subjectId, null));
    Asked<Listing<Request>> requests =
        fetching.ask(() -> rights.requests(call, null, null, subjectId, SHOWN, null));
    Asked<Listing<RetentionClock>> clocks = fetching.ask(() -> retention.clocks(call, subjectId));
    Asked<Consents> consents = fetching.ask(() -> consent.consents(call, subjectId));
    return new Person(holds.answer(), requests.answer(), clocks.answer(), consents.answer());
  }

  Fetched<Hold> placeHold(NewHold hold, String reason, String key) {
    Call call = calls.asUser().because(reason).once(key);
    return fetching.fetch(() -> retention.placeHold(call, hold));
  }

  Fetched<Hold> release(UUID holdId, String why, String reason) {
    Call call = calls.asUser().because(reason);
    return fetching.fetch(() -> retention.release(call, holdId, new Release(why)));
  }
}
