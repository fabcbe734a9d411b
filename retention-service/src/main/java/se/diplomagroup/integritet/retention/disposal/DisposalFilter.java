package se.diplomagroup.integritet.retention.disposal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which disposals to show.
record DisposalFilter(
    @Nullable DisposalState state,
    @Nullable UUID contractId,
    @Nullable UUID subjectId,
    @Nullable UUID requestId) {

  @Nullable String stateName() {
    return state == null ? null : state.wireName();
  }
}
