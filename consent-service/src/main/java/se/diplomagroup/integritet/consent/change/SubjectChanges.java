package se.diplomagroup.integritet.consent.change;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.consent.change.ChangeRows.Seen;

/// Tells what remembers subjects which of them have changed.
///
/// Triggers write down each changed subject in the transaction that changes it, so nothing can
/// change a subject, on any replica or by hand, without being seen. Every replica looks at short
/// intervals, and at once when it has committed something itself and is about to acknowledge it.
/// What was remembered is good for a short time after a look; when looking fails, because the
/// database is away or slow, memory is not used. So no answer is older than that time, whatever
/// happens.
///
/// Rows are found by the transaction that wrote them: everything from the oldest one that was still
/// running at the look before. That misses nothing, in whichever order transactions commit, and to
/// see a change twice does no harm.
@ApplicationScoped
public class SubjectChanges {

  private static final Logger LOG = Logger.getLogger(SubjectChanges.class);

  private final ChangeRows rows;
  private final List<SubjectWatcher> watchers;
  private final ChangeSettings settings;
  private final long freshNanos;
  private volatile long lookedAt;
  private volatile boolean reliable;
  private volatile @Nullable Thread looking;

  /// The look before this one: it is under the lock of this object.
  private @Nullable Seen before;

  SubjectChanges(ChangeRows rows, @All List<SubjectWatcher> watchers, ChangeSettings settings) {
    this.rows = rows;
    this.watchers = watchers;
    this.settings = settings;
    this.freshNanos = settings.freshFor().toNanos();
  }

  void start(@Observes StartupEvent event) {
    looking = Thread.ofPlatform().daemon().name("subject-changes").start(this::keepLooking);
  }

  void stop(@Observes ShutdownEvent event) {
    Thread thread = looking;
    looking = null;
    LockSupport.unpark(thread);
  }

  /// Whether everything that was changed up to a short time ago has been seen.
  public boolean isFresh() {
    return reliable && System.nanoTime() - lookedAt < freshNanos;
  }

  /// Takes in everything that is committed by now. To be called between a commit and its
  /// acknowledgement. Never fails: where it cannot look, memory is not used until it can.
  public synchronized void catchUp() {
    long now = System.nanoTime();
    try {
      if (before != null && now - lookedAt > settings.kept().toNanos() / 2) {
        before = null;
      }
      Seen seen = rows.since(before, settings.most());
      tell(seen);
      before = seen;
      lookedAt = now;
      reliable = true;
    } catch (RuntimeException e) {
      if (reliable) {
        LOG.warnf("Permissions are read from the database: %s", e.getClass().getSimpleName());
      }
      reliable = false;
      before = null;
    }
  }

  private void tell(Seen seen) {
    if (before == null || !seen.complete()) {
      watchers.forEach(SubjectWatcher::everythingMayHaveChanged);
    } else if (!seen.subjects().isEmpty()) {
      watchers.forEach(watcher -> watcher.changed(seen.subjects()));
    }
  }

  private void keepLooking() {
    while (looking == Thread.currentThread()) {
      catchUp();
      LockSupport.parkNanos(settings.look().toNanos());
    }
  }
}
