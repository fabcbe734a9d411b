package se.diplomagroup.integritet.audit.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.kit.inbox.ErasedSubjects;
import se.diplomagroup.integritet.kit.inbox.RawRecord;
import se.diplomagroup.integritet.kit.sql.Sql;
import se.diplomagroup.integritet.kit.sql.SqlArray;

/// Appends to the log. One transaction at a time holds the head, so positions become visible in
/// order and a reader that goes on from the last one it saw misses nothing.
@ApplicationScoped
class EventLog {

  private final Sql sql;
  private final LogHead logHead;
  private final ErasedSubjects erased;
  private final Instance<EventObserver> observers;
  private final Clock clock;

  EventLog(
      DataSource dataSource,
      LogHead logHead,
      ErasedSubjects erased,
      Instance<EventObserver> observers,
      Clock clock) {
    this.sql = new Sql(dataSource);
    this.logHead = logHead;
    this.erased = erased;
    this.observers = observers;
    this.clock = clock;
  }

  /// Stores records in this order. One whose id is on the log already is passed over.
  @Transactional(TxType.MANDATORY)
  public void append(List<RawRecord> records) {
    long head = logHead.lock();
    List<NewEntry> entries = newOnes(records);
    if (entries.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    insert(entries, head, now);
    index(entries, head);
    logHead.moveTo(head + entries.size());
    List<StoredEvent> stored =
        entries.stream()
            .map(entry -> new StoredEvent(entry.record().topic(), entry.type(), entry.event(), now))
            .toList();
    observers.forEach(observer -> observer.stored(stored));
  }

  private List<NewEntry> newOnes(List<RawRecord> records) {
    Map<UUID, RawRecord> byId = new HashMap<>();
    records.forEach(record -> byId.putIfAbsent(record.id(), record));
    Set<UUID> known =
        Set.copyOf(
            sql.query(
                "select id from log_entry where id = any(?)",
                row -> row.getObject(1, UUID.class),
                SqlArray.of("uuid", byId.keySet())));
    return records.stream()
        .filter(record -> byId.get(record.id()) == record && !known.contains(record.id()))
        .map(NewEntry::of)
        .toList();
  }

  private void insert(List<NewEntry> entries, long head, Instant now) {
    sql.update(
        """
        insert into log_entry (position, id, topic, partition, record_offset, type, source,
          occurred_at, correlation_id, readable, record_key, headers, payload, received_at)
        select ? + e.n, e.id, e.topic, e.partition, e.record_offset, e.type, e.source,
          e.occurred_at, e.correlation_id, e.readable, e.record_key, e.headers, e.payload, ?
        from unnest(?::uuid[], ?::text[], ?::int[], ?::bigint[], ?::text[], ?::text[],
          ?::timestamptz[], ?::uuid[], ?::boolean[], ?::bytea[], ?::bytea[], ?::bytea[])
          with ordinality as e (id, topic, partition, record_offset, type, source,
            occurred_at, correlation_id, readable, record_key, headers, payload, n)
        """,
        head,
        now.atOffset(ZoneOffset.UTC),
        column("uuid", entries, entry -> entry.record().id()),
        column("text", entries, entry -> entry.record().topic()),
        column("int4", entries, entry -> entry.record().partition()),
        column("int8", entries, entry -> entry.record().offset()),
        column("text", entries, NewEntry::type),
        column("text", entries, NewEntry::source),
        column("timestamptz", entries, entry -> utc(entry.time())),
        column("uuid", entries, NewEntry::correlationId),
        column("bool", entries, entry -> entry.event() != null),
        bytes(entries, entry -> entry.record().key()),
        bytes(entries, NewEntry::headersJson),
        bytes(entries, entry -> entry.record().payload()));
  }

  /// An erased person's entries are stored without a way to find them by the person.
  private void index(List<NewEntry> entries, long head) {
    Set<UUID> gone =
        erased.among(
            entries.stream()
                .filter(NewEntry::isAboutPerson)
                .map(NewEntry::key)
                .filter(key -> key != null)
                .collect(Collectors.toSet()));
    List<UUID> keys = new ArrayList<>();
    List<Long> positions = new ArrayList<>();
    List<Boolean> persons = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      UUID key = entries.get(i).key();
      if (key != null && !gone.contains(key)) {
        keys.add(key);
        positions.add(head + i + 1);
        persons.add(entries.get(i).isAboutPerson());
      }
    }
    sql.update(
        """
        insert into log_index (key, position, person)
        select * from unnest(?::uuid[], ?::bigint[], ?::boolean[])
        """,
        SqlArray.of("uuid", keys),
        SqlArray.of("int8", positions),
        SqlArray.of("bool", persons));
  }

  private static SqlArray column(
      String type, List<NewEntry> entries, Function<NewEntry, ? extends @Nullable Object> value) {
    return SqlArray.of(type, entries, value);
  }

  private static SqlArray bytes(
      List<NewEntry> entries, Function<NewEntry, byte @Nullable []> value) {
    byte[][] values = new byte[entries.size()][];
    for (int i = 0; i < values.length; i++) {
      values[i] = value.apply(entries.get(i));
    }
    return new SqlArray("bytea", values);
  }

  private static @Nullable String utc(@Nullable Instant time) {
    return time == null ? null : time.toString();
  }
}
