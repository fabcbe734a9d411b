package se.diplomagroup.integritet.audit.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.kit.sql.Sql;

/// What is open, and how many. A number is kept as the rows change, so that nobody has to count.
@ApplicationScoped
class Matters {

  /// Above this, "late" is shown as "at least".
  static final int LATE_LIMIT = 10_000;

  private final Sql sql;

  Matters(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  void begin(Matter kind, UUID id, @Nullable Instant dueAt) {
    begin(kind, id, dueAt, null);
  }

  /// @param requestId the request that it serves: when that is closed, it has ended too
  void begin(Matter kind, UUID id, @Nullable Instant dueAt, @Nullable UUID requestId) {
    int begun =
        sql.update(
            """
            insert into matter (kind, id, begun, ended, due_at, request_id)
            values (?, ?, true, false, ?, ?) on conflict do nothing
            """,
            kind.wireName(),
            id,
            utc(dueAt),
            requestId);
    if (begun == 1) {
      count(kind.openFigure(), 1);
    } else {
      removeEnded(kind, id);
    }
  }

  void end(Matter kind, UUID id) {
    List<Boolean> wasWaiting =
        sql.query(
            "delete from matter where kind = ? and id = ? and begun and not ended returning waiting",
            row -> row.getBoolean(1),
            kind.wireName(),
            id);
    if (wasWaiting.isEmpty()) {
      sql.update(
          """
          insert into matter (kind, id, begun, ended) values (?, ?, false, true)
          on conflict do nothing
          """,
          kind.wireName(),
          id);
      return;
    }
    count(kind.openFigure(), -1);
    if (wasWaiting.getFirst()) {
      count(kind.waitingFigure(), -1);
    }
  }

  /// Ends what served a request.
  void endServing(UUID requestId, Matter kind) {
    sql.query(
            "select id from matter where request_id = ? and kind = ? and begun and not ended",
            row -> row.getObject(1, UUID.class),
            requestId,
            kind.wireName())
        .forEach(id -> end(kind, id));
  }

  void due(Matter kind, UUID id, Instant dueAt) {
    sql.update(
        "update matter set due_at = ? where kind = ? and id = ? and begun and not ended",
        utc(dueAt),
        kind.wireName(),
        id);
  }

  void waiting(Matter kind, UUID id, boolean waiting) {
    int changed =
        sql.update(
            """
            update matter set waiting = ?
            where kind = ? and id = ? and begun and not ended and waiting <> ?
            """,
            waiting,
            kind.wireName(),
            id,
            waiting);
    if (changed == 1) {
      count(kind.waitingFigure(), waiting ? 1 : -1);
    }
  }

  /// All figures by name.
  Map<String, Long> figures() {
    Map<String, Long> figures = new HashMap<>();
    sql.query("select name, value from figure", row -> Map.entry(row.getString(1), row.getLong(2)))
        .forEach(figure -> figures.put(figure.getKey(), figure.getValue()));
    return figures;
  }

  /// How many open ones are over their time, at most [#LATE_LIMIT].
  long late(Matter kind, Instant now) {
    return sql.query(
            """
            select count(*) from (
              select 1 from matter
              where kind = ? and begun and not ended and due_at < ? limit ?) late
            """,
            row -> row.getLong(1),
            kind.wireName(),
            utc(now),
            LATE_LIMIT)
        .getFirst();
  }

  void count(String figure, long change) {
    sql.update(
        """
        insert into figure (name, value) values (?, ?)
        on conflict (name) do update set value = figure.value + excluded.value
        """,
        figure,
        change);
  }

  /// The end came first: the matter is over.
  private void removeEnded(Matter kind, UUID id) {
    sql.update(
        "delete from matter where kind = ? and id = ? and ended and not begun",
        kind.wireName(),
        id);
  }

  private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
    return time == null ? null : time.atOffset(ZoneOffset.UTC);
  }
}
