package se.diplomagroup.integritet.audit.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.CloudEvents;
import se.diplomagroup.integritet.contracts.Event;
import se.diplomagroup.integritet.kit.event.EventCodec;
import se.diplomagroup.integritet.kit.event.UnreadableEvent;
import se.diplomagroup.integritet.kit.inbox.RawRecord;

/// A record on its way to the log: what can be told from its headers, and the event if it is one.
/// Nothing that a record may hold keeps it from being stored.
record NewEntry(RawRecord record, @Nullable Event event) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST_TEXT = 200;
  private static final Instant EARLIEST = Instant.EPOCH;
  private static final Instant LATEST = EARLIEST.plus(365_000, ChronoUnit.DAYS);

  static NewEntry of(RawRecord record) {
    String type = record.headers().get(CloudEvents.TYPE);
    if (type == null) {
      return new NewEntry(record, null);
    }
    try {
      return new NewEntry(record, EventCodec.decode(type, record.payload()));
    } catch (UnreadableEvent e) {
      return new NewEntry(record, null);
    }
  }

  @Nullable String type() {
    return text(CloudEvents.TYPE);
  }

  @Nullable String source() {
    return text(CloudEvents.SOURCE);
  }

  @Nullable Instant time() {
    String text = record.headers().get(CloudEvents.TIME);
    if (text == null) {
      return null;
    }
    try {
      Instant time = Instant.parse(text);
      return time.isBefore(EARLIEST) || time.isAfter(LATEST) ? null : time;
    } catch (DateTimeException e) {
      return null;
    }
  }

  @Nullable UUID correlationId() {
    String text = record.headers().get(CloudEvents.CORRELATION_ID);
    return text == null ? null : Ids.parse(text);
  }

  @Nullable UUID key() {
    return Ids.of(record.key());
  }

  /// Whether the key is, or may be, a person's.
  boolean isAboutPerson() {
    if (event == null) {
      return true;
    }
    Optional<UUID> subject = Subjects.of(event);
    return subject.isPresent() && subject.get().equals(key());
  }

  byte[] headersJson() {
    try {
      return JSON.writeValueAsBytes(record.headers());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("text always has a JSON form", e);
    }
  }

  /// A header as a column can hold it. The header itself is stored as it came.
  private @Nullable String text(String header) {
    String text = record.headers().get(header);
    if (text == null) {
      return null;
    }
    String storable = text.replace('\u0000', '\uFFFD');
    return storable.length() <= LONGEST_TEXT ? storable : storable.substring(0, LONGEST_TEXT);
  }
}
