package se.diplomagroup.integritet.consent.agreement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.Cache;
import se.diplomagroup.integritet.consent.agreement.Consequences.Count;
import se.diplomagroup.integritet.consent.agreement.Consequences.OfPurpose;
import se.diplomagroup.integritet.consent.catalogue.ProposedLimits;
import se.diplomagroup.integritet.consent.catalogue.PurposeLimit;
import se.diplomagroup.integritet.consent.decision.ConsentRules;
import se.diplomagroup.integritet.consent.decision.CurrentRules;
import se.diplomagroup.integritet.kit.identity.Roles;

/// How many consents an approval would end, for whoever is about to approve. Numbers only: nobody's
/// consent is shown. The work has a limit, whatever the size of the ledger.
@Path("/v1/catalogue/proposals/{id}/consequences")
@Produces(MediaType.APPLICATION_JSON)
class ConsequencesResource {

  /// Shared by the purposes of a proposal; a page covers 5,000 subjects of the ledger.
  private static final int PAGES = 40;

  private final ProposedLimits proposed;
  private final AgreementRows rows;
  private final CurrentRules rules;
  private final Clock clock;

  ConsequencesResource(
      ProposedLimits proposed, AgreementRows rows, CurrentRules rules, Clock clock) {
    this.proposed = proposed;
    this.rows = rows;
    this.rules = rules;
    this.clock = clock;
  }

  @GET
  @RolesAllowed(Roles.DPO)
  @Cache(noStore = true)
  public Consequences consequences(@PathParam("id") UUID proposalId) {
    Instant now = clock.instant();
    ConsentRules inForce = rules.get();
    List<PurposeLimit> limits = proposed.of(proposalId, now);
    int pages = Math.max(1, PAGES / Math.max(1, limits.size()));
    return new Consequences(
        now, limits.stream().map(limit -> count(limit, inForce, now, pages)).toList());
  }

  private OfPurpose count(PurposeLimit limit, ConsentRules inForce, Instant now, int pages) {
    Count count = new Count(limit, now);
    boolean everybody =
        rows.some(
            limit.purpose(),
            Standing.GIVEN,
            inForce,
            now,
            pages,
            agreement -> {
              Instant givenAt = agreement.since();
              if (givenAt != null) {
                count.add(givenAt, agreement.validUntil());
              }
            });
    return count.result(everybody);
  }
}
