package se.diplomagroup.integritet.kit.inbox;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.kit.crash.Simulation;
import se.diplomagroup.integritet.kit.sql.SqlFailure;

/// The inbox's database in memory: what a transaction has changed is there when it commits and gone
/// when it does not. One transaction runs at a time, as two over the same event ids would. It may
/// lose the connection before the commit, or after it, when the client cannot know.
final class FakeInbox implements InboxStore, Transactions {

  private static final int FAILS_ONE_IN = 15;

  /// All rows.
  ///
  /// @param effects what the handler has done, by key
  private record State(
      Set<UUID> received, Map<String, List<Waiting>> parked, Map<String, List<UUID>> effects) {

    static State empty() {
      return new State(new HashSet<>(), new HashMap<>(), new HashMap<>());
    }

    State copy() {
      State copy = new State(new HashSet<>(received), new HashMap<>(), new HashMap<>());
      parked.forEach((key, waiting) -> copy.parked.put(key, new ArrayList<>(waiting)));
      effects.forEach((key, ids) -> copy.effects.put(key, new ArrayList<>(ids)));
      return copy;
    }
  }

  private record Waiting(UUID id, RawRecord record) {}

  private final Simulation simulation;
  private final boolean notesInTransaction;
  private State committed = State.empty();
  private @Nullable State current;

  /// @param notesInTransaction false breaks the inbox: received ids are then kept even if the
  ///   transaction is not
  FakeInbox(Simulation simulation, boolean notesInTransaction) {
    this.simulation = simulation;
    this.notesInTransaction = notesInTransaction;
  }

  List<UUID> effects(String key) {
    return committed.effects().getOrDefault(key, List.of());
  }

  List<UUID> parked(String key) {
    return committed.parked().getOrDefault(key, List.of()).stream()
        .map(waiting -> waiting.record().id())
        .toList();
  }

  Set<UUID> parkedIds() {
    Set<UUID> ids = new HashSet<>();
    committed.parked().values().forEach(all -> all.forEach(waiting -> ids.add(waiting.id())));
    return ids;
  }

  int received() {
    return committed.received().size();
  }

  /// The handler's own change of the database.
  void effect(RawRecord record) {
    simulation.point();
    open()
        .effects()
        .computeIfAbsent(OrderKey.of(record), key -> new ArrayList<>())
        .add(record.id());
    simulation.point();
  }

  @Override
  public <T> T call(Supplier<T> work) {
    simulation.await(() -> current == null);
    current = committed.copy();
    try {
      simulation.point();
      T result = work.get();
      simulation.point();
      loseConnection();
      committed = open();
      simulation.point();
      loseConnection();
      return result;
    } finally {
      current = null;
    }
  }

  @Override
  public Set<UUID> insertNew(String channel, Collection<UUID> ids) {
    simulation.point();
    Set<UUID> fresh = new HashSet<>(ids);
    fresh.removeAll(open().received());
    open().received().addAll(fresh);
    if (!notesInTransaction) {
      committed.received().addAll(fresh);
    }
    simulation.point();
    return fresh;
  }

  @Override
  public Set<String> lockParked(String channel, Collection<String> keys) {
    simulation.point();
    Set<String> parked = new HashSet<>(keys);
    parked.retainAll(open().parked().keySet());
    return parked;
  }

  @Override
  public void park(String channel, String key, RawRecord record, Parking parking) {
    simulation.point();
    open()
        .parked()
        .computeIfAbsent(key, absent -> new ArrayList<>())
        .add(new Waiting(new UUID(7, simulation.random().nextLong()), record));
    simulation.point();
  }

  @Override
  public Optional<ParkedKey> keyOf(UUID parkedId) {
    simulation.point();
    Map<String, List<Waiting>> parked = new LinkedHashMap<>(open().parked());
    parked.values().removeIf(all -> all.stream().noneMatch(each -> each.id().equals(parkedId)));
    return parked.keySet().stream().findFirst().map(key -> new ParkedKey("facts", key));
  }

  @Override
  public Optional<ParkedEvent> first(ParkedKey key) {
    simulation.point();
    List<Waiting> waiting = open().parked().getOrDefault(key.key(), List.of());
    if (waiting.isEmpty()) {
      open().parked().remove(key.key());
      return Optional.empty();
    }
    return Optional.of(new ParkedEvent(waiting.getFirst().id(), waiting.getFirst().record()));
  }

  @Override
  public void remove(UUID parkedId) {
    simulation.point();
    open().parked().values().forEach(all -> all.removeIf(each -> each.id().equals(parkedId)));
  }

  @Override
  public void failedAgain(UUID parkedId, Parking parking) {
    simulation.point();
  }

  @Override
  public int waiting(ParkedKey key) {
    simulation.point();
    return open().parked().getOrDefault(key.key(), List.of()).size();
  }

  private State open() {
    State open = current;
    if (open == null) {
      throw new IllegalStateException("outside of a transaction");
    }
    return open;
  }

  private void loseConnection() {
    if (simulation.random().nextInt(FAILS_ONE_IN) == 0) {
      throw new SqlFailure(new SQLException("connection lost", "08006"));
    }
  }
}
