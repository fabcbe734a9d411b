package se.diplomagroup.integritet.kit.outbox;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import se.diplomagroup.integritet.kit.crash.Simulation;

/// A broker that takes what it is sent in the order in which it is sent, may fail in the middle,
/// and keeps what it has taken.
final class FakeBroker {

  private static final int FAILS_ONE_IN = 12;

  private final Simulation simulation;
  private final boolean reliable;
  private final List<OutboxRow> log = new ArrayList<>();

  FakeBroker(Simulation simulation, boolean reliable) {
    this.simulation = simulation;
    this.reliable = reliable;
  }

  List<OutboxRow> log() {
    return log;
  }

  /// What a reader sees that passes over known ids.
  List<UUID> effective(UUID key) {
    return List.copyOf(
        new LinkedHashSet<>(
            log.stream().filter(row -> row.key().equals(key)).map(OutboxRow::id).toList()));
  }

  Publisher publisher() {
    return new Publisher() {
      @Override
      public void publish(List<OutboxRow> rows) throws PublishFailed {
        simulation.point();
        for (OutboxRow row : rows) {
          if (!reliable && simulation.random().nextInt(FAILS_ONE_IN) == 0) {
            throw new PublishFailed(new IOException("the broker is away"));
          }
          log.add(row);
          simulation.point();
        }
      }

      @Override
      public void close() {
        simulation.point();
      }
    };
  }
}
