package se.diplomagroup.integritet.gateway.me;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.Decided;
import se.diplomagroup.integritet.gateway.downstream.Fetched;
import se.diplomagroup.integritet.gateway.ui.Pages;
import se.diplomagroup.integritet.kit.identity.Roles;
import se.diplomagroup.integritet.kit.ids.Uuid7;
import se.diplomagroup.integritet.kit.problem.Problems;

/// One switch per purpose. A no weighs as much as a yes and takes one press (promises P24, P31,
/// P32).
@Path("/me/consents")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.PERSON, Roles.CUSTOMER_ADMIN})
@Blocking
class ConsentsResource {

  private final Pages pages;
  private final MyConsents mine;

  ConsentsResource(Pages pages, MyConsents mine) {
    this.pages = pages;
    this.mine = mine;
  }

  @GET
  public TemplateInstance consents() {
    return pages.show(MePages.consents(pages.ui(), mine.cards(), mine.marketing(), null));
  }

  @POST
  @Path("/{purpose}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response answer(@PathParam("purpose") String purpose, @BeanParam Answer answer) {
    if (!answer.isAnswer()) {
      throw Problems.invalid("answer", "choice", "The answer is yes or no.");
    }
    UUID decisionId = Uuid7.next();
    Optional<Fetched<Decided>> decided =
        card(mine.cards(), purpose).map(card -> mine.decide(card, answer, decisionId));
    boolean stored = decided.filter(Fetched::ok).isPresent();
    boolean outdated = decided.filter(Fetched::isOutdated).isPresent();
    Fetched<List<ConsentCard>> cards = mine.cards();
    if (pages.partWanted()) {
      return card(cards, purpose)
          .map(card -> part(stored ? card.stored(decisionId) : card.notStored(outdated)))
          .orElseGet(() -> Response.status(Response.Status.SERVICE_UNAVAILABLE).build());
    }
    return stored
        ? Response.seeOther(URI.create("/me/consents")).build()
        : Response.ok(
                pages.show(
                    MePages.consents(
                        pages.ui(), failed(cards, purpose, outdated), mine.marketing(), null)))
            .build();
  }

  @GET
  @Path("/{purpose}/spread/{decisionId}")
  public TemplateInstance spread(
      @PathParam("purpose") String purpose, @PathParam("decisionId") UUID decisionId) {
    return pages.show(MePages.spread(pages.ui(), purpose, decisionId, mine.delivery(decisionId)));
  }

  private Response part(ConsentCard card) {
    return Response.ok(pages.show(MePages.consent(pages.ui(), card))).build();
  }

  private static Fetched<List<ConsentCard>> failed(
      Fetched<List<ConsentCard>> cards, String purpose, boolean outdated) {
    return cards.map(all ->
        all.stream()
            .map(card -> card.purpose().equals(purpose) ? card.notStored(outdated) : card)
            .toList());
  }

  private static Optional<ConsentCard> card(Fetched<List<ConsentCard>> cards, String purpose) {
    return cards.asOptional().stream()
        .flatMap(List::stream)
        .filter(card -> card.purpose().equals(purpose))
        .findAny();
  }
}
