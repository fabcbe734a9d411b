package se.diplomagroup.integritet.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.diplomagroup.integritet.kit.crash.CrashPlan;
import se.diplomagroup.integritet.kit.crash.Simulation;

/// Two relays and two writers, killed before and after every call of a port, at every interleaving
/// that the seeds give: whatever is committed is published, nothing else is, and a reader that
/// passes over known ids sees the events of each key in the order of their commits.
class RelayCrashTest {

  private static final Duration LEASE = Duration.ofNanos(FakeOutbox.LEASE_NANOS);
  private static final int TRANSACTIONS = 3;
  private static final List<UUID> KEYS = List.of(new UUID(1, 1), new UUID(2, 2), new UUID(3, 3));

  /// What a test changes about the ports, to see that it would be noticed.
  private record Ports(
      boolean lockKeys,
      boolean reliableBroker,
      boolean calm,
      Function<OutboxStore, OutboxStore> store,
      Function<Publisher, Publisher> publisher) {

    static final Ports RIGHT =
        new Ports(true, false, false, Function.identity(), Function.identity());
  }

  @BeforeAll
  static void keepTheLogShort() {
    Logger.getLogger(RelayCrashTest.class.getPackageName()).setLevel(Level.OFF);
  }

  @AfterAll
  static void logAgain() {
    Logger.getLogger(RelayCrashTest.class.getPackageName()).setLevel(null);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void survivesAKillAtEveryPoint(long seed) throws InterruptedException {
    for (long k = 1; run(seed, CrashPlan.at(k), Ports.RIGHT).kills() > 0; k++) {
      assertThat(k).isLessThan(10_000);
    }
  }

  @Test
  void survivesManyKills() throws InterruptedException {
    for (long seed = 1; seed <= 1000; seed++) {
      run(seed, CrashPlan.oneIn(40, new Random(seed)), Ports.RIGHT);
    }
  }

  @Test
  void publishesEachEventOnceWhereNothingGoesWrong() throws InterruptedException {
    Ports calm = new Ports(true, true, true, Function.identity(), Function.identity());
    for (long seed = 1; seed <= 1000; seed++) {
      List<UUID> published =
          run(seed, CrashPlan.never(), calm).broker().log().stream().map(OutboxRow::id).toList();
      assertThat(published).doesNotHaveDuplicates();
    }
  }

  @Test
  void wouldNoticeARelayThatDeletesFirst() {
    assertNoticed(
        true,
        store ->
            new Delegate(store) {
              @Override
              public List<OutboxRow> next(List<Lease> leases) {
                List<OutboxRow> rows = super.next(leases);
                delete(owner, leases, rows);
                return rows;
              }
            },
        Function.identity());
  }

  @Test
  void wouldNoticeACursorOverPositions() {
    assertNoticed(
        true,
        store ->
            new Delegate(store) {
              private long last;

              @Override
              public List<OutboxRow> next(List<Lease> leases) {
                List<OutboxRow> rows =
                    super.next(leases).stream().filter(row -> row.position() > last).toList();
                last = rows.isEmpty() ? last : rows.getLast().position();
                return rows;
              }
            },
        Function.identity());
  }

  @Test
  void wouldNoticeWritersThatDoNotLockTheKey() {
    assertNoticed(false, Function.identity(), Function.identity());
  }

  @Test
  void wouldNoticeAnAcknowledgementThatWasNone() {
    assertNoticed(
        true,
        Function.identity(),
        publisher ->
            new Publisher() {
              @Override
              public void publish(List<OutboxRow> rows) throws InterruptedException {
                try {
                  publisher.publish(rows);
                } catch (PublishFailed e) {
                  return;
                }
              }

              @Override
              public void close() {
                publisher.close();
              }
            });
  }

  private static void assertNoticed(
      boolean lockKeys,
      Function<OutboxStore, OutboxStore> store,
      Function<Publisher, Publisher> publisher) {
    Ports broken = new Ports(lockKeys, false, false, store, publisher);
    assertThatThrownBy(
            () -> {
              for (long seed = 1; seed <= 300; seed++) {
                run(seed, CrashPlan.oneIn(40, new Random(seed)), broken);
              }
            })
        .isInstanceOf(AssertionError.class);
  }

  private record Run(FakeBroker broker, long kills) {}

  private static Run run(long seed, CrashPlan plan, Ports ports) throws InterruptedException {
    Simulation simulation = new Simulation(seed, plan);
    if (ports.calm()) {
      simulation.calm();
    }
    FakeOutbox outbox = new FakeOutbox(simulation);
    FakeBroker broker = new FakeBroker(simulation, ports.reliableBroker());
    List<Writer> writers = List.of(new Writer(1), new Writer(2));
    writers.forEach(writer ->
        simulation.process(process -> process.once(() -> writer.write(simulation, outbox, ports))));
    for (int replica = 1; replica <= 2; replica++) {
      simulation.process(process -> relay(process, simulation, outbox, broker, ports));
    }
    simulation.run(() -> writers.stream().allMatch(Writer::done) && outbox.isEmpty());
    assertDelivered(outbox, broker);
    return new Run(broker, simulation.kills());
  }

  private static void relay(
      Simulation.Process process,
      Simulation simulation,
      FakeOutbox outbox,
      FakeBroker broker,
      Ports ports) {
    Relay relay =
        new Relay(
            new UUID(9, simulation.random().nextLong()),
            ports.store().apply(outbox),
            ports.publisher().apply(broker.publisher()),
            simulation::nanoTime,
            LEASE);
    process.repeat(relay::renew);
    process.repeat(() -> {
      try {
        relay.run();
      } catch (PublishFailed e) {
        simulation.point();
      }
    });
  }

  private static void assertDelivered(FakeOutbox outbox, FakeBroker broker) {
    for (UUID key : KEYS) {
      assertThat(broker.effective(key)).as("events of a key").isEqualTo(outbox.history(key));
    }
    assertThat(broker.log()).allMatch(row -> outbox.history(row.key()).contains(row.id()));
  }

  /// Commits some transactions; a kill loses the one under way, and the rest goes on afterwards.
  private static final class Writer {

    private final long number;
    private int next;

    Writer(long number) {
      this.number = number;
    }

    boolean done() {
      return next == TRANSACTIONS;
    }

    void write(Simulation simulation, FakeOutbox outbox, Ports ports) {
      while (!done()) {
        int transaction = next++;
        outbox.transaction(rows(transaction), ports.lockKeys(), simulation::point);
      }
    }

    /// Two events each of one key of its own and of one that both writers share.
    private List<OutboxRow> rows(int transaction) {
      List<OutboxRow> rows = new ArrayList<>();
      LongStream.range(0, 2)
          .forEach(event -> {
            long id = transaction * 10L + event;
            rows.add(FakeOutbox.row(new UUID(number, id), KEYS.getFirst()));
            rows.add(FakeOutbox.row(new UUID(number + 2, id), KEYS.get((int) number)));
          });
      return rows;
    }
  }

  /// Passes on, and knows the relay it works for.
  private static class Delegate implements OutboxStore {

    private final OutboxStore store;
    protected UUID owner = new UUID(0, 0);

    Delegate(OutboxStore store) {
      this.store = store;
    }

    @Override
    public FairShare lease(UUID asking, Set<Integer> drained) {
      owner = asking;
      return store.lease(asking, drained);
    }

    @Override
    public List<OutboxRow> next(List<Lease> leases) {
      return store.next(leases);
    }

    @Override
    public void delete(UUID asking, List<Lease> leases, List<OutboxRow> published) {
      store.delete(asking, leases, published);
    }

    @Override
    public void release(UUID asking) {
      store.release(asking);
    }
  }
}
