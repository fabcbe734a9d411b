package se.diplomagroup.integritet.kit.outbox;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;

/// Publishes what is in the outbox and deletes what the broker has acknowledged.
///
/// A relay publishes only slots it holds a lease on; one thread keeps the leases ([#renew]), one
/// publishes ([#run]). Leases end by the database's clock. A relay that has stopped for longer than
/// its lease may still publish what it had read, after its successor has: the same events again,
/// each preceded by those before it, so that a reader that passes over known ids sees every key in
/// order. It can no longer delete, since the epoch has moved on.
final class Relay {

  private final UUID owner;
  private final OutboxStore store;
  private final Publisher publisher;
  private final LongSupplier nanoTime;
  private final long leaseNanos;

  private final Object lock = new Object();
  private List<Lease> leases = List.of();
  private List<Lease> draining = List.of();
  private List<Lease> underWay = List.of();
  private long leasedUntil;

  Relay(UUID owner, OutboxStore store, Publisher publisher, LongSupplier nanoTime, Duration lease) {
    this.owner = owner;
    this.store = store;
    this.publisher = publisher;
    this.nanoTime = nanoTime;
    this.leaseNanos = lease.toNanos();
  }

  /// Keeps the leases, or takes new ones. Returns whether the leases are others than before.
  boolean renew() {
    long asked = nanoTime.getAsLong();
    FairShare share = store.lease(owner, drained());
    synchronized (lock) {
      boolean changed = !leases.equals(share.publish());
      leases = share.publish();
      draining = share.drain();
      leasedUntil = asked + leaseNanos;
      return changed;
    }
  }

  /// One round. Returns the number of events published; 0 means there is nothing to do.
  int run() throws PublishFailed, InterruptedException {
    List<Lease> current = begin();
    try {
      return current.isEmpty() ? 0 : publish(current);
    } finally {
      synchronized (lock) {
        underWay = List.of();
      }
    }
  }

  /// Whether this relay publishes every slot, so that no other needs to be told of new events.
  boolean ownsAll() {
    synchronized (lock) {
      return valid().size() == Slots.COUNT;
    }
  }

  /// Gives the leases back, so that another relay need not wait for their end.
  void release() {
    synchronized (lock) {
      leases = List.of();
      draining = List.of();
    }
    store.release(owner);
  }

  private int publish(List<Lease> current) throws PublishFailed, InterruptedException {
    List<OutboxRow> rows = store.next(current);
    if (!rows.isEmpty()) {
      publisher.publish(rows);
      store.delete(owner, current, rows);
    }
    return rows.size();
  }

  private List<Lease> begin() {
    synchronized (lock) {
      underWay = valid();
      return underWay;
    }
  }

  private List<Lease> valid() {
    return leasedUntil - nanoTime.getAsLong() > 0 ? leases : List.of();
  }

  private Set<Integer> drained() {
    synchronized (lock) {
      Set<Integer> slots = new HashSet<>();
      draining.forEach(lease -> slots.add(lease.slot()));
      underWay.forEach(lease -> slots.remove(lease.slot()));
      return slots;
    }
  }
}
