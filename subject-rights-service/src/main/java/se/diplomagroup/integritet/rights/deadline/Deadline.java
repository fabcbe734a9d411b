package se.diplomagroup.integritet.rights.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import se.diplomagroup.integritet.rights.words.Words;

/// The last day for an answer, with the reckoning in words. The day ends at 24:00 in Stockholm.
public record Deadline(LocalDate receivedOn, LocalDate dueOn, Words explanation) {

  static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

  /// The first instant at which an answer is too late.
  public Instant endsAt() {
    return dueOn.plusDays(1).atStartOfDay(STOCKHOLM).toInstant();
  }
}
