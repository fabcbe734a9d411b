package se.diplomagroup.integritet.consent.commit;

import jakarta.ws.rs.core.Response.Status;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jboss.logging.Logger;
import se.diplomagroup.integritet.kit.problem.ProblemException;

/// Lets many callers share one transaction. What is submitted while a transaction is on its way is
/// written together in the next one, and each caller goes on when that one has committed: under
/// load the cost of a commit is shared, and without load nobody waits for company. Groups follow
/// one another at a pace, which lets the next one gather; who comes after a quiet time does not
/// wait.
///
/// The queue is bounded: a caller who finds it full is told that the service is busy. An item that
/// cannot be written takes nobody with it: after a failure the items of the group are written one
/// by one.
///
/// @param <T> what is written
/// @param <R> what became of it
public final class GroupCommit<T, R> implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(GroupCommit.class);
  private static final Duration FAREWELL = Duration.ofSeconds(5);

  /// How often an idle writer looks whether it is to close. What is submitted does not wait for it.
  private static final Duration GLANCE = Duration.ofMillis(200);

  /// Classes of SQL states: connection exception, insufficient resources, operator intervention.
  private static final Set<String> WITHOUT_DATABASE = Set.of("08", "53", "57");

  private final BlockingQueue<Waiting<T, R>> queue;
  private final Function<List<T>, List<R>> write;
  private final int most;
  private final long paceNanos;
  private final List<Thread> writers = new ArrayList<>();
  private volatile boolean closing;

  private final ReentrantLock gathering = new ReentrantLock();

  /// When the next group may begin: it is under the lock.
  private long earliest = System.nanoTime();

  private record Waiting<T, R>(T item, CompletableFuture<R> result) {}

  /// Groups that do not wait for company.
  public GroupCommit(
      String name, int writers, int most, int capacity, Function<List<T>, List<R>> write) {
    this(name, writers, most, Duration.ZERO, capacity, write);
  }

  /// @param writers how many transactions may be on their way at the same time
  /// @param most how many items share one transaction at most
  /// @param pace how long after the beginning of a group the next one begins at the earliest
  /// @param capacity how many items may wait
  /// @param write writes items in one transaction of its own and says, in the same order, what
  ///   became of each
  public GroupCommit(
      String name,
      int writers,
      int most,
      Duration pace,
      int capacity,
      Function<List<T>, List<R>> write) {
    this.queue = new ArrayBlockingQueue<>(capacity);
    this.most = most;
    this.paceNanos = pace.toNanos();
    this.write = write;
    for (int i = 1; i <= writers; i++) {
      this.writers.add(Thread.ofPlatform().daemon().name(name + "-" + i).start(this::work));
    }
  }

  /// Hands an item over without waiting. What is returned completes when the item is committed.
  ///
  /// @throws ProblemException if the queue is full
  public CompletableFuture<R> submit(T item) {
    Waiting<T, R> waiting = new Waiting<>(item, new CompletableFuture<>());
    if (closing || !queue.offer(waiting)) {
      throw busy();
    }
    if (closing && queue.remove(waiting)) {
      throw busy();
    }
    return waiting.result();
  }

  /// How many items wait.
  int waiting() {
    return queue.size();
  }

  /// Takes nothing new, and writes what has been taken.
  @Override
  public void close() {
    closing = true;
    for (Thread writer : writers) {
      try {
        writer.join(FAREWELL);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void work() {
    try {
      while (!closing || !queue.isEmpty()) {
        List<Waiting<T, R>> group = next();
        if (!group.isEmpty()) {
          commit(group);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// The next group, or an empty one if nothing comes for a while. One writer gathers at a time.
  private List<Waiting<T, R>> next() throws InterruptedException {
    List<Waiting<T, R>> group = new ArrayList<>();
    gathering.lock();
    try {
      Waiting<T, R> first = queue.poll(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
      if (first != null) {
        TimeUnit.NANOSECONDS.sleep(earliest - System.nanoTime());
        earliest = System.nanoTime() + paceNanos;
        group.add(first);
        queue.drainTo(group, most - 1);
      }
    } finally {
      gathering.unlock();
    }
    return group;
  }

  private void commit(List<Waiting<T, R>> group) {
    try {
      settle(group);
    } catch (RuntimeException | Error e) {
      if (group.size() == 1) {
        group.getFirst().result().completeExceptionally(e);
      } else {
        LOG.debugf("A group of %d failed and is written one by one", group.size());
        oneByOne(group);
      }
    }
  }

  /// When two in a row find no database it is not the items: the rest fails with them, at once.
  private void oneByOne(List<Waiting<T, R>> group) {
    int failures = 0;
    Throwable last = busy();
    for (Waiting<T, R> waiting : group) {
      if (failures == 2) {
        waiting.result().completeExceptionally(last);
        continue;
      }
      try {
        settle(List.of(waiting));
        failures = 0;
      } catch (RuntimeException | Error e) {
        failures = isWithoutDatabase(e) ? failures + 1 : 0;
        last = e;
        waiting.result().completeExceptionally(e);
      }
    }
  }

  /// Whether there was no connection, or the database did not go on with it; where the pool has no
  /// connection to give there is no state.
  private static boolean isWithoutDatabase(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        String state = sql.getSQLState();
        return state == null || WITHOUT_DATABASE.stream().anyMatch(state::startsWith);
      }
    }
    return false;
  }

  private void settle(List<Waiting<T, R>> group) {
    List<R> results = write.apply(group.stream().map(Waiting::item).toList());
    for (int i = 0; i < group.size(); i++) {
      group.get(i).result().complete(results.get(i));
    }
  }

  private static ProblemException busy() {
    return ProblemException.of(
        Status.SERVICE_UNAVAILABLE, "unavailable", "The service is busy. Try again in a moment.");
  }
}
