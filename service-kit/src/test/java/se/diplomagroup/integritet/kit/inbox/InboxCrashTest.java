package se.diplomagroup.integritet.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.diplomagroup.integritet.kit.crash.CrashPlan;
import se.diplomagroup.integritet.kit.crash.Simulation;
import se.diplomagroup.integritet.kit.event.UnreadableEvent;

/// Two consumers of one partition, one of which does not know that it has lost it, and an operator
/// who replays, killed before and after every call of a port: each event has its effect exactly
/// once, in order per key, and what cannot be applied waits with everything behind it.
class InboxCrashTest {

  private static final List<UUID> KEYS = List.of(new UUID(1, 1), new UUID(2, 2), new UUID(3, 3));
  private static final int EVENTS = 18;
  private static final int LARGEST_BATCH = 8;

  /// What a test breaks, to see that it would be noticed.
  private enum Fault {
    NONE,
    ACKNOWLEDGES_BEFORE_THE_COMMIT,
    NOTES_IDS_OUTSIDE_OF_THE_TRANSACTION,
    PASSES_OVER_A_POISONED_EVENT
  }

  @BeforeAll
  static void keepTheLogShort() {
    Logger.getLogger(InboxCrashTest.class.getPackageName()).setLevel(Level.OFF);
  }

  @AfterAll
  static void logAgain() {
    Logger.getLogger(InboxCrashTest.class.getPackageName()).setLevel(null);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void survivesAKillAtEveryPoint(long seed) throws InterruptedException {
    for (long k = 1; run(seed, CrashPlan.at(k), Fault.NONE) > 0; k++) {
      assertThat(k).isLessThan(20_000);
    }
  }

  @Test
  void survivesManyKills() throws InterruptedException {
    for (long seed = 1; seed <= 1_000; seed++) {
      run(seed, CrashPlan.oneIn(60, new Random(seed)), Fault.NONE);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ACKNOWLEDGES_BEFORE_THE_COMMIT",
        "NOTES_IDS_OUTSIDE_OF_THE_TRANSACTION",
        "PASSES_OVER_A_POISONED_EVENT"
      })
  void wouldNoticeAnInboxThat(String fault) {
    assertThatThrownBy(
            () -> {
              for (long seed = 1; seed <= 300; seed++) {
                run(seed, CrashPlan.oneIn(60, new Random(seed)), Fault.valueOf(fault));
              }
            })
        .isInstanceOf(AssertionError.class);
  }

  private static long run(long seed, CrashPlan plan, Fault fault) throws InterruptedException {
    Simulation simulation = new Simulation(seed, plan);
    Partition partition = new Partition(simulation, new Random(seed));
    FakeInbox inbox =
        new FakeInbox(simulation, fault != Fault.NOTES_IDS_OUTSIDE_OF_THE_TRANSACTION);
    Handler handler = new Handler(inbox, partition, fault);
    for (int consumer = 1; consumer <= 2; consumer++) {
      simulation.process(process -> {
        Consumer life = new Consumer(simulation, partition, inbox, handler, fault);
        process.repeat(life::poll);
      });
    }
    simulation.process(process -> process.repeat(() -> operate(simulation, inbox, handler)));
    simulation.run(() -> partition.consumed() && handler.healed() && inbox.parkedIds().isEmpty());
    for (UUID key : KEYS) {
      assertThat(inbox.effects(key.toString())).isEqualTo(partition.idsOf(key));
    }
    return simulation.kills();
  }

  /// Looks at what is parked; mends the cause at some time; replays whether it is mended or not.
  private static void operate(Simulation simulation, FakeInbox inbox, Handler handler)
      throws InterruptedException {
    assertInOrderSoFar(inbox, handler);
    if (simulation.random().nextInt(40) == 0) {
      handler.heal();
    }
    Replay replay = new Replay(inbox, inbox, channel -> handler);
    for (UUID parked : inbox.parkedIds()) {
      if (simulation.random().nextInt(4) == 0) {
        try {
          replay.run(parked);
        } catch (se.diplomagroup.integritet.kit.sql.SqlFailure e) {
          simulation.point();
        }
      }
    }
  }

  private static void assertInOrderSoFar(FakeInbox inbox, Handler handler) {
    for (UUID key : KEYS) {
      List<UUID> known = new ArrayList<>(inbox.effects(key.toString()));
      known.addAll(inbox.parked(key.toString()));
      assertThat(known)
          .isEqualTo(handler.partition.idsOf(key).stream().limit(known.size()).toList());
    }
  }

  /// Reads, applies, acknowledges; after a kill from the last acknowledgement on.
  private static final class Consumer {

    private final Simulation simulation;
    private final Partition partition;
    private final FakeInbox inbox;
    private final Handler handler;
    private final Fault fault;
    private int position;

    Consumer(
        Simulation simulation, Partition partition, FakeInbox inbox, Handler handler, Fault fault) {
      this.simulation = simulation;
      this.partition = partition;
      this.inbox = inbox;
      this.handler = handler;
      this.fault = fault;
      this.position = partition.acknowledged();
    }

    void poll() throws InterruptedException {
      List<RawRecord> batch =
          partition.from(position, 1 + simulation.random().nextInt(LARGEST_BATCH));
      int end = position + batch.size();
      if (fault == Fault.ACKNOWLEDGES_BEFORE_THE_COMMIT) {
        partition.acknowledge(end);
      }
      new Batches(inbox, inbox, attempt -> simulation.point(), Trouble::passes)
          .process("facts", batch, handler);
      partition.acknowledge(end);
      position = end;
    }
  }

  /// Records of three keys, some of them twice, and how far they are acknowledged.
  private static final class Partition {

    private final Simulation simulation;
    private final List<RawRecord> records = new ArrayList<>();
    private int acknowledged;

    Partition(Simulation simulation, Random random) {
      this.simulation = simulation;
      for (int i = 1; i <= EVENTS; i++) {
        add(new UUID(5, i), KEYS.get(random.nextInt(KEYS.size())));
        if (random.nextInt(4) == 0) {
          RawRecord earlier = records.get(random.nextInt(records.size()));
          add(earlier.id(), UUID.fromString(OrderKey.of(earlier)));
        }
      }
    }

    private void add(UUID id, UUID key) {
      records.add(
          new RawRecord(
              id,
              "facts",
              0,
              records.size(),
              key.toString().getBytes(StandardCharsets.UTF_8),
              new byte[0],
              Map.of()));
    }

    int acknowledged() {
      return acknowledged;
    }

    void acknowledge(int end) {
      simulation.point();
      acknowledged = Math.max(acknowledged, end);
      simulation.point();
    }

    boolean consumed() {
      return acknowledged == records.size();
    }

    List<RawRecord> from(int position, int count) {
      simulation.point();
      return records.subList(position, Math.min(records.size(), position + count));
    }

    List<UUID> idsOf(UUID key) {
      Set<UUID> ids = new LinkedHashSet<>();
      records.stream()
          .filter(record -> OrderKey.of(record).equals(key.toString()))
          .forEach(record -> ids.add(record.id()));
      return List.copyOf(ids);
    }
  }

  /// Cannot read some events and fails at others, after it has done half of its work, until it is
  /// healed.
  private static final class Handler implements Application {

    private final FakeInbox inbox;
    private final Partition partition;
    private final Fault fault;
    private final Set<UUID> poison = new HashSet<>(Set.of(new UUID(5, 4), new UUID(5, 11)));
    private final Set<UUID> unreadable = new HashSet<>(Set.of(new UUID(5, 7)));

    Handler(FakeInbox inbox, Partition partition, Fault fault) {
      this.inbox = inbox;
      this.partition = partition;
      this.fault = fault;
    }

    void heal() {
      poison.clear();
      unreadable.clear();
    }

    boolean healed() {
      return poison.isEmpty();
    }

    @Override
    public Optional<Parking> refusal(RawRecord record) {
      return unreadable.contains(record.id())
          ? Optional.of(Parking.unreadable(new UnreadableEvent(UnreadableEvent.MALFORMED)))
          : Optional.empty();
    }

    @Override
    public void apply(List<RawRecord> records) {
      for (int i = 0; i < records.size(); i++) {
        RawRecord record = records.get(i);
        if (fault == Fault.PASSES_OVER_A_POISONED_EVENT && poison.contains(record.id())) {
          continue;
        }
        inbox.effect(record);
        if (poison.contains(record.id())) {
          throw new HandlerFailure(i, new IllegalStateException("poison"));
        }
      }
    }
  }
}
