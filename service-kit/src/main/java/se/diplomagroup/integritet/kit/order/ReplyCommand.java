package se.diplomagroup.integritet.kit.order;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.Sha256;
import se.diplomagroup.integritet.contracts.SystemOrdered;
import se.diplomagroup.integritet.contracts.SystemReplied;
import se.diplomagroup.integritet.contracts.SystemReplied.Outcome;
import se.diplomagroup.integritet.kit.problem.Problems;

/// A system's answer over REST.
///
/// @param counts records touched, by category
/// @param evidence digest of the system's own account of what it did
/// @param ground why it was not done in full: with partly, refused, deferred and impossible
/// @param until when a deferred order will be answered again
record ReplyCommand(
    @NotNull Outcome outcome,
    @Nullable @Size(max = 100) List<@NotNull @Valid Count> counts,
    @NotNull Sha256 evidence,
    @Nullable Code ground,
    @Nullable LocalDate until) {

  record Count(@NotNull Code category, @PositiveOrZero long records) {}

  /// What the outcome asks for must be there.
  void requireComplete() {
    boolean needsGround =
        switch (outcome) {
          case PARTLY, REFUSED, DEFERRED, IMPOSSIBLE -> true;
          case DONE, NO_DATA, IDENTITY_MISMATCH, FAILED -> false;
        };
    if (needsGround && ground == null) {
      throw Problems.invalid("ground", "required", "This outcome needs a ground.");
    }
    if (outcome == Outcome.DEFERRED && until == null) {
      throw Problems.invalid("until", "required", "A deferred order needs a date.");
    }
  }

  /// The day, if any, must be one that can be waited for.
  void requirePossible(Instant now) {
    if (until != null && !Postponement.isPossible(outcome, until, now)) {
      throw Problems.unprocessable(
          "reply-until-out-of-range",
          "until",
          "The day is today or later: within 10 years for an order that is put off, and within 100"
              + " years for what is kept.");
    }
  }

  SystemReplied toEvent(UUID replyId, SystemOrdered order, Instant now) {
    return new SystemReplied(
        replyId,
        order.orderId(),
        order.subjectId(),
        order.system(),
        order.action(),
        order.origin(),
        order.originId(),
        outcome,
        counted(),
        evidence,
        ground,
        until,
        now);
  }

  private List<SystemReplied.Count> counted() {
    return counts == null
        ? List.of()
        : counts.stream()
            .map(count -> new SystemReplied.Count(count.category(), count.records()))
            .toList();
  }
}
