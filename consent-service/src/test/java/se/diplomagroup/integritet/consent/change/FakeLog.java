package se.diplomagroup.integritet.consent.change;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// A log in memory. A look takes what has been told by when it begins; it can be held up before it
/// comes back, and it can fail.
final class FakeLog implements ChangeLog {

  private final AtomicInteger begun = new AtomicInteger();
  private final Set<UUID> told = new HashSet<>();
  private final Deque<CountDownLatch> gates = new ArrayDeque<>();
  private long transactions = 1;
  private boolean complete = true;
  private boolean rules;
  private volatile boolean failing;

  synchronized void tell(UUID subject) {
    told.add(subject);
    transactions++;
  }

  /// The next look comes back when the gate is open.
  synchronized CountDownLatch holdUpTheNext() {
    CountDownLatch gate = new CountDownLatch(1);
    gates.add(gate);
    return gate;
  }

  void fail(boolean fails) {
    failing = fails;
  }

  synchronized void tellOfRules() {
    rules = true;
    transactions++;
  }

  synchronized void overflow() {
    complete = false;
  }

  /// The database is replaced by one that is not as far.
  synchronized void goBack() {
    transactions = 0;
  }

  int begun() {
    return begun.get();
  }

  @Override
  public Seen since(@Nullable Snapshot before, int most) {
    Seen seen;
    CountDownLatch gate;
    synchronized (this) {
      seen =
          new Seen(
              new Snapshot(transactions + ":" + transactions + ":"),
              Set.copyOf(told),
              rules,
              complete);
      told.clear();
      complete = true;
      rules = false;
      gate = gates.poll();
    }
    begun.incrementAndGet();
    try {
      if (gate != null) {
        gate.await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (failing) {
      throw new IllegalStateException("the database is away");
    }
    return seen;
  }
}
