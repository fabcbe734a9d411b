package se.diplomagroup.integritet.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import se.diplomagroup.integritet.kit.sql.Sql;
import se.diplomagroup.integritet.kit.sql.SqlArray;

/// One statement for the locks, in ascending order so that two transactions never wait for each
/// other, and one for all rows.
@ApplicationScoped
class PostgresOutboxWriter implements OutboxWriter {

  private final Sql sql;

  PostgresOutboxWriter(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  @Override
  public void write(List<OutboxRow> rows) {
    List<Integer> locks =
        rows.stream().map(row -> Slots.lockOf(row.key())).distinct().sorted().toList();
    sql.query(
        "select pg_advisory_xact_lock(?, lock) from unnest(?::integer[]) as lock",
        row -> true,
        Locks.KEYS,
        SqlArray.of("integer", locks));
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
}
