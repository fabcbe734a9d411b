package se.diplomagroup.integritet.kit.inbox;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.CloudEvents;
import se.diplomagroup.integritet.contracts.Event;
import se.diplomagroup.integritet.kit.event.EventCodec;
import se.diplomagroup.integritet.kit.event.UnreadableEvent;

/// Reads a record as a CloudEvent of the contracts.
final class ReceivedEvents {

  private ReceivedEvents() {}

  static Received read(RawRecord record) throws UnreadableEvent {
    Event event = EventCodec.decode(required(record, CloudEvents.TYPE), record.payload());
    if (OrderKey.uuid(record.headers().get(CloudEvents.ID)) == null
        || !OrderKey.of(record).equals(event.key().toString())) {
      throw new UnreadableEvent(UnreadableEvent.MALFORMED);
    }
    return new Received(
        record.id(),
        event,
        event.key(),
        instant(required(record, CloudEvents.TIME)),
        required(record, CloudEvents.SOURCE),
        correlationId(record));
  }

  static @Nullable UUID correlationId(RawRecord record) {
    return OrderKey.uuid(record.headers().get(CloudEvents.CORRELATION_ID));
  }

  private static String required(RawRecord record, String header) throws UnreadableEvent {
    String value = record.headers().get(header);
    if (value == null) {
      throw new UnreadableEvent(UnreadableEvent.MALFORMED);
    }
    return value;
  }

  private static Instant instant(String text) throws UnreadableEvent {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new UnreadableEvent(UnreadableEvent.MALFORMED);
    }
  }
}
