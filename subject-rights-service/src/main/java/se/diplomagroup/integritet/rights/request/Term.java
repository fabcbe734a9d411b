package se.diplomagroup.integritet.rights.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.kit.problem.Problems;
import se.diplomagroup.integritet.rights.deadline.Deadline;
import se.diplomagroup.integritet.rights.words.WireNames;
import se.diplomagroup.integritet.rights.words.Words;

/// By when the request is answered, with the reckoning, and whether that was extended.
@Embeddable
record Term(
    @Column(name = "due_on") LocalDate dueOn,
    @Column(name = "explanation_sv") String explanationSv,
    @Column(name = "explanation_en") String explanationEn,
    @Column(name = "extended_at") @Nullable Instant extendedAt,
    @Column(name = "extension_reason") @Nullable String extensionReason) {

  static Term of(Deadline deadline) {
    return of(deadline, null, null);
  }

  private static Term of(
      Deadline deadline, @Nullable Instant extendedAt, @Nullable String extensionReason) {
    Words explanation = deadline.explanation();
    return new Term(
        deadline.dueOn(), explanation.sv(), explanation.en(), extendedAt, extensionReason);
  }

  /// Two further months, once, told before the first deadline ends (Art. 12(3)).
  Term extended(ExtensionReason reason, Deadline longer, LocalDate today, Instant now) {
    if (isExtended()) {
      throw Problems.conflict("already-extended", "The time is extended once only.");
    }
    if (today.isAfter(dueOn)) {
      throw Problems.conflict(
          "deadline-passed", "The time is extended only before the first deadline ends.");
    }
    return of(longer, now, WireNames.of(reason));
  }

  boolean isExtended() {
    return extendedAt != null;
  }

  Words explanation() {
    return new Words(explanationSv, explanationEn);
  }
}
