package se.diplomagroup.integritet.audit.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.audit.log.EventObserver;
import se.diplomagroup.integritet.audit.log.StoredEvent;
import se.diplomagroup.integritet.contracts.EventTypes;
import se.diplomagroup.integritet.kit.sql.Sql;

/// How many events of each type there are on each topic. Types that nobody has declared are counted
/// together, so that nobody can make the table grow.
@ApplicationScoped
class EventCounts implements EventObserver {

  static final String UNKNOWN = "unknown";

  /// @param unreadable how many of them are not of the form that their type asks for
  record TypeCount(String topic, String type, long events, long unreadable, Instant lastAt) {}

  private record Kind(String topic, String type) {}

  private final Sql sql;

  EventCounts(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  @Override
  public void stored(List<StoredEvent> events) {
    Map<Kind, List<StoredEvent>> byKind =
        events.stream().collect(Collectors.groupingBy(EventCounts::kind));
    byKind.forEach(this::add);
  }

  /// All counts, by topic and type.
  List<TypeCount> all() {
    return sql.query(
        "select topic, type, events, unreadable, last_at from event_count order by topic, type",
        row ->
            new TypeCount(
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                row.getLong(4),
                row.getObject(5, OffsetDateTime.class).toInstant()));
  }

  private void add(Kind kind, List<StoredEvent> events) {
    sql.update(
        """
        insert into event_count (topic, type, events, unreadable, last_at) values (?, ?, ?, ?, ?)
        on conflict (topic, type) do update
        set events = event_count.events + excluded.events,
          unreadable = event_count.unreadable + excluded.unreadable,
          last_at = excluded.last_at
        """,
        kind.topic(),
        kind.type(),
        events.size(),
        events.stream().filter(stored -> stored.event() == null).count(),
        events.getLast().receivedAt().atOffset(ZoneOffset.UTC));
  }

  private static Kind kind(StoredEvent stored) {
    @Nullable String type = stored.type();
    return type != null && EventTypes.classOf(type).isPresent()
        ? new Kind(stored.topic(), type)
        : new Kind(stored.topic(), UNKNOWN);
  }
}
