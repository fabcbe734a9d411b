package se.diplomagroup.integritet.kit.inbox;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.diplomagroup.integritet.contracts.CloudEvents;
import se.diplomagroup.integritet.kit.trace.Trace;

/// Where events come in. A service's listener hands each batch of its channel over and says what
/// one event does:
///
/// ```java
/// @Incoming("lifecycle") @Blocking
/// void receive(ConsumerRecords<byte[], byte[]> batch) {
///   inbox.receive("lifecycle", batch, this::apply);
/// }
/// ```
///
/// Each event has its effect once, in order per key. One that cannot be read or applied is parked
/// together with what follows for its key, and replayed by an operator.
@ApplicationScoped
public class Inbox {

  private final String topicPrefix;
  private final Trace trace;
  private final Channels channels;
  private final InboxMetrics metrics;
  private final ShutdownAwareBackoff backoff = new ShutdownAwareBackoff();
  private final Batches batches;
  private final Replay replay;
  private final Map<String, Application> applications = new ConcurrentHashMap<>();

  Inbox(
      InboxStore store,
      Trace trace,
      Channels channels,
      InboxMetrics metrics,
      @ConfigProperty(name = "integritet.topic-prefix") Optional<String> topicPrefix) {
    this.topicPrefix = topicPrefix.orElse("");
    this.trace = trace;
    this.channels = channels;
    this.metrics = metrics;
    Transactions transactions = new NewTransactions();
    this.batches = new Batches(store, transactions, backoff, Trouble::passes);
    this.replay = new Replay(store, transactions, this::applicationOf);
  }

  /// Applies the new events of a batch. Returns when all of it is committed, however long the
  /// database is away.
  public void receive(String channel, ConsumerRecords<byte[], byte[]> batch, EventHandler handler) {
    receive(channel, batch, new EventApplication(handler, this::underTrace));
  }

  /// Hands the new records of a batch over as they are, readable or not.
  public void receiveRaw(
      String channel, ConsumerRecords<byte[], byte[]> batch, RawHandler handler) {
    receive(channel, batch, new RawApplication(handler));
  }

  Optional<Replay.Outcome> replay(UUID parkedId) {
    return replay.run(parkedId);
  }

  void stop(@Observes ShutdownEvent event) {
    backoff.stop();
  }

  private void receive(
      String channel, ConsumerRecords<byte[], byte[]> batch, Application application) {
    applications.put(channel, application);
    List<RawRecord> records = RawRecords.of(batch, topicPrefix);
    inRequestContext(() -> process(channel, records, application));
  }

  private void process(String channel, List<RawRecord> records, Application application) {
    try {
      batches.process(channel, records, application);
      metrics.applied(channel, records);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped before the batch was committed", e);
    }
  }

  private Application applicationOf(String channel) {
    if (!applications.containsKey(channel)) {
      channels.introduce(channel);
    }
    return Optional.ofNullable(applications.get(channel))
        .orElseThrow(() -> new IllegalStateException("nothing listens to channel " + channel));
  }

  private void underTrace(RawRecord record, Runnable work) {
    UUID correlationId = trace.correlationId();
    String traceParent = trace.traceParent();
    trace.begin(
        ReceivedEvents.correlationId(record), record.headers().get(CloudEvents.TRACE_PARENT));
    try {
      work.run();
    } finally {
      trace.begin(correlationId, traceParent);
    }
  }

  private static void inRequestContext(Runnable work) {
    ManagedContext context = Arc.container().requestContext();
    if (context.isActive()) {
      work.run();
      return;
    }
    context.activate();
    try {
      work.run();
    } finally {
      context.terminate();
    }
  }
}
