package se.diplomagroup.integritet.audit.log;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.kit.sql.Sql;

/// Reads the log.
@ApplicationScoped
public class LogReader {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SELECT =
      """
      select e.position, id, topic, partition, record_offset, type, source, occurred_at, record_key,
        correlation_id, readable, headers, payload, received_at
      from log_entry e
      """;

  private final Sql sql;

  LogReader(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  /// The position of the latest entry, 0 on an empty log.
  public long head() {
    return sql.query("select position from log_head", row -> row.getLong(1)).getFirst();
  }

  public Optional<LogEntry> byId(UUID id) {
    return sql.query(SELECT + "where id = ?", LogReader::read, id).stream().findFirst();
  }

  /// The entries after a position, in order.
  public List<LogEntry> after(long position, int limit) {
    return sql.query(
        SELECT + "where e.position > ? order by e.position limit ?",
        LogReader::read,
        position,
        limit);
  }

  /// The entries that a search asks for, newest first.
  public List<LogEntry> find(LogQuery query, int limit) {
    LogQuery.Where where = query.where();
    String statement =
        SELECT + where.join() + where.condition() + " order by e.position desc limit " + limit;
    return sql.query(statement, LogReader::read, where.parameters().toArray());
  }

  private static LogEntry read(ResultSet row) throws SQLException {
    return new LogEntry(
        row.getLong("position"),
        row.getObject("id", UUID.class),
        row.getString("topic"),
        row.getInt("partition"),
        row.getLong("record_offset"),
        row.getString("type"),
        row.getString("source"),
        instant(row.getObject("occurred_at", OffsetDateTime.class)),
        Ids.of(row.getBytes("record_key")),
        row.getObject("correlation_id", UUID.class),
        row.getBoolean("readable"),
        headers(row.getBytes("headers")),
        row.getBytes("payload"),
        row.getObject("received_at", OffsetDateTime.class).toInstant());
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  private static Map<String, String> headers(byte[] json) {
    try {
      return JSON.readValue(json, new TypeReference<Map<String, String>>() {});
    } catch (IOException e) {
      throw new IllegalStateException("headers were stored as JSON", e);
    }
  }
}
