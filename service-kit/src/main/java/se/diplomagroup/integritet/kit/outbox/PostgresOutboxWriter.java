package se.diplomagroup.integritet.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import se.diplomagroup.integritet.kit.sql.CopyRows;
import se.diplomagroup.integritet.kit.sql.Sql;
import se.diplomagroup.integritet.kit.sql.SqlArray;

/// One statement for the locks, in ascending order so that two transactions never wait for each
/// other, and one for all rows: very many go by `COPY`.
@ApplicationScoped
class PostgresOutboxWriter implements OutboxWriter {

  /// So many rows are worth the round trip more that `COPY` takes.
  private static final int MANY = 200;

  private final Sql sql;

  PostgresOutboxWriter(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  @Override
  public void write(List<OutboxRow> rows) {
    List<Integer> locks =
        rows.stream().map(row -> Slots.lockOf(row.key())).distinct().sorted().toList();
    List<Instant> locked =
        sql.query(
            """
            select pg_advisory_xact_lock(?, lock), clock_timestamp()
            from unnest(?::integer[]) as lock
            """,
            row -> row.getObject(2, OffsetDateTime.class).toInstant(),
            Locks.KEYS,
            SqlArray.of("integer", locks));
    if (rows.size() < MANY) {
      insert(rows);
    } else {
      copy(rows, locked.getLast());
    }
  }

  private void insert(List<OutboxRow> rows) {
    sql.update(
        """
        insert into outbox (id, aggregatetype, aggregateid, type, payload, slot, source,
          occurred_at, correlation_id, trace_parent)
        select id, aggregatetype, aggregateid, type, payload, slot, source,
          occurred_at, correlation_id, trace_parent
        from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::bytea[], ?::smallint[],
          ?::text[], ?::timestamptz[], ?::uuid[], ?::text[])
          with ordinality as new (id, aggregatetype, aggregateid, type, payload, slot, source,
            occurred_at, correlation_id, trace_parent, place)
        order by place
        """,
        SqlArray.of("uuid", rows, OutboxRow::id),
        SqlArray.of("text", rows, OutboxRow::topic),
        SqlArray.of("text", rows, row -> row.key().toString()),
        SqlArray.of("text", rows, OutboxRow::type),
        SqlArray.ofBytes(rows, OutboxRow::payload),
        SqlArray.of("smallint", rows, row -> (short) row.slot()),
        SqlArray.of("text", rows, OutboxRow::source),
        SqlArray.of("timestamptz", rows, row -> row.occurredAt().atOffset(ZoneOffset.UTC)),
        SqlArray.of("uuid", rows, OutboxRow::correlationId),
        SqlArray.of("text", rows, OutboxRow::traceParent));
  }

  /// @param now the database's time, which is given because `COPY` is fast only where it has no
  ///   default to compute for each row
  private void copy(List<OutboxRow> rows, Instant now) {
    CopyRows copied = new CopyRows(11);
    for (OutboxRow row : rows) {
      copied
          .row()
          .uuid(row.id())
          .text(row.topic())
          .text(row.key())
          .text(row.type())
          .bytes(row.payload())
          .smallint(row.slot())
          .text(row.source())
          .time(row.occurredAt())
          .uuid(row.correlationId())
          .text(row.traceParent())
          .time(now);
    }
    sql.copy(
        """
        copy outbox (id, aggregatetype, aggregateid, type, payload, slot, source, occurred_at,
          correlation_id, trace_parent, appended_at) from stdin (format binary)
        """,
        copied);
  }
}
