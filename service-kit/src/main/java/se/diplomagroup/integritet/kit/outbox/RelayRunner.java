package se.diplomagroup.integritet.kit.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import se.diplomagroup.integritet.kit.problem.Cause;
import se.diplomagroup.integritet.kit.sql.SqlFailure;

/// Runs a relay: a thread that publishes, one that keeps the leases, one that clears away what is
/// left of published events, and two that tell other replicas of new events and listen for what
/// they tell.
final class RelayRunner {

  private static final Logger LOG = Logger.getLogger(RelayRunner.class);
  private static final Duration BACKOFF = Duration.ofMillis(500);
  private static final Duration BETWEEN_VACUUMS = Duration.ofMillis(250);
  private static final Duration IDLE = Duration.ofSeconds(10);
  private static final long JOIN_MILLIS = 2_000;

  /// Work that is repeated until the thread is interrupted.
  @FunctionalInterface
  private interface Round {
    void run() throws PublishFailed, InterruptedException;
  }

  private final RelaySettings settings;
  private final RelayWakeup wakeup;
  private final ReplicaNotices notices;
  private final Publisher publisher;
  private final Relay relay;
  private final OutboxVacuum vacuum;
  private final List<Thread> threads = new ArrayList<>();

  RelayRunner(
      RelaySettings settings,
      RelayWakeup wakeup,
      DataSource dataSource,
      Map<String, Object> broker,
      String topicPrefix) {
    this.settings = settings;
    this.wakeup = wakeup;
    this.notices = new ReplicaNotices(dataSource);
    this.publisher = new KafkaPublisher(broker, topicPrefix, settings.publishTimeout());
    this.relay =
        new Relay(
            UUID.randomUUID(),
            new PostgresOutboxStore(dataSource, settings.lease()),
            publisher,
            System::nanoTime,
            settings.lease());
    this.vacuum = new OutboxVacuum(dataSource);
  }

  void start() {
    run("outbox-leases", this::renew);
    run("outbox-relay", this::publish);
    run("outbox-vacuum", this::vacuum);
    run("outbox-notify", this::notifyOthers);
    run("outbox-listen", () -> notices.listen(wakeup.relay()::raise));
  }

  void stop() throws InterruptedException {
    threads.forEach(Thread::interrupt);
    for (Thread thread : threads) {
      thread.join(JOIN_MILLIS);
    }
    publisher.close();
    try {
      relay.release();
    } catch (SqlFailure e) {
      LOG.info("leases of the outbox end by themselves");
    }
  }

  private void publish() throws PublishFailed, InterruptedException {
    int published = relay.run();
    vacuum.published(published);
    if (published == 0) {
      wakeup.relay().await(settings.poll());
    }
  }

  private void vacuum() throws InterruptedException {
    vacuum.runWhenWorthwhile();
    Thread.sleep(BETWEEN_VACUUMS);
  }

  private void renew() throws InterruptedException {
    if (relay.renew()) {
      wakeup.relay().raise();
    }
    Thread.sleep(settings.renewal());
  }

  private void notifyOthers() throws InterruptedException {
    if (wakeup.others().await(IDLE) && !relay.ownsAll()) {
      notices.send();
    }
  }

  private void run(String name, Round round) {
    threads.add(Thread.ofPlatform().name(name).daemon().start(() -> repeat(name, round)));
  }

  /// A failed round is logged without what failed in it, and tried again.
  private static void repeat(String name, Round round) {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        try {
          round.run();
        } catch (PublishFailed | RuntimeException e) {
          LOG.warnf("%s failed (%s); trying again", name, Cause.named(e));
          Thread.sleep(BACKOFF);
        }
      } catch (InterruptedException e) {
        return;
      }
    }
  }
}
