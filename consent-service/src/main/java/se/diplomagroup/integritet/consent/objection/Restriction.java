package se.diplomagroup.integritet.consent.objection;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;

/// Data that is stored and not used while something about it is decided (GDPR Art. 18).
///
/// @param restrictedAt since when, or null while only the lifting has been told
/// @param categories the data concerned; empty means all
/// @param lifted the categories that are free again
/// @param liftedAt when the whole was lifted
public record Restriction(
    UUID requestId,
    UUID subjectId,
    @Nullable Instant restrictedAt,
    Set<Code> categories,
    Set<Code> lifted,
    @Nullable Instant liftedAt) {

  public Restriction {
    categories = Set.copyOf(categories);
    lifted = Set.copyOf(lifted);
  }

  /// Whether any of the categories is restricted.
  public boolean coversAnyOf(Collection<Code> data) {
    return restrictedAt != null
        && liftedAt == null
        && data.stream().anyMatch(category -> named(category) && !lifted.contains(category));
  }

  private boolean named(Code category) {
    return categories.isEmpty() || categories.contains(category);
  }
}
