package se.diplomagroup.integritet.consent.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A proposal as shown to those who decide on it.
///
/// @param version the version that it is to become
/// @param changes how it differs from the version that it was written from
/// @param document the whole catalogue as it would be
record ProposalView(
    UUID id,
    Proposal.State state,
    int baseVersion,
    int version,
    String reason,
    UUID proposedBy,
    Instant proposedAt,
    Proposal.@Nullable Decided decision,
    List<CatalogueChange> changes,
    CatalogueContent document) {

  /// A proposal in the list of proposals.
  record Summary(
      UUID id,
      Proposal.State state,
      int baseVersion,
      int version,
      String reason,
      UUID proposedBy,
      Instant proposedAt,
      Proposal.@Nullable Decided decision) {

    static Summary of(Proposal proposal) {
      return new Summary(
          proposal.id(),
          proposal.state(),
          proposal.baseVersion(),
          proposal.document().version(),
          proposal.reason(),
          proposal.proposedBy(),
          proposal.proposedAt(),
          proposal.decided());
    }
  }

  static ProposalView of(Proposal proposal, List<CatalogueChange> changes) {
    return new ProposalView(
        proposal.id(),
        proposal.state(),
        proposal.baseVersion(),
        proposal.document().version(),
        proposal.reason(),
        proposal.proposedBy(),
        proposal.proposedAt(),
        proposal.decided(),
        changes,
        proposal.document().content());
  }
}
