package se.diplomagroup.integritet.consent.decision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;

/// What a caller said of a decision, and nothing that was added to it here: two decisions of one id
/// are the same if this, and the guardian who decided, are. It does not depend on notices,
/// catalogue or clocks, so that what was once taken in is known for ever. A version of the purpose
/// that is named has to be the one recorded, besides.
///
/// @param categories each once, in order
/// @param clientTime in microseconds
record Told(
    UUID decisionId,
    Subject subject,
    Code purpose,
    Choice choice,
    @Nullable Shown shown,
    @Nullable Code collectionPoint,
    List<Code> categories,
    @Nullable Code surface,
    @Nullable Boolean gpc,
    @Nullable Method method,
    @Nullable Instant clientTime) {

  Told {
    categories = categories.stream().distinct().sorted().toList();
  }
}
