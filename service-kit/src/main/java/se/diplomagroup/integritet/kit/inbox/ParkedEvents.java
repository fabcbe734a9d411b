package se.diplomagroup.integritet.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.kit.sql.Sql;

/// What is parked, for operators.
@ApplicationScoped
class ParkedEvents {

  private final Sql sql;

  ParkedEvents(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  /// The oldest first.
  List<ParkedView> after(@Nullable UUID id, int limit) {
    return sql.query(
        """
        select id, channel, key, event_id, headers ->> 'ce_type' as type, topic, partition,
          record_offset, reason, exception, attempts, parked_at
        from parked_event where ?::uuid is null or id > ? order by id limit ?
        """,
        ParkedEvents::view,
        id,
        id,
        limit);
  }

  private static ParkedView view(ResultSet row) throws SQLException {
    return new ParkedView(
        row.getObject("id", UUID.class),
        row.getString("channel"),
        row.getString("key"),
        row.getObject("event_id", UUID.class),
        row.getString("type"),
        row.getString("topic"),
        row.getInt("partition"),
        row.getLong("record_offset"),
        row.getString("reason"),
        row.getString("exception"),
        row.getInt("attempts"),
        row.getObject("parked_at", OffsetDateTime.class).toInstant());
  }
}
