package se.diplomagroup.integritet.elearning.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import se.diplomagroup.integritet.kit.sql.Sql;
import se.diplomagroup.integritet.kit.sql.SqlArray;

/// The queue as the teller and its operators see it.
@ApplicationScoped
class PendingFacts {

  /// A fact that the platform refused, and why.
  record Refused(UUID id, String type, String problem) {}

  /// One replica tells facts at a time, or their order per person would be lost.
  private static final long TELLING = 4_201_001L;

  private static final int SHOWN = 200;

  private final Sql sql;

  PendingFacts(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  boolean lock() {
    return sql.query("select pg_try_advisory_xact_lock(?)", row -> row.getBoolean(1), TELLING)
        .getFirst();
  }

  List<PendingFact> next(int limit) {
    return sql.query(
        """
        select id, type, data::text, happened_at from fact
        where refused is null order by seq limit ?
        """,
        PendingFacts::fact,
        limit);
  }

  void told(List<PendingFact> facts) {
    sql.update("delete from fact where id = any(?)", SqlArray.of("uuid", facts, PendingFact::id));
  }

  void refused(PendingFact fact, String problem) {
    sql.update("update fact set refused = ? where id = ?", problem, fact.id());
  }

  long pending() {
    return count("select count(*) from fact where refused is null");
  }

  long refused() {
    return count("select count(*) from fact where refused is not null");
  }

  List<Refused> refusals() {
    return sql.query(
        "select id, type, refused from fact where refused is not null order by seq limit ?",
        row -> new Refused(row.getObject(1, UUID.class), row.getString(2), row.getString(3)),
        SHOWN);
  }

  int retell() {
    return sql.update("update fact set refused = null where refused is not null");
  }

  private long count(String query) {
    return sql.query(query, row -> row.getLong(1)).getFirst();
  }

  private static PendingFact fact(ResultSet row) throws SQLException {
    return new PendingFact(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getString(3),
        row.getObject(4, OffsetDateTime.class).toInstant());
  }
}
