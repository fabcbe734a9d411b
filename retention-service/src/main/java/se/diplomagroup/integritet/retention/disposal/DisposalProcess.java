package se.diplomagroup.integritet.retention.disposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import se.diplomagroup.integritet.contracts.RetentionEvent.DisposalTrigger;
import se.diplomagroup.integritet.kit.order.OrderState;
import se.diplomagroup.integritet.kit.outbox.Outbox;
import se.diplomagroup.integritet.kit.time.Zones;
import se.diplomagroup.integritet.retention.customer.People;
import se.diplomagroup.integritet.retention.disposal.DisposalState.Step;
import se.diplomagroup.integritet.retention.hold.LegalHolds;
import se.diplomagroup.integritet.retention.rule.Grounds;

/// Takes a disposal as far as it goes at the moment. One attempt is one transaction under the lock
/// of the person, in which everything that may have changed is looked at again: the hold, the plan,
/// the answers. A process that dies leaves the row as it was, to be taken up after its lease.
///
/// The orders leave in the transaction that has seen that nothing holds the person, and a hold is
/// placed under the same lock: either it comes first and defers, or the orders are out and it takes
/// them back ([Recall]).
@ApplicationScoped
public class DisposalProcess {

  private static final Duration BEFORE_SYSTEMS_HAVE_REGISTERED = Duration.ofSeconds(5);
  private static final Duration BEHIND_ANOTHER = Duration.ofMinutes(5);
  static final Duration WHILE_HELD = Duration.ofDays(1);

  private final Disposals disposals;
  private final Planning planning;
  private final Rounds rounds;
  private final LegalHolds holds;
  private final People people;
  private final CallingOff callingOff;
  private final Completion completion;
  private final DisposalSettings settings;
  private final Outbox outbox;
  private final Clock clock;

  DisposalProcess(
      Disposals disposals,
      Planning planning,
      Rounds rounds,
      LegalHolds holds,
      People people,
      CallingOff callingOff,
      Completion completion,
      DisposalSettings settings,
      Outbox outbox,
      Clock clock) {
    this.disposals = disposals;
    this.planning = planning;
    this.rounds = rounds;
    this.holds = holds;
    this.people = people;
    this.callingOff = callingOff;
    this.completion = completion;
    this.settings = settings;
    this.outbox = outbox;
    this.clock = clock;
  }

  /// Takes disposals that are to be looked at.
  public List<UUID> claim(int limit, Duration lease) {
    Instant now = clock.instant();
    return disposals.claim(limit, now, now.plus(lease));
  }

  /// The attempt came to nothing and is repeated later.
  public void failed(UUID disposalId) {
    disposals.attemptFailed(disposalId, clock.instant());
  }

  /// One attempt.
  @Transactional(TxType.REQUIRES_NEW)
  public void attempt(UUID disposalId) {
    Optional<UUID> subject = disposals.subjectOf(disposalId);
    if (subject.isEmpty()) {
      return;
    }
    people.lock(subject.get());
    Disposal disposal = disposals.lock(disposalId).orElseThrow();
    switch (disposal.state()) {
      case REQUESTED -> plan(disposal);
      case PLANNED -> refresh(disposal);
      case APPROVED, DEFERRED -> proceed(disposal);
      case EXECUTING -> readAnswers(disposal);
      case CANCELLED -> makeWay(disposal);
      case COMPLETED -> disposals.save(disposal, null);
    }
  }

  /// What a rule had left to a disposal that has been cancelled is its own matter again.
  private void makeWay(Disposal disposal) {
    disposals.save(disposal, null);
    people.reviewSoon(List.of(disposal.subjectId()), clock.instant());
  }

  private void plan(Disposal disposal) {
    Instant now = clock.instant();
    if (planning.isTooEarly()) {
      disposals.save(disposal, now.plus(BEFORE_SYSTEMS_HAVE_REGISTERED));
      return;
    }
    outbox.append(disposal.plan(freshPlan(disposal), now));
    if (disposal.needsDecision()) {
      disposals.save(disposal, null);
    } else {
      approve(disposal, now);
      proceed(disposal);
    }
  }

  /// Keeps a plan true while it waits for a decision.
  private void refresh(Disposal disposal) {
    Plan fresh = freshPlan(disposal);
    if (!fresh.hash(disposal.subjectId()).equals(disposal.planHash())) {
      outbox.append(disposal.replan(fresh, clock.instant()));
    }
    disposals.save(disposal, null);
  }

