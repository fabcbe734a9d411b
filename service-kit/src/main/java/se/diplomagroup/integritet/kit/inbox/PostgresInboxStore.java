package se.diplomagroup.integritet.kit.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import se.diplomagroup.integritet.kit.ids.Uuid7;
import se.diplomagroup.integritet.kit.sql.Sql;
import se.diplomagroup.integritet.kit.sql.SqlArray;

/// The inbox's tables.
@ApplicationScoped
class PostgresInboxStore implements InboxStore {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Sql sql;

  PostgresInboxStore(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  @Override
  public Set<UUID> insertNew(String channel, Collection<UUID> ids) {
    return new HashSet<>(
        sql.query(
            """
            insert into inbox_event (channel, id)
            select ?, id from unnest(?::uuid[]) as received (id) order by id
            on conflict do nothing returning id
            """,
            row -> row.getObject(1, UUID.class),
            channel,
            SqlArray.of("uuid", new HashSet<>(ids))));
  }

  @Override
  public Set<String> lockParked(String channel, Collection<String> keys) {
    return new HashSet<>(
        sql.query(
            "select key from parked_key where channel = ? and key = any(?) order by key for update",
            row -> row.getString(1),
            channel,
            SqlArray.of("text", new HashSet<>(keys))));
  }

  @Override
  public void park(String channel, String key, RawRecord record, Parking parking) {
    sql.update(
        "insert into parked_key (channel, key) values (?, ?) on conflict do nothing", channel, key);
    sql.update(
        """
        insert into parked_event (id, channel, key, event_id, topic, partition, record_offset,
          record_key, headers, payload, reason, exception, attempts)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)
        """,
        Uuid7.next(),
        channel,
        key,
        record.id(),
        record.topic(),
        record.partition(),
        record.offset(),
        record.key(),
        json(record.headers()),
        record.payload(),
        parking.reason(),
        parking.exception(),
        parking.equals(Parking.QUEUED) ? 0 : 1);
  }

  @Override
  public Optional<ParkedKey> keyOf(UUID parkedId) {
    return sql
        .query(
            "select channel, key from parked_event where id = ?",
            row -> new ParkedKey(row.getString(1), row.getString(2)),
            parkedId)
        .stream()
        .findFirst();
  }

  @Override
  public Optional<ParkedEvent> first(ParkedKey key) {
    lockParked(key.channel(), List.of(key.key()));
    Optional<ParkedEvent> first =
        sql
            .query(
                """
                select id, event_id, topic, partition, record_offset, record_key, headers, payload
                from parked_event where channel = ? and key = ? order by position limit 1
                """,
                PostgresInboxStore::parked,
                key.channel(),
                key.key())
            .stream()
            .findFirst();
    if (first.isEmpty()) {
      sql.update("delete from parked_key where channel = ? and key = ?", key.channel(), key.key());
    }
    return first;
  }

  @Override
  public void remove(UUID parkedId) {
    sql.update("delete from parked_event where id = ?", parkedId);
  }

  @Override
  public void failedAgain(UUID parkedId, Parking parking) {
    sql.update(
        """
        update parked_event set attempts = attempts + 1, reason = ?, exception = ? where id = ?
        """,
        parking.reason(),
        parking.exception(),
        parkedId);
  }

  @Override
  public int waiting(ParkedKey key) {
    return sql.query(
            "select count(*) from parked_event where channel = ? and key = ?",
            row -> row.getInt(1),
            key.channel(),
            key.key())
        .getFirst();
  }

  private static ParkedEvent parked(ResultSet row) throws SQLException {
    return new ParkedEvent(
        row.getObject("id", UUID.class),
        new RawRecord(
            row.getObject("event_id", UUID.class),
            row.getString("topic"),
            row.getInt("partition"),
            row.getLong("record_offset"),
            row.getBytes("record_key"),
            row.getBytes("payload"),
            headers(row.getString("headers"))));
  }

  private static String json(Map<String, String> headers) {
    try {
      return JSON.writeValueAsString(headers).replace("\\u0000", "");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("text always has a JSON form", e);
    }
  }

  private static Map<String, String> headers(String json) {
    try {
      return JSON.readValue(json, new TypeReference<Map<String, String>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("headers were stored as JSON", e);
    }
  }
}
