package se.diplomagroup.integritet.consent.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import se.diplomagroup.integritet.kit.problem.Problems;

/// What the approval of an open proposal would do to earlier consents.
@ApplicationScoped
public class ProposedLimits {

  private final Catalogues catalogues;
  private final Proposals proposals;

  ProposedLimits(Catalogues catalogues, Proposals proposals) {
    this.catalogues = catalogues;
    this.proposals = proposals;
  }

  /// @param at when it would be approved
  /// @throws se.diplomagroup.integritet.kit.problem.ProblemException 404 if there is no such
  ///   proposal, 409 `proposal-decided` if it is no longer open
  public List<PurposeLimit> of(UUID proposalId, Instant at) {
    Proposal proposal = proposals.find(proposalId).orElseThrow(() -> Problems.notFound("proposal"));
    proposal.requireOpen();
    return PurposeLimit.between(catalogues.newest(), proposal.document(), at);
  }
}
