package se.diplomagroup.integritet.kit.outbox;

import io.agroal.api.AgroalDataSource;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import se.diplomagroup.integritet.kit.sql.Sql;
import se.diplomagroup.integritet.localstack.bench.BenchmarkReport;
import se.diplomagroup.integritet.localstack.bench.Measurement;
import se.diplomagroup.integritet.localstack.bench.Target;
import se.diplomagroup.integritet.localstack.testing.TestDatabase;
import se.diplomagroup.integritet.localstack.testing.TestStack;

/// Measures delivery from the outbox through a real broker, `acks=all`, to a consumer that checks
/// the order of every key: how many events in a second, how long from a commit to its consumer, how
/// long until another replica has taken over from one that was killed.
public final class DeliveryBench {

  private static final int PARTITIONS = 6;
  private static final int KEYS = 5_000;
  private static final int BACKLOG = 300_000;
  private static final int PER_TRANSACTION = 500;
  private static final int RATE = 2_000;
  private static final int WRITERS = 8;
  private static final int WARM_UP_SECONDS = 5;
  private static final int SECONDS = 15;
  private static final double TAKEOVER_RATE = 200;

  private final TestStack stack = TestStack.current();
  private final BenchmarkReport report = new BenchmarkReport("delivery");

  private DeliveryBench() {}

  /// @param arguments `--json` prints the rows as JSON; `throughput`, `latency` and `takeover`
  ///   choose parts
  public static void main(String[] arguments) throws Exception {
    List<String> chosen = new ArrayList<>(List.of(arguments));
    boolean json = chosen.remove("--json");
    DeliveryBench bench = new DeliveryBench();
    if (chosen.isEmpty() || chosen.contains("throughput")) {
      bench.throughput();
    }
    if (chosen.isEmpty() || chosen.contains("latency")) {
      bench.latency();
    }
    if (chosen.isEmpty() || chosen.contains("takeover")) {
      bench.takeover();
    }
    System.exit(bench.report.print(json));
  }

  /// Work on a fresh database and a fresh topic.
  @FunctionalInterface
  private interface Work<T> {
    T run(DeliverySetup setup, AgroalDataSource dataSource) throws Exception;
  }

  private <T> T fresh(Work<T> work) throws Exception {
    try (TestDatabase database = stack.newDatabase()) {
      DeliverySetup setup = DeliverySetup.of(stack, database);
      setup.createTables();
      setup.createTopic(PARTITIONS);
      try (AgroalDataSource dataSource = setup.dataSource(WRITERS + 8)) {
        return work.run(setup, dataSource);
      } finally {
        setup.deleteTopic();
      }
    }
  }

  private void throughput() throws Exception {
    double limit = fresh((setup, dataSource) -> bareThroughput(setup));
    double figure = fresh(DeliveryBench::drain);
    report.add(
        new Measurement(
            "published from the outbox, in order per key",
            figure,
            "events/s",
            limit,
            "bare producer",
            new Target.AtLeast(15_000)));
  }

  private static double bareThroughput(DeliverySetup setup)
      throws ExecutionException, InterruptedException {
    Numbered events = new Numbered(KEYS);
    List<OutboxRow> rows = events.take(BACKLOG);
    try (OrderedReader reader = new OrderedReader(setup, (id, at) -> {});
        BareProducer producer = new BareProducer(setup)) {
      producer.sendAll(rows.subList(0, BACKLOG / 3));
      awaitThat(() -> reader.count() == BACKLOG / 3);
      long began = System.nanoTime();
      producer.sendAll(rows.subList(BACKLOG / 3, BACKLOG));
      awaitThat(() -> reader.count() == BACKLOG);
      return perSecond(BACKLOG - BACKLOG / 3, began);
    }
  }

  /// Fills the outbox, then lets one relay publish it all; the first third is the warm-up.
  private static double drain(DeliverySetup setup, AgroalDataSource dataSource)
      throws SQLException, InterruptedException {
    Numbered events = new Numbered(KEYS);
    Appender appender = new Appender(dataSource);
    for (int written = 0; written < BACKLOG; written += PER_TRANSACTION) {
      appender.append(events.take(PER_TRANSACTION));
    }
    new Sql(dataSource).update("analyze outbox");
    RelayRunner relay = relay(setup, dataSource, new RelayWakeup());
    try (OrderedReader reader = new OrderedReader(setup, (id, at) -> {})) {
      relay.start();
      awaitThat(() -> reader.count() >= BACKLOG / 3);
      long began = System.nanoTime();
      long before = reader.count();
      awaitThat(() -> reader.count() == BACKLOG);
      double figure = perSecond(BACKLOG - before, began);
      requireOrder(reader);
      return figure;
    } finally {
      relay.stop();
    }
  }

  private void latency() throws Exception {
    Delays bare = fresh((setup, dataSource) -> bareLatency(setup));
    Delays delays = fresh(DeliveryBench::relayed);
    add("commit to consumer at 2,000/s, p50", delays, bare, 0.50, 20);
    add("commit to consumer at 2,000/s, p99", delays, bare, 0.99, 100);
  }

  private void add(String what, Delays delays, Delays bare, double part, double target) {
    report.add(
        new Measurement(
            what,
            delays.percentile(part),
            "ms",
            bare.percentile(part),
            "bare producer",
            new Target.Below(target)));
  }

