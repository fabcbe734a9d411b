package se.diplomagroup.integritet.elearning.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import se.diplomagroup.integritet.kit.ids.Uuid7;
import se.diplomagroup.integritet.kit.sql.Sql;

/// The yeses that browsers have taken back, and of which the platform is still to be told.
@ApplicationScoped
class PendingSignals {

  /// @param decisionId always the same, however often it is told
  /// @param failures how often it has been told in vain
  record Pending(
      UUID decisionId, UUID visitorId, String purpose, Instant signalledAt, int failures) {}

  private final Sql sql;

  PendingSignals(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  /// Adds a signal for each purpose to which the visitor has said yes. It takes the place of an
  /// earlier one that waits: there may have been a yes in between.
  void add(CookieChoice said, Instant now) {
    for (String purpose : said.accepted()) {
      sql.update(
          """
          insert into browser_signal
            (decision_id, visitor_id, purpose, signalled_at, next_attempt_at)
          values (?, ?, ?, ?, ?)
          on conflict (visitor_id, purpose) do update
            set decision_id = excluded.decision_id, signalled_at = excluded.signalled_at,
              failures = 0, next_attempt_at = excluded.next_attempt_at
          """,
          Uuid7.next(),
          said.visitorId(),
          purpose,
          now.atOffset(ZoneOffset.UTC),
          now.atOffset(ZoneOffset.UTC));
    }
  }

  List<Pending> due(Instant now, int limit) {
    return sql.query(
        "select * from browser_signal where next_attempt_at <= ? order by next_attempt_at limit ?",
        row ->
            new Pending(
                row.getObject("decision_id", UUID.class),
                row.getObject("visitor_id", UUID.class),
                row.getString("purpose"),
                row.getObject("signalled_at", OffsetDateTime.class).toInstant(),
                row.getInt("failures")),
        now.atOffset(ZoneOffset.UTC),
        limit);
  }

  long waiting() {
    return sql.query("select count(*) from browser_signal", row -> row.getLong(1)).getFirst();
  }

  void postpone(UUID decisionId, Instant nextAttempt) {
    sql.update(
        """
        update browser_signal set failures = failures + 1, next_attempt_at = ?
        where decision_id = ?
        """,
        nextAttempt.atOffset(ZoneOffset.UTC),
        decisionId);
  }

  void remove(UUID decisionId) {
    sql.update("delete from browser_signal where decision_id = ?", decisionId);
  }
}