  private void proceed(Disposal disposal) {
    Instant now = clock.instant();
    Optional<UUID> hold = holds.binding(disposal.subjectId());
    if (disposal.isUnderWay() && rounds.answers(disposal).areFulfilled()) {
      retry(disposal, now);
      return;
    }
    if (hold.isPresent() || disposal.waitsForAHold()) {
      callingOff.ifNothingIsDone(disposal, now);
    }
    if (hold.isPresent()) {
      disposal
          .defer(new Deferral(Grounds.LEGAL_HOLD, hold.get(), null), now)
          .ifPresent(outbox::append);
      disposals.save(disposal, now.plus(WHILE_HELD));
    } else if (disposal.isUnderWay()) {
      orderAgain(disposal, now);
    } else if (disposals.anotherIsExecuting(disposal)) {
      disposals.save(disposal, now.plus(BEHIND_ANOTHER));
    } else {
      execute(disposal, now);
    }
  }

  private void execute(Disposal disposal, Instant now) {
    Plan fresh = freshPlan(disposal);
    if (!fresh.hash(disposal.subjectId()).equals(disposal.planHash())) {
      if (disposal.trigger() == DisposalTrigger.SCHEDULE && !fresh.disposesOfSomething()) {
        disposal.cancel();
        disposals.save(disposal, null);
        return;
      }
      outbox.append(disposal.replan(fresh, now));
      if (disposal.needsDecision()) {
        disposals.save(disposal, null);
        return;
      }
      approve(disposal, now);
    }
    if (disposal.can(Step.RESUME)) {
      disposal.resume();
    }
    if (disposal.plan().whole()) {
      people.erasing(disposal.subjectId(), now);
    }
    disposal.execute(now.plus(settings.answerWithin()), now);
    disposals.save(disposal, null);
    rounds.first(disposal, now);
    readAnswers(disposal);
  }

  private void orderAgain(Disposal disposal, Instant now) {
    Deferral deferral = disposal.deferral();
    if (deferral != null && deferral.until() != null && deferral.until().isAfter(today())) {
      disposals.save(disposal, startOf(deferral.until()));
      return;
    }
    Answers answers = rounds.answers(disposal);
    List<OrderState> unfulfilled = answers.unfulfilled();
    if (unfulfilled.isEmpty() || !answers.areFinal()) {
      retry(disposal, now);
    } else {
      disposal.retry(now.plus(settings.answerWithin()));
      rounds.again(disposal, unfulfilled, now);
      disposals.save(disposal, null);
    }
  }

  /// Every system that was ordered has done it meanwhile, or one has not answered yet: whether
  /// anything was done by the plan decides what becomes of it.
  private void retry(Disposal disposal, Instant now) {
    disposal.retry(now.plus(settings.answerWithin()));
    readAnswers(disposal);
  }

  private void readAnswers(Disposal disposal) {
    Answers answers = rounds.answers(disposal);
    List<OrderState> unfulfilled = answers.unfulfilled();
    if (!answers.areFinal()) {
      disposals.save(disposal, null);
    } else if (answers.areFulfilled()) {
      completion.complete(disposal, answers.result());
    } else if (unfulfilled.isEmpty()) {
      orderMore(disposal, now -> rounds.last(disposal, now));
    } else if (unfulfilled.stream().allMatch(OrderState::hasEndedByRecall)) {
      afterRelease(disposal, unfulfilled);
    } else {
      stall(disposal, unfulfilled.getFirst());
    }
  }

  /// What a system had begun under the hold, and did not do, is ordered again.
  private void afterRelease(Disposal disposal, List<OrderState> recalled) {
    if (callingOff.ifNothingIsDone(disposal, clock.instant())) {
      proceed(disposal);
    } else {
      orderMore(disposal, now -> rounds.again(disposal, recalled, now));
    }
  }

  private void orderMore(Disposal disposal, Consumer<Instant> round) {
    Instant now = clock.instant();
    disposal.awaitAnswers(now.plus(settings.answerWithin()));
    round.accept(now);
    disposals.save(disposal, null);
  }

  private void stall(Disposal disposal, OrderState refusal) {
    LocalDate again = today().plusDays(settings.retryDays());
    LocalDate named = refusal.until();
    LocalDate until = named != null && named.isAfter(again) ? named : again;
    var ground = Objects.requireNonNullElse(refusal.ground(), Grounds.SYSTEM_REFUSED);
    outbox.append(disposal.stall(new Deferral(ground, null, until), clock.instant()));
    disposals.save(disposal, startOf(until));
  }

  private void approve(Disposal disposal, Instant now) {
    outbox.append(disposal.approve(disposal.planHash(), now));
  }

  private Plan freshPlan(Disposal disposal) {
    return planning.plan(disposal.scope(), disposal.subjectId());
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(Zones.STOCKHOLM));
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(Zones.STOCKHOLM).toInstant();
  }
}
