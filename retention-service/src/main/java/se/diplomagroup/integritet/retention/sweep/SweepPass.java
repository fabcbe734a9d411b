package se.diplomagroup.integritet.retention.sweep;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import se.diplomagroup.integritet.retention.customer.FanOuts;
import se.diplomagroup.integritet.retention.customer.People;
import se.diplomagroup.integritet.retention.disposal.DisposalProcess;

/// One pass over what is to be done, in bounded batches. Rows are claimed for the time of a lease
/// and worked on one transaction each, so any number of replicas share the work and none of them
/// can lose it. A row that fails waits longer each time and keeps nobody else waiting.
@ApplicationScoped
class SweepPass {

  private static final Logger LOG = Logger.getLogger(SweepPass.class);

  private final FanOuts fanOuts;
  private final People people;
  private final PersonReview review;
  private final DisposalProcess disposals;
  private final SweepSettings settings;
  private final Clock clock;

  SweepPass(
      FanOuts fanOuts,
      People people,
      PersonReview review,
      DisposalProcess disposals,
      SweepSettings settings,
      Clock clock) {
    this.fanOuts = fanOuts;
    this.people = people;
    this.review = review;
    this.disposals = disposals;
    this.settings = settings;
    this.clock = clock;
  }

  /// Does one batch of each kind of work. One kind that fails does not keep the others waiting.
  ///
  /// @return whether there was anything to do
  boolean run(Executor workers) {
    boolean handedOn = tried(fanOuts::step);
    boolean reviewed = tried(() -> reviewPeople(workers));
    boolean attempted = tried(() -> attemptDisposals(workers));
    return handedOn || reviewed || attempted;
  }

  private static boolean tried(BooleanSupplier work) {
    try {
      return work.getAsBoolean();
    } catch (RuntimeException e) {
      LOG.warn("Part of the sweep failed and is tried again", e);
      return false;
    }
  }

  private boolean reviewPeople(Executor workers) {
    Instant now = clock.instant();
    List<UUID> claimed = people.claimForReview(settings.batch(), now, now.plus(settings.lease()));
    each(
        claimed,
        workers,
        review::look,
        subjectId -> people.reviewFailed(subjectId, clock.instant()));
    return !claimed.isEmpty();
  }

  private boolean attemptDisposals(Executor workers) {
    List<UUID> claimed = disposals.claim(settings.batch(), settings.lease());
    each(claimed, workers, disposals::attempt, disposals::failed);
    return !claimed.isEmpty();
  }

  private static void each(
      List<UUID> ids, Executor workers, Consumer<UUID> work, Consumer<UUID> failed) {
    Phaser underWay = new Phaser(1);
    for (UUID id : ids) {
      underWay.register();
      workers.execute(() -> {
        try {
          one(id, work, failed);
        } finally {
          underWay.arriveAndDeregister();
        }
      });
    }
    underWay.arriveAndAwaitAdvance();
  }

  private static void one(UUID id, Consumer<UUID> work, Consumer<UUID> failed) {
    try {
      work.accept(id);
    } catch (RuntimeException e) {
      LOG.warnf(e, "Work on %s failed and is tried again", id);
      failed.accept(id);
    }
  }
}