  /// From the call of a bare producer to the consumer.
  private static Delays bareLatency(DeliverySetup setup) throws InterruptedException {
    Delays delays = new Delays();
    Numbered events = new Numbered(KEYS);
    try (OrderedReader reader = new OrderedReader(setup, delays);
        BareProducer producer = new BareProducer(setup)) {
      Pace pace = new Pace(RATE);
      for (int i = 0; i < RATE * (WARM_UP_SECONDS + SECONDS); i++) {
        pace.next();
        if (i == RATE * WARM_UP_SECONDS) {
          delays.clear();
        }
        OutboxRow row = events.take(1).getFirst();
        delays.committed(row.id(), System.nanoTime());
        producer.send(row);
      }
      awaitThat(() -> reader.count() == RATE * (long) (WARM_UP_SECONDS + SECONDS));
    }
    return delays;
  }

  /// 2,000 transactions a second of one event each.
  private static Delays relayed(DeliverySetup setup, AgroalDataSource dataSource)
      throws InterruptedException, ExecutionException {
    Delays delays = new Delays();
    RelayWakeup wakeup = new RelayWakeup();
    RelayRunner relay = relay(setup, dataSource, wakeup);
    relay.start();
    try (OrderedReader reader = new OrderedReader(setup, delays);
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
      write(dataSource, wakeup, writers, WARM_UP_SECONDS, delays);
      awaitThat(() -> reader.count() == RATE * (long) WARM_UP_SECONDS);
      delays.clear();
      write(dataSource, wakeup, writers, SECONDS, delays);
      awaitThat(() -> reader.count() == RATE * (long) (WARM_UP_SECONDS + SECONDS));
      requireOrder(reader);
      return delays;
    } finally {
      relay.stop();
    }
  }

  private static void write(
      AgroalDataSource dataSource,
      RelayWakeup wakeup,
      ExecutorService writers,
      int seconds,
      Delays delays)
      throws InterruptedException, ExecutionException {
    List<Future<?>> all =
        IntStream.range(0, WRITERS)
            .<Future<?>>mapToObj(writer ->
                writers.submit(() -> {
                  writeSteadily(dataSource, wakeup, seconds * RATE / WRITERS, delays);
                  return null;
                }))
            .toList();
    for (Future<?> writer : all) {
      writer.get();
    }
  }

  private static void writeSteadily(
      AgroalDataSource dataSource, RelayWakeup wakeup, int events, Delays delays)
      throws SQLException {
    Numbered numbered = new Numbered(KEYS / WRITERS);
    Appender appender = new Appender(dataSource);
    Pace pace = new Pace((double) RATE / WRITERS);
    for (int i = 0; i < events; i++) {
      pace.next();
      List<OutboxRow> rows = numbered.take(1);
      appender.append(rows);
      delays.committed(rows.getFirst().id(), System.nanoTime());
      wakeup.afterCommit();
    }
  }

  private void takeover() throws Exception {
    double seconds = fresh(DeliveryBench::killed);
    RelaySettings settings = DefaultRelaySettings.get();
    report.add(
        new Measurement(
            "takeover after SIGKILL",
            seconds,
            "s",
            settings.lease().plus(settings.renewal()).toMillis() / 1e3,
            "lease and one renewal",
            new Target.Below(12)));
  }

  /// Kills one of two replicas under a steady load: the takeover took as long as the longest wait
  /// of an event.
  private static double killed(DeliverySetup setup, AgroalDataSource dataSource)
      throws IOException, InterruptedException {
    Process first = RelayProcess.start(setup);
    Process second = RelayProcess.start(setup);
    Delays delays = new Delays();
    AtomicBoolean writing = new AtomicBoolean(true);
    Thread writer = Thread.ofPlatform().start(() -> writeUntil(writing, dataSource, delays));
    try (OrderedReader reader = new OrderedReader(setup, delays)) {
      awaitThat(() -> owners(dataSource) == 2 && reader.count() > 5 * TAKEOVER_RATE);
      delays.clear();
      first.destroyForcibly().waitFor();
      awaitThat(() -> owners(dataSource) == 1);
      writing.set(false);
      writer.join();
      awaitThat(() -> waiting(dataSource) == 0);
      requireOrder(reader);
      return delays.percentile(1) / 1e3;
    } finally {
      writing.set(false);
      second.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }
  }

  private static void writeUntil(
      AtomicBoolean writing, AgroalDataSource dataSource, Delays delays) {
    Numbered events = new Numbered(500);
    Appender appender = new Appender(dataSource);
    Pace pace = new Pace(TAKEOVER_RATE);
    try {
      while (writing.get()) {
        pace.next();
        List<OutboxRow> rows = events.take(1);
        appender.append(rows);
        delays.committed(rows.getFirst().id(), System.nanoTime());
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RelayRunner relay(
      DeliverySetup setup, AgroalDataSource dataSource, RelayWakeup wakeup) {
    return new RelayRunner(
        DefaultRelaySettings.get(), wakeup, dataSource, setup.broker(), setup.prefix());
  }

  private static int owners(AgroalDataSource dataSource) {
    return count(dataSource, "select count(distinct owner) from outbox_lease");
  }

  private static int waiting(AgroalDataSource dataSource) {
    return count(dataSource, "select count(*) from outbox");
  }

  private static int count(AgroalDataSource dataSource, String query) {
    return new Sql(dataSource).query(query, row -> row.getInt(1)).getFirst();
  }

  private static void requireOrder(OrderedReader reader) {
    if (!reader.outOfOrder().isEmpty()) {
      throw new IllegalStateException("keys out of order: " + reader.outOfOrder().size());
    }
  }

  private static double perSecond(long events, long began) {
    return events / ((System.nanoTime() - began) / 1e9);
  }

  private static void awaitThat(BooleanSupplier condition) {
    Awaitility.await()
        .pollDelay(0, TimeUnit.MILLISECONDS)
        .pollInterval(5, TimeUnit.MILLISECONDS)
        .atMost(2, TimeUnit.MINUTES)
        .until(condition::getAsBoolean);
  }
}
