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
  record Pending(UUID decisionId, UUID visitorId, String purpose, Instant signalledAt) {}

  private final Sql sql;

  PendingSignals(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  /// Adds a signal for each purpose to which the visitor has said yes.
  void add(CookieChoice said, Instant now) {
    for (String purpose : said.accepted()) {
      sql.update(
          """
          insert into browser_signal (decision_id, visitor_id, purpose, signalled_at)
          values (?, ?, ?, ?) on conflict (visitor_id, purpose) do nothing
          """,
          Uuid7.next(),
          said.visitorId(),
          purpose,
          now.atOffset(ZoneOffset.UTC));
    }
  }

  List<Pending> oldest(int limit) {
    return sql.query(
        "select * from browser_signal order by signalled_at limit ?",
        row ->
            new Pending(
                row.getObject("decision_id", UUID.class),
                row.getObject("visitor_id", UUID.class),
                row.getString("purpose"),
                row.getObject("signalled_at", OffsetDateTime.class).toInstant()),
        limit);
  }

  void remove(UUID decisionId) {
    sql.update("delete from browser_signal where decision_id = ?", decisionId);
  }
}
