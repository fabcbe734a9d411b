package se.diplomagroup.integritet.gateway.me;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.Decided;
import se.diplomagroup.integritet.gateway.downstream.Fetched;
import se.diplomagroup.integritet.gateway.ui.Pages;
import se.diplomagroup.integritet.gateway.ui.Refusals;
import se.diplomagroup.integritet.kit.ids.Uuid7;
import se.diplomagroup.integritet.kit.problem.Problems;

/// Shows and takes answers and objections, a person's own and those of a child they decide for.
@RequestScoped
class ConsentDesk {

  private static final int SHOWN = 20;

  private final Pages pages;
  private final SubjectConsents consents;

  ConsentDesk(Pages pages, SubjectConsents consents) {
    this.pages = pages;
    this.consents = consents;
  }

  TemplateInstance show(Whose whose) {
    return page(whose, consents.standing(whose), null);
  }

  /// Stores an answer to one purpose.
  Response answer(Whose whose, String purpose, Answer answer) {
    answer.check();
    Fetched<Standing> before = consents.standing(whose);
    if (!before.ok()) {
      return refused(before, page(whose, before, null));
    }
    ConsentCard card = before.value().card(purpose).orElseThrow(() -> Problems.notFound("purpose"));
    UUID decisionId = Uuid7.next();
    Fetched<Decided> decided = consents.decide(whose.subjectId(), card, answer, decisionId);
    Fetched<Standing> after = consents.standing(whose);
    if (pages.partWanted()) {
      return after
          .asOptional()
          .flatMap(standing -> standing.card(purpose))
          .map(it -> decided.ok() ? it.stored(decisionId) : it.notStored(decided.isOutdated()))
          .map(it -> part(whose, it))
          .orElseGet(() -> Response.status(Status.SERVICE_UNAVAILABLE).build());
    }
    return decided.ok()
        ? backTo(whose)
        : refused(
            decided,
            page(whose, after.map(it -> it.notStored(purpose, decided.isOutdated())), null));
  }

  TemplateInstance spread(Whose whose, String purpose, UUID decisionId) {
    return pages.show(
        MePages.spread(pages.ui(), whose, purpose, decisionId, consents.delivery(decisionId)));
  }

  /// Stops direct marketing.
  Response object(Whose whose, String purpose, @Nullable String key) {
    if (purpose.isBlank()) {
      throw Problems.invalid("purpose", "required", "Say which purpose it is about.");
    }
    return after(whose, consents.object(whose.subjectId(), purpose, key));
  }

  Response takeBack(Whose whose, UUID objectionId) {
    return after(whose, consents.takeBack(objectionId));
  }

  TemplateInstance decisions(Whose whose, @Nullable String cursor) {
    return pages.show(
        MePages.decisions(
            pages.ui(), whose, consents.past(whose.subjectId(), SHOWN, cursor), cursor));
  }

  private Response after(Whose whose, Fetched<?> done) {
    return done.ok()
        ? backTo(whose)
        : refused(done, page(whose, consents.standing(whose), Refusals.words(pages.ui(), done)));
  }

  private static Response backTo(Whose whose) {
    return Response.seeOther(URI.create(whose.base() + "/consents")).build();
  }

  private static Response refused(Fetched<?> done, TemplateInstance page) {
    return Response.status(done.status()).entity(page).build();
  }

  private TemplateInstance page(Whose whose, Fetched<Standing> standing, @Nullable String refusal) {
    return pages.show(MePages.consents(pages.ui(), whose, standing, refusal));
  }

  private Response part(Whose whose, ConsentCard card) {
    return Response.ok(pages.show(MePages.consent(pages.ui(), whose, card))).build();
  }
}
