package se.diplomagroup.integritet.gateway.me;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Language;
import se.diplomagroup.integritet.gateway.downstream.Call;
import se.diplomagroup.integritet.gateway.downstream.Calls;
import se.diplomagroup.integritet.gateway.downstream.ConsentService;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.Catalogue;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.Child;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.Consents;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.Decided;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.Decision;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.Decisions;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.Delivery;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.NewObjection;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.Notice;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.Objection;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.PastDecision;
import se.diplomagroup.integritet.gateway.downstream.Fetched;
import se.diplomagroup.integritet.gateway.downstream.Fetching;
import se.diplomagroup.integritet.gateway.downstream.Fetching.Asked;
import se.diplomagroup.integritet.gateway.downstream.Listing;
import se.diplomagroup.integritet.gateway.session.SignedIn;
import se.diplomagroup.integritet.gateway.ui.Pages;

/// The consents of the signed-in person, or of a child they decide for.
@RequestScoped
class SubjectConsents {

  private static final int MOST_AT_ONCE = 200;

  private final SignedIn signedIn;
  private final Pages pages;
  private final Calls calls;
  private final Fetching fetching;
  private final ConsentService consent;

  SubjectConsents(
      SignedIn signedIn,
      Pages pages,
      Calls calls,
      Fetching fetching,
      @RestClient ConsentService consent) {
    this.signedIn = signedIn;
    this.pages = pages;
    this.calls = calls;
    this.fetching = fetching;
    this.consent = consent;
  }

  /// Every purpose that needs consent with the answer to it, and every one that is direct marketing
  /// with the objection to it.
  Fetched<Standing> standing(Whose whose) {
    UUID subjectId = whose.subjectId();
    Call call = calls.asUser();
    Language language = pages.ui().language();
    Asked<Catalogue> catalogue = fetching.ask(() -> consent.catalogue(call));
    Asked<Notice> notice = fetching.ask(() -> consent.currentNotice(call, language.tag()));
    Asked<List<Objection>> objections = fetching.ask(() -> objections(call, subjectId));
    Fetched<Consents> own = fetching.fetch(() -> consent.consents(call, subjectId));
    return own.flatMap(consents ->
        objections
            .answer()
            .flatMap(objected ->
                catalogue
                    .answer()
                    .flatMap(purposes ->
                        notice
                            .answer()
                            .map(text ->
                                Standing.of(
                                    whose,
                                    purposes,
                                    consents,
                                    objected,
                                    text,
                                    language,
                                    calls::newKey)))));
  }

  /// All of them: the one in force may be an old one.
  private List<Objection> objections(Call call, UUID subjectId) {
    List<Objection> all = new ArrayList<>();
    String cursor = null;
    do {
      Listing<Objection> page = consent.objections(call, subjectId, MOST_AT_ONCE, cursor);
      all.addAll(page.items());
      cursor = page.next();
    } while (cursor != null);
    return all;
  }

  /// Objects to direct marketing, once, however often the form is sent.
  Fetched<Objection> object(UUID subjectId, String purpose, @Nullable String key) {
    Call call = key == null ? calls.asUser() : calls.asUser().once(key);
    NewObjection objection = new NewObjection(subjectId, purpose);
    return fetching.fetch(() -> consent.object(call, objection));
  }

  Fetched<Boolean> takeBack(UUID objectionId) {
    Call call = calls.asUser();
    return fetching.fetch(() -> {
      consent.takeBackObjection(call, objectionId);
      return true;
    });
  }

  /// Every decision there has been, newest first.
  Fetched<Listing<PastDecision>> past(UUID subjectId, int limit, @Nullable String cursor) {
    Call call = calls.asUser();
    return fetching.fetch(() -> consent.decisions(call, subjectId, limit, cursor));
  }

  Fetched<Response> receipt(UUID decisionId) {
    Call call = calls.asUser();
    return fetching.fetch(() -> consent.receipt(call, decisionId));
  }

  /// Stores an answer, bound to the text and the version of the purpose that were shown.
  Fetched<Decided> decide(UUID subjectId, ConsentCard card, Answer answer, UUID decisionId) {
    Call call = calls.asUser();
    Decision decision =
        Decision.ofPerson(
            decisionId,
            subjectId,
            card.purpose(),
            answer.purposeVersion(),
            card.choice(answer.isYes()),
            answer.noticeVersion(),
            answer.language(),
            answer.textHash(),
            "my-pages");
    return fetching.fetch(() -> consent.decide(call, new Decisions(List.of(decision))));
  }

  /// The children for whom the signed-in person decides.
  Fetched<Listing<Child>> children(@Nullable String cursor) {
    Call call = calls.asUser();
    UUID guardianId = signedIn.subjectId();
    return fetching.fetch(() -> consent.children(call, guardianId, MOST_AT_ONCE, cursor));
  }

  /// How far a decision has spread.
  Fetched<Delivery> delivery(UUID decisionId) {
    Call call = calls.asUser();
    return fetching.fetch(() -> consent.delivery(call, decisionId));
  }
}
