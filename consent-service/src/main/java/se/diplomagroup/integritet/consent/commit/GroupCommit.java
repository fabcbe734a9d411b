package se.diplomagroup.integritet.consent.commit;

import jakarta.transaction.RollbackException;
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
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.kit.problem.ProblemException;

/// Lets many callers share one transaction. What is submitted while a transaction is on its way is
/// written together in the next one, and each caller goes on when that one has committed: under
/// load the cost of a commit is shared, and without load nobody waits for company. Groups follow
/// one another at a pace, which lets the next one gather; who comes after a quiet time does not
/// wait.
///
/// The queue is bounded: a caller who finds it full is told that the service is busy. So is one who
/// waits for too long, or whose item the database cannot take just now; whether it was written is
/// then not known, so items are such that they can be sent again. An item that cannot be written
/// takes nobody with it: after a failure the items of the group are written one by one.
///
/// @param <T> what is written
/// @param <R> what became of it
public final class GroupCommit<T, R> implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(GroupCommit.class);
  private static final Duration FAREWELL = Duration.ofSeconds(5);

  /// How often an idle writer looks whether it is to close. What is submitted does not wait for it.
  private static final Duration GLANCE = Duration.ofMillis(200);

  /// How long an item waits for its commit at most: longer than a connection is waited for, and
  /// than any group takes, and shorter than those who call wait for an answer.
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /// Classes of SQL states: connection exception, insufficient resources, operator intervention.
  private static final Set<String> WITHOUT_DATABASE = Set.of("08", "53", "57");

  /// States, and classes of them, that say nothing against the item itself: a lock that was waited
  /// for, two transactions of which one had to give way, and one that another came before.
  private static final Set<String> PASSING = Set.of("40", "55", "23505");

  private final BlockingQueue<Waiting<T, R>> queue;
  private final Function<List<T>, List<R>> write;
  private final int most;
  private final long paceNanos;
  private final List<Thread> writers = new ArrayList<>();
  private final AtomicReferenceArray<List<Waiting<T, R>>> underway;
  private volatile boolean closing;

  private final ReentrantLock gathering = new ReentrantLock();

  /// When the next group may begin: it is under the lock.
  private long earliest = System.nanoTime();

  private record Waiting<T, R>(T item, CompletableFuture<R> result, long since) {

    /// Tells who has waited since before a time that it takes too long.
    ///
    /// @return whether that was so
    boolean giveUp(long before) {
      return since - before < 0 && result.completeExceptionally(busy());
    }
  }

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
    this(name, writers, most, pace, PATIENCE, capacity, write);
  }

  GroupCommit(
      String name,
      int writers,
      int most,
      Duration pace,
      Duration patience,
      int capacity,
      Function<List<T>, List<R>> write) {
    this.queue = new ArrayBlockingQueue<>(capacity);
    this.most = most;
    this.paceNanos = pace.toNanos();
    this.write = write;
    this.underway = new AtomicReferenceArray<>(writers);
    for (int i = 0; i < writers; i++) {
      int writer = i;
      this.writers.add(
          Thread.ofPlatform().daemon().name(name + "-" + (i + 1)).start(() -> work(writer)));
    }
    Thread.ofPlatform().daemon().name(name + "-patience").start(() -> watch(patience));
  }

  /// Hands an item over without waiting. What is returned completes when the item is committed.
  ///
  /// It fails with a [ProblemException] when the database cannot take it now or it takes too long.
  ///
  /// @throws ProblemException if the queue is full
  public CompletableFuture<R> submit(T item) {
    Waiting<T, R> waiting = new Waiting<>(item, new CompletableFuture<>(), System.nanoTime());
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

  private void work(int writer) {
    try {
      while (!closing || !queue.isEmpty()) {
        List<Waiting<T, R>> group = next();
        if (!group.isEmpty()) {
          underway.set(writer, group);
          commit(group);
          underway.set(writer, null);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Lets nobody wait for longer than that, for a writer who hears nothing from the database. Those
  /// who are not being written leave the queue.
  private void watch(Duration patience) {
    try {
      while (!closing) {
        TimeUnit.NANOSECONDS.sleep(Math.min(GLANCE.toNanos(), patience.toNanos()));
        long before = System.nanoTime() - patience.toNanos();
        queue.removeIf(waiting -> waiting.giveUp(before));
        for (int i = 0; i < underway.length(); i++) {
          List<Waiting<T, R>> group = underway.get(i);
          if (group != null) {
            group.forEach(waiting -> waiting.giveUp(before));
          }
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
        group.getFirst().result().completeExceptionally(told(e));
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
        last = told(e);
        waiting.result().completeExceptionally(last);
      }
    }
  }

  /// What the caller is told of a failure: to come again, unless it is one of the item.
  private static Throwable told(Throwable failure) {
    if (!isWithoutDatabase(failure) && !isPassing(failure)) {
      return failure;
    }
    LOG.warnf("the database does not take it now: state %s", stateOf(failure));
    return busy();
  }

  /// Whether there was no connection, or the database did not go on with it; where the pool has no
  /// connection to give there is no state.
  private static boolean isWithoutDatabase(Throwable failure) {
    SQLException sql = first(SQLException.class, failure);
    return sql != null && (sql.getSQLState() == null || startsWithOneOf(WITHOUT_DATABASE, sql));
  }

  private static boolean isPassing(Throwable failure) {
    SQLException sql = first(SQLException.class, failure);
    return sql == null
        ? first(RollbackException.class, failure) != null
        : startsWithOneOf(PASSING, sql);
  }

  private static boolean startsWithOneOf(Set<String> beginnings, SQLException sql) {
    String state = sql.getSQLState();
    return state != null && beginnings.stream().anyMatch(state::startsWith);
  }

  private static @Nullable String stateOf(Throwable failure) {
    SQLException sql = first(SQLException.class, failure);
    return sql == null ? null : sql.getSQLState();
  }

  private static <E> @Nullable E first(Class<E> kind, Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (kind.isInstance(cause)) {
        return kind.cast(cause);
      }
    }
    return null;
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
