package se.diplomagroup.integritet.consent.change;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.consent.change.ChangeLog.Seen;

/// Tells what remembers subjects which of them have changed, and what holds the rules that they
/// have.
///
/// Triggers write down each changed subject in the transaction that changes it, so nothing can
/// change a subject, on any replica or by hand, without being seen. Every replica looks at short
/// intervals, and at once when it has committed something itself and is about to acknowledge it.
/// What was remembered is good for a short time after a look; when looking fails, because the
/// database is away or slow, memory is not used. So no answer is older than that time, whatever
/// happens.
///
/// **One look serves everybody who committed before it began.** Whoever has committed draws a
/// number; a look notes the last number drawn before it begins, and serves up to it. Who finds a
/// look on its way waits for it, and makes the next one unless somebody else has, which then serves
/// all who waited.
///
/// **Nobody waits for long.** The database has a limited time to answer, and a caller has limited
/// patience. A number that was not served is missed: the caller goes on, and until a look serves
/// that number, every answer comes from the database.
@ApplicationScoped
public class SubjectChanges {

  private static final Logger LOG = Logger.getLogger(SubjectChanges.class);

  private final ChangeLog log;
  private final List<SubjectWatcher> watchers;
  private final List<RuleWatcher> ruleWatchers;
  private final ChangeSettings settings;
  private final long freshNanos;

  private final AtomicLong drawn = new AtomicLong();
  private final AtomicLong missed = new AtomicLong();
  private volatile long served;
  private volatile long lookedAt = System.nanoTime();
  private volatile boolean reliable;
  private volatile @Nullable Thread looking;

  private final AtomicLong looks = new AtomicLong();
  private final AtomicLong failures = new AtomicLong();
  private volatile @Nullable Horizon horizon;

  /// One look at a time.
  private final ReentrantLock look = new ReentrantLock();

  /// What had ended at the look before this one: it is under the lock.
  private @Nullable Snapshot before;

  SubjectChanges(
      ChangeLog log,
      @All List<SubjectWatcher> watchers,
      @All List<RuleWatcher> ruleWatchers,
      ChangeSettings settings) {
    this.log = log;
    this.watchers = watchers;
    this.ruleWatchers = ruleWatchers;
    this.settings = settings;
    this.freshNanos = settings.freshFor().toNanos();
  }

  /// The oldest running transaction, and since when it is seen to be.
  private record Horizon(long transaction, boolean running, long since) {}

  void start(@Observes StartupEvent event) {
    looking = Thread.ofPlatform().daemon().name("subject-changes").start(this::keepLooking);
  }

  void stop(@Observes ShutdownEvent event) {
    Thread thread = looking;
    looking = null;
    LockSupport.unpark(thread);
  }

  /// Whether everything has been seen that was changed up to a short time ago, and everything that
  /// this replica has acknowledged.
  public boolean isFresh() {
    return reliable && served >= missed.get() && System.nanoTime() - lookedAt < freshNanos;
  }

  /// Takes in everything that is committed by now. To be called between a commit and its
  /// acknowledgement. Never fails and never waits for long: where it cannot look, memory is not
  /// used until a look has succeeded that began after this call.
  public void catchUp() {
    long number = drawn.incrementAndGet();
    try {
      if (look.tryLock(settings.patience().toNanos(), TimeUnit.NANOSECONDS)) {
        try {
          if (served < number) {
            look();
          }
        } finally {
          look.unlock();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (served < number) {
      missed.accumulateAndGet(number, Math::max);
    }
  }

  /// How long ago the last look began that succeeded.
  Duration sinceLook() {
    return Duration.ofNanos(System.nanoTime() - lookedAt);
  }

  /// How many looks have succeeded.
  long looks() {
    return looks.get();
  }

  /// How many looks have failed.
  long failures() {
    return failures.get();
  }

  /// For how long the oldest transaction has been seen to run; nothing when none is running.
  Duration horizonAge() {
    Horizon oldest = horizon;
    return oldest == null || !oldest.running()
        ? Duration.ZERO
        : Duration.ofNanos(System.nanoTime() - oldest.since());
  }

  private void look() {
    long upTo = drawn.get();
    long now = System.nanoTime();
    try {
      if (before != null && now - lookedAt > settings.kept().toNanos() / 2) {
        before = null;
      }
      Seen seen = log.since(before, settings.most());
      tell(seen);
      before = seen.at();
      horizon = horizonOf(seen.at(), now);
      lookedAt = now;
      served = upTo;
      reliable = true;
      looks.incrementAndGet();
    } catch (RuntimeException e) {
      if (reliable) {
        LOG.warnf("Permissions are read from the database: %s", e.getClass().getSimpleName());
      }
      reliable = false;
      before = null;
      failures.incrementAndGet();
    }
  }

  private void tell(Seen seen) {
    Snapshot known = before;
    boolean all = known == null || !seen.complete() || seen.at().isBefore(known);
    if (all || seen.rules()) {
      ruleWatchers.forEach(RuleWatcher::rulesMayHaveChanged);
    }
    if (all) {
      watchers.forEach(SubjectWatcher::everythingMayHaveChanged);
    } else if (!seen.subjects().isEmpty()) {
      watchers.forEach(watcher -> watcher.changed(seen.subjects()));
    }
  }

  private Horizon horizonOf(Snapshot at, long now) {
    Horizon known = horizon;
    boolean running = at.oldest() != at.next();
    return running && known != null && known.running() && known.transaction() == at.oldest()
        ? known
        : new Horizon(at.oldest(), running, now);
  }

  private void keepLooking() {
    while (looking == Thread.currentThread()) {
      catchUp();
      LockSupport.parkNanos(settings.look().toNanos());
    }
  }
}
