package se.diplomagroup.integritet.consent.guardian;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A minority as shown.
///
/// @param correction what waits for its confirmation, or null
/// @param guardians who decides for the child
/// @param unconfirmed whom staff have named, and who decides nothing until somebody else of the
///   staff has confirmed it
@JsonInclude(JsonInclude.Include.ALWAYS)
record MinorityView(
    UUID subjectId,
    LocalDate until,
    List<UUID> guardians,
    List<UUID> unconfirmed,
    @Nullable CorrectionView correction) {

  /// @param until the day on which the child turns 13, or null when the person is no such child
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record CorrectionView(
      UUID correctionId, @Nullable LocalDate until, List<UUID> guardians, Instant proposedAt) {

    static CorrectionView of(Correction correction) {
      return new CorrectionView(
          correction.id(),
          correction.until(),
          correction.guardians().stream().sorted().toList(),
          correction.proposedAt());
    }
  }

  /// As the child and the guardians see it, to whom only what holds is shown.
  static MinorityView of(Minority minority) {
    return of(minority, List.of(), Optional.empty());
  }

  static MinorityView of(
      Minority minority, Collection<UUID> unconfirmed, Optional<Correction> correction) {
    return new MinorityView(
        minority.childId(),
        minority.until(),
        minority.guardianships().keySet().stream().sorted().toList(),
        unconfirmed.stream().sorted().toList(),
        correction.map(CorrectionView::of).orElse(null));
  }
}
