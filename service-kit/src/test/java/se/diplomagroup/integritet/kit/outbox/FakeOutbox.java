package se.diplomagroup.integritet.kit.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.kit.crash.Simulation;

/// The outbox's tables in memory. A row draws its position when it is written and is seen when its
/// transaction commits, and between the two others go on: just what makes an outbox hard.
final class FakeOutbox implements OutboxStore {

  static final long LEASE_NANOS = 5_000_000_000L;
  private static final int ROWS_PER_SLOT = 3;

  private record Held(@Nullable UUID owner, long epoch, long until) {}

  private final Simulation simulation;
  private final Map<Integer, Held> leases = new TreeMap<>();
  private final Map<UUID, Long> relays = new HashMap<>();
  private final List<OutboxRow> committed = new ArrayList<>();
  private final Map<UUID, List<UUID>> history = new HashMap<>();
  private final Set<UUID> locked = new HashSet<>();
  private long positions;

  FakeOutbox(Simulation simulation) {
    this.simulation = simulation;
    IntStream.range(0, Slots.COUNT).forEach(slot -> leases.put(slot, new Held(null, 0, 0)));
  }

  /// The ids of a key's events in the order in which they were committed.
  List<UUID> history(UUID key) {
    return history.getOrDefault(key, List.of());
  }

  Set<UUID> keys() {
    return history.keySet();
  }

  boolean isEmpty() {
    return committed.isEmpty();
  }

  /// A transaction of the business that appends events of one key: lock, draw, commit, as
  /// [PostgresOutboxWriter] does it.
  void transaction(List<OutboxRow> rows, boolean lockKeys, Runnable wake) {
    FakeTransaction transaction = new FakeTransaction(lockKeys);
    try {
      Pending pending = new Pending(transaction, wake);
      pending.add(rows);
      pending.beforeCompletion();
      simulation.point();
      transaction.commit();
      simulation.point();
      pending.afterCompletion(jakarta.transaction.Status.STATUS_COMMITTED);
    } finally {
      transaction.unlock();
    }
  }

  @Override
  public FairShare lease(UUID owner, Set<Integer> drained) {
    simulation.point();
    long now = simulation.nanoTime();
    relays.put(owner, now + LEASE_NANOS);
    relays.values().removeIf(until -> until < now);
    List<FairShare.Slot> slots = new ArrayList<>();
    leases.forEach((slot, held) ->
        slots.add(new FairShare.Slot(slot, held.owner(), held.epoch(), held.until() < now)));
    FairShare share = FairShare.of(owner, relays.size(), slots, drained);
    share.giveBack().forEach(lease -> leases.put(lease.slot(), new Held(null, lease.epoch(), 0)));
    share
        .held()
        .forEach(
            lease -> leases.put(lease.slot(), new Held(owner, lease.epoch(), now + LEASE_NANOS)));
    simulation.point();
    return share;
  }

  @Override
  public List<OutboxRow> next(List<Lease> leased) {
    simulation.point();
    List<OutboxRow> rows = new ArrayList<>();
    for (Lease lease : leased) {
      committed.stream()
          .filter(row -> row.slot() == lease.slot())
          .sorted(Comparator.comparing(OutboxRow::position))
          .limit(ROWS_PER_SLOT)
          .forEach(rows::add);
    }
    rows.sort(Comparator.comparing(OutboxRow::position));
    simulation.point();
    return rows;
  }

  @Override
  public void delete(UUID owner, List<Lease> leased, List<OutboxRow> published) {
    simulation.point();
    Set<Integer> mine = new HashSet<>();
    for (Lease lease : leased) {
      Held held = leases.get(lease.slot());
      if (held != null && owner.equals(held.owner()) && held.epoch() == lease.epoch()) {
        mine.add(lease.slot());
      }
    }
    committed.removeIf(row -> mine.contains(row.slot()) && published.contains(row));
    simulation.point();
  }

  @Override
  public void release(UUID owner) {
    simulation.point();
    leases.replaceAll(
        (slot, held) -> owner.equals(held.owner()) ? new Held(null, held.epoch(), 0) : held);
    relays.remove(owner);
    simulation.point();
  }

  static OutboxRow row(UUID id, UUID key) {
    return new OutboxRow(
        id,
        "lifecycle",
        key,
        "course.enrolled.v1",
        new byte[0],
        Slots.slotOf(key),
        0,
        "test",
        Instant.EPOCH,
        new UUID(0, 0),
        null);
  }

  private final class FakeTransaction implements OutboxWriter {

    private final boolean lockKeys;
    private final List<OutboxRow> written = new ArrayList<>();
    private final Set<UUID> locks = new HashSet<>();

    private FakeTransaction(boolean lockKeys) {
      this.lockKeys = lockKeys;
    }

    @Override
    public void write(List<OutboxRow> rows) {
      simulation.point();
      for (OutboxRow row : rows) {
        if (lockKeys && !locks.contains(row.key())) {
          simulation.await(() -> !locked.contains(row.key()));
          locked.add(row.key());
          locks.add(row.key());
        }
      }
      rows.forEach(row -> written.add(at(row, ++positions)));
      simulation.point();
    }

    private void commit() {
      committed.addAll(written);
      written.forEach(
          row -> history.computeIfAbsent(row.key(), key -> new ArrayList<>()).add(row.id()));
      unlock();
    }

    private void unlock() {
      locked.removeAll(locks);
      locks.clear();
    }

    private static OutboxRow at(OutboxRow row, long position) {
      return new OutboxRow(
          row.id(),
          row.topic(),
          row.key(),
          row.type(),
          row.payload(),
          row.slot(),
          position,
          row.source(),
          row.occurredAt(),
          row.correlationId(),
          row.traceParent());
    }
  }
}
