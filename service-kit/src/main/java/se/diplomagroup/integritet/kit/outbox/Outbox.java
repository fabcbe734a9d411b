package se.diplomagroup.integritet.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.Event;
import se.diplomagroup.integritet.contracts.EventTypes;
import se.diplomagroup.integritet.kit.event.EventCodec;
import se.diplomagroup.integritet.kit.ids.Uuid7;
import se.diplomagroup.integritet.kit.trace.CurrentTrace;

/// Where events go out. An event is appended in the transaction that makes it true: it is published
/// if and only if that transaction commits, after every event of its key that was committed before,
/// and the caller never waits for the broker.
@ApplicationScoped
public class Outbox {

  static final int MAX_PAYLOAD = 512 * 1024;

  private final OutboxWriter writer;
  private final RelayWakeup wakeup;
  private final TransactionSynchronizationRegistry transactions;
  private final CurrentTrace trace;
  private final Clock clock;
  private final String source;

  Outbox(
      OutboxWriter writer,
      RelayWakeup wakeup,
      TransactionSynchronizationRegistry transactions,
      CurrentTrace trace,
      Clock clock,
      @ConfigProperty(name = "integritet.system-key") String systemKey) {
    this.writer = writer;
    this.wakeup = wakeup;
    this.transactions = transactions;
    this.trace = trace;
    this.clock = clock;
    this.source = Code.of(systemKey).value();
  }

  /// Appends an event to the current transaction and returns the event's id.
  @Transactional(TxType.MANDATORY)
  public UUID append(Event event) {
    OutboxRow row = row(event);
    pending().add(List.of(row));
    return row.id();
  }

  /// Appends events to the current transaction, in this order.
  @Transactional(TxType.MANDATORY)
  public void append(List<? extends Event> events) {
    if (!events.isEmpty()) {
      pending().add(events.stream().map(this::row).toList());
    }
  }

  /// Appends events that another call has caused than the one at hand, in this order.
  @Transactional(TxType.MANDATORY)
  public void append(
      List<? extends Event> events, UUID correlationId, @Nullable String traceParent) {
    if (!events.isEmpty()) {
      pending().add(events.stream().map(event -> row(event, correlationId, traceParent)).toList());
    }
  }

  private Pending pending() {
    if (transactions.getResource(Pending.class) instanceof Pending pending) {
      return pending;
    }
    Pending pending = new Pending(writer, wakeup::afterCommit);
    transactions.putResource(Pending.class, pending);
    transactions.registerInterposedSynchronization(pending);
    return pending;
  }

  private OutboxRow row(Event event) {
    return row(event, trace.correlationId(), trace.traceParent());
  }

  private OutboxRow row(Event event, UUID correlationId, @Nullable String traceParent) {
    byte[] payload = EventCodec.encode(event);
    if (payload.length > MAX_PAYLOAD) {
      throw new IllegalArgumentException(
          EventTypes.typeOf(event) + " is larger than " + MAX_PAYLOAD + " bytes");
    }
    return new OutboxRow(
        Uuid7.next(),
        event.topic().wireName(),
        event.key(),
        EventTypes.typeOf(event),
        payload,
        Slots.slotOf(event.key()),
        0,
        source,
        clock.instant(),
        correlationId,
        traceParent);
  }
}
