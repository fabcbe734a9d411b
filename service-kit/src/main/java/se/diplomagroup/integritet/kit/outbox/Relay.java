package se.diplomagroup.integritet.kit.outbox;

import java.time.Duration;
import java.util.List;
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

  private record Held(List<Lease> leases, long until) {}

  private static final Held NOTHING = new Held(List.of(), 0);

  private final UUID owner;
  private final OutboxStore store;
  private final Publisher publisher;
  private final LongSupplier nanoTime;
  private final long leaseNanos;

  private volatile Held held = NOTHING;

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
    Held earlier = held;
    Held now = new Held(store.lease(owner), asked + leaseNanos);
    held = now;
    return !earlier.leases().equals(now.leases());
  }

  /// One round. Returns the number of events published; 0 means there is nothing to do.
  int run() throws PublishFailed, InterruptedException {
    List<Lease> leases = valid();
    if (leases.isEmpty()) {
      return 0;
    }
    List<OutboxRow> rows = store.next(leases);
    if (rows.isEmpty()) {
      return 0;
    }
    publisher.publish(rows);
    store.delete(owner, leases, rows);
    return rows.size();
  }

  /// Whether this relay publishes every slot, so that no other needs to be told of new events.
  boolean ownsAll() {
    return valid().size() == Slots.COUNT;
  }

  /// Gives the leases back, so that another relay need not wait for their end.
  void release() {
    held = NOTHING;
    store.release(owner);
  }

  private List<Lease> valid() {
    Held now = held;
    return now.until() - nanoTime.getAsLong() > 0 ? now.leases() : List.of();
  }
}
