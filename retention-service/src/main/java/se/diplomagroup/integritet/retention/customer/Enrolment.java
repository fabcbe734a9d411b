package se.diplomagroup.integritet.retention.customer;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One person on one course.
public record Enrolment(
    UUID id,
    UUID contractId,
    @Nullable LocalDate enrolledOn,
    @Nullable LocalDate completedOn,
    @Nullable LocalDate followedUpOn) {

  /// The day on which following up ends: when it has been done, or else when its time has run out.
  /// Empty while the course goes on.
  public Optional<LocalDate> followUpEndsOn(int followUpDays) {
    if (followedUpOn != null) {
      return Optional.of(later(followedUpOn, completedOn));
    }
    return Optional.ofNullable(completedOn).map(day -> day.plusDays(followUpDays));
  }

  /// The earliest day known.
  public LocalDate firstKnownOn() {
    for (LocalDate day : new @Nullable LocalDate[] {enrolledOn, completedOn, followedUpOn}) {
      if (day != null) {
        return day;
      }
    }
    throw new IllegalStateException("an enrolment is known by at least one fact");
  }

  private static LocalDate later(LocalDate one, @Nullable LocalDate other) {
    return other != null && other.isAfter(one) ? other : one;
  }
}
