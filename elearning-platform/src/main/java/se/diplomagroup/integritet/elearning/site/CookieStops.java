package se.diplomagroup.integritet.elearning.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import se.diplomagroup.integritet.contracts.Sha256;
import se.diplomagroup.integritet.elearning.privacy.ProcessingStopped;
import se.diplomagroup.integritet.kit.sql.Sql;

/// The yeses to cookies that have ended although a browser still remembers them: taken back
/// elsewhere, or ended by time or by a new text.
@ApplicationScoped
class CookieStops {

  private final Sql sql;
  private final Clock clock;

  CookieStops(DataSource dataSource, Clock clock) {
    this.sql = new Sql(dataSource);
    this.clock = clock;
  }

  /// Those that are older than what any browser remembers are forgotten.
  void stop(@Observes ProcessingStopped stopped) {
    String purpose = stopped.purpose().value();
    if (CookieChoice.PURPOSES.contains(purpose)) {
      sql.update(
          "delete from cookie_stop where stopped_at < ?",
          clock.instant().minus(Visitor.REMEMBERED).atOffset(ZoneOffset.UTC));
      sql.update(
          """
          insert into cookie_stop (visitor, purpose) values (?, ?)
          on conflict (visitor, purpose) do update set stopped_at = excluded.stopped_at
          """,
          digest(stopped.subjectId()),
          purpose);
    }
  }

  /// The purposes for which the visitor's yes has ended.
  Set<String> of(UUID visitorId) {
    return Set.copyOf(
        sql.query(
            "select purpose from cookie_stop where visitor = ?",
            row -> row.getString(1),
            digest(visitorId)));
  }

  /// The visitor has answered anew.
  void lift(UUID visitorId) {
    sql.update("delete from cookie_stop where visitor = ?", digest(visitorId));
  }

  private static String digest(UUID visitorId) {
    return Sha256.of(visitorId.toString().getBytes(UTF_8)).toString();
  }
}
