package se.diplomagroup.integritet.elearning.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.elearning.work.Backoff;
import se.diplomagroup.integritet.kit.sql.Sql;

/// Accounts that are not yet as they should be. A row taken is locked until the transaction ends,
/// so an order to erase the person waits for a call to the directory that is under way.
@ApplicationScoped
class AccountRows {

  /// An account to remove.
  record Removal(UUID subjectId, int attempts) {}

  private static final String PENDING =
      """
      select a.subject_id, a.company_id, a.username, a.password_salt, a.password_hash, a.attempts,
        coalesce(m.role, '') = 'administrator', m.closed_on is null
      from sign_in_account a
        left join member m using (subject_id)
      where a.state = 'pending'
      """;

  private final Sql sql;
  private final Clock clock;

  AccountRows(DataSource dataSource, Clock clock) {
    this.sql = new Sql(dataSource);
    this.clock = clock;
  }

  Optional<WantedAccount> takeNext() {
    return sql
        .query(
            PENDING
                + """
                and a.next_attempt_at <= ? order by a.next_attempt_at, a.subject_id limit 1
                for update of a skip locked
                """,
            AccountRows::wanted,
            now())
        .stream()
        .findFirst();
  }

  /// Waits for whoever is at it, and is empty when they have done it.
  Optional<WantedAccount> take(UUID subjectId) {
    return sql
        .query(PENDING + " and a.subject_id = ? for update of a", AccountRows::wanted, subjectId)
        .stream()
        .findFirst();
  }

  void created(UUID subjectId) {
    sql.update(
        """
        update sign_in_account set state = 'created', next_attempt_at = null, attempts = 0,
          password_salt = null, password_hash = null, created_at = coalesce(created_at, ?)
        where subject_id = ?
        """,
        now(),
        subjectId);
  }

  void usernameTaken(UUID subjectId) {
    sql.update(
        """
        update sign_in_account set state = 'username-taken', next_attempt_at = null,
          password_salt = null, password_hash = null
        where subject_id = ?
        """,
        subjectId);
  }

  void failed(WantedAccount account) {
    int failures = account.attempts() + 1;
    sql.update(
        "update sign_in_account set attempts = ?, next_attempt_at = ? where subject_id = ?",
        failures,
        after(Backoff.after(failures)),
        account.subjectId());
  }

  Optional<Removal> takeRemoval() {
    return sql
        .query(
            """
            select subject_id, attempts from account_removal where next_attempt_at <= ?
            order by next_attempt_at limit 1 for update skip locked
            """,
            row -> new Removal(row.getObject(1, UUID.class), row.getInt(2)),
            now())
        .stream()
        .findFirst();
  }

  void removed(UUID subjectId) {
    sql.update("delete from account_removal where subject_id = ?", subjectId);
  }

  void failed(Removal removal) {
    int failures = removal.attempts() + 1;
    sql.update(
        "update account_removal set attempts = ?, next_attempt_at = ? where subject_id = ?",
        failures,
        after(Backoff.after(failures)),
        removal.subjectId());
  }

  private OffsetDateTime now() {
    return after(Duration.ZERO);
  }

  private OffsetDateTime after(Duration delay) {
    return clock.instant().plus(delay).atOffset(ZoneOffset.UTC);
  }

  private static WantedAccount wanted(ResultSet row) throws SQLException {
    return new WantedAccount(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getString(3),
        password(row.getBytes(4), row.getBytes(5)),
        row.getInt(6),
        row.getBoolean(7),
        row.getBoolean(8));
  }

  private static @Nullable PasswordHash password(byte @Nullable [] salt, byte @Nullable [] hash) {
    return salt == null || hash == null ? null : new PasswordHash(salt, hash);
  }
}
