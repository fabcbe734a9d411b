package se.diplomagroup.integritet.gateway.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.kit.sql.Sql;

/// Sessions of signed-in people: their encrypted tokens, whose they are, when they end.
@ApplicationScoped
public class Sessions {

  private final Sql sql;
  private final Clock clock;

  Sessions(DataSource database, Clock clock) {
    this.sql = new Sql(database);
    this.clock = clock;
  }

  /// Ends every session of the person at once.
  ///
  /// @return how many there were
  public long endAllOf(UUID subjectId) {
    return sql.update("delete from session where subject_id = ?", subjectId);
  }

  void open(byte[] id, byte[] tokens, @Nullable UUID subjectId, Instant expiresAt) {
    sql.update(
        "insert into session (id, tokens, subject_id, opened_at, expires_at)"
            + " values (?, ?, ?, ?, ?)",
        id,
        tokens,
        subjectId,
        utc(clock.instant()),
        utc(expiresAt));
  }

  Optional<byte[]> tokens(byte[] id) {
    return sql
        .query(
            "select tokens from session where id = ? and expires_at > ?",
            row -> row.getBytes(1),
            id,
            utc(clock.instant()))
        .stream()
        .findFirst();
  }

  void end(byte[] id) {
    sql.update("delete from session where id = ?", id);
  }

  void forgetExpired() {
    sql.update("delete from session where expires_at <= ?", utc(clock.instant()));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
