package se.diplomagroup.integritet.elearning.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.elearning.work.AfterCommit;
import se.diplomagroup.integritet.kit.sql.Sql;
import se.diplomagroup.integritet.kit.sql.SqlArray;

/// The accounts that people are to have in the sign-in directory. A row says what is to be so; the
/// [AccountWorker] makes it so, however often it takes.
@ApplicationScoped
public class Accounts {

  private final Sql sql;
  private final Clock clock;
  private final AfterCommit afterCommit;
  private final AccountWorker worker;
  private final Duration removalDelay;

  /// Accounts in the database.
  ///
  /// @param removalDelay how long after an erasure it is made sure of that there is no account: the
  ///   directory is itself a system that takes the platform's orders and removes the account, so
  ///   this finds one only where it was just being made
  Accounts(
      DataSource dataSource,
      Clock clock,
      AfterCommit afterCommit,
      AccountWorker worker,
      @ConfigProperty(name = "elearning.sign-in.removal-delay", defaultValue = "15s")
          Duration removalDelay) {
    this.removalDelay = removalDelay;
    this.sql = new Sql(dataSource);
    this.clock = clock;
    this.afterCommit = afterCommit;
    this.worker = worker;
  }

  /// The people get their accounts once the transaction has committed.
  @Transactional(TxType.MANDATORY)
  public void add(Collection<NewAccount> accounts) {
    sql.update(
        """
        insert into sign_in_account
          (subject_id, company_id, username, state, password_salt, password_hash, next_attempt_at)
        select subject_id, company_id, username, 'pending', decode(salt, 'base64'),
          decode(hash, 'base64'), ?
        from unnest(?, ?, ?, ?, ?) as a (subject_id, company_id, username, salt, hash)
        on conflict do nothing
        """,
        now(),
        SqlArray.of("uuid", accounts, NewAccount::subjectId),
        SqlArray.of("uuid", accounts, NewAccount::companyId),
        SqlArray.of("text", accounts, NewAccount::username),
        SqlArray.of("text", accounts, a -> base64(a.password(), PasswordHash::salt)),
        SqlArray.of("text", accounts, a -> base64(a.password(), PasswordHash::value)));
    afterCommit.run(worker::wake);
  }

  /// What is known of the person has changed; the directory is told once this has committed.
  @Transactional(TxType.MANDATORY)
  public void changed(UUID subjectId) {
    sql.update(
        """
        update sign_in_account set state = 'pending', attempts = 0, next_attempt_at = ?
        where subject_id = ? and state <> 'not-invited'
        """,
        now(),
        subjectId);
    afterCommit.run(worker::wake);
  }

  /// Makes the accounts of these people now where that is possible; those that could not be made
  /// follow by themselves.
  public void open(Collection<UUID> subjectIds) {
    worker.attemptAll(subjectIds);
  }

  /// Whether each of the people can sign in.
  public List<UUID> opened(Collection<UUID> subjectIds) {
    return sql.query(
        "select subject_id from sign_in_account where subject_id = any(?) and state = 'created'",
        row -> row.getObject(1, UUID.class),
        SqlArray.of("uuid", subjectIds));
  }

  /// A while after the transaction has committed it is made sure of that there is no account.
  @Transactional(TxType.MANDATORY)
  void remove(UUID subjectId) {
    sql.update(
        """
        insert into account_removal (subject_id, next_attempt_at) values (?, ?)
        on conflict (subject_id) do update set next_attempt_at = excluded.next_attempt_at
        """,
        subjectId,
        now().plus(removalDelay));
    afterCommit.run(worker::wake);
  }

  private static @Nullable String base64(
      @Nullable PasswordHash password, Function<PasswordHash, byte[]> part) {
    return password == null ? null : Base64.getEncoder().encodeToString(part.apply(password));
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
