package se.diplomagroup.integritet.kit.order;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import se.diplomagroup.integritet.contracts.SystemReplied;
import se.diplomagroup.integritet.contracts.SystemReplied.Outcome;
import se.diplomagroup.integritet.kit.time.Zones;

/// Until when a system may put an order off, or keep what it has not done: days in Sweden.
///
/// An order that is put off comes back within [#LONGEST], so that nothing is put off for good. What
/// is kept by law, as billing details and archives are, is kept for a lifetime at most.
public final class Postponement {

  /// The longest time for which an order is put off.
  public static final Period LONGEST = Period.ofYears(10);

  private static final Period LONGEST_KEPT = Period.ofYears(100);

  private Postponement() {}

  /// Whether a system may say so now.
  public static boolean isPossible(Outcome outcome, LocalDate until, Instant now) {
    return within(outcome, until, now).equals(until);
  }

  /// The same reply with a day that can be reckoned with: a reply is on the topic for good,
  /// whatever its day, and others about the same person wait behind it.
  static SystemReplied bounded(SystemReplied reply, Instant now) {
    LocalDate until = reply.until();
    return until == null ? reply : with(reply, within(reply.outcome(), until, now));
  }

  private static LocalDate within(Outcome outcome, LocalDate until, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, Zones.STOCKHOLM);
    LocalDate last = today.plus(outcome == Outcome.DEFERRED ? LONGEST : LONGEST_KEPT);
    if (until.isBefore(today)) {
      return today;
    }
    return until.isAfter(last) ? last : until;
  }

  private static SystemReplied with(SystemReplied reply, LocalDate until) {
    return new SystemReplied(
        reply.replyId(),
        reply.orderId(),
        reply.subjectId(),
        reply.system(),
        reply.action(),
        reply.origin(),
        reply.originId(),
        reply.outcome(),
        reply.counts(),
        reply.evidence(),
        reply.ground(),
        until,
        reply.repliedAt());
  }
}
