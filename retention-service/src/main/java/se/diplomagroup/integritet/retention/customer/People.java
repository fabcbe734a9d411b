package se.diplomagroup.integritet.retention.customer;

import static se.diplomagroup.integritet.retention.store.Columns.utc;
import static se.diplomagroup.integritet.retention.store.Columns.utcOrNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.kit.sql.Sql;
import se.diplomagroup.integritet.kit.sql.SqlArray;
import se.diplomagroup.integritet.retention.store.Wakeup;

/// The people that anything is known about.
///
/// A person's row is the lock under which everything about that person is decided: facts come in,
/// clocks are set, holds are placed and disposals executed one after the other. Whoever locks
/// several people does so in ascending order, and whoever locks contracts too does that before.
///
/// The row is also the queue: `review_at` says when the person's clocks are to be looked at next.
@ApplicationScoped
public class People {

  private final Sql sql;
  private final Wakeup wakeup;

  People(DataSource dataSource, Wakeup wakeup) {
    this.sql = new Sql(dataSource);
    this.wakeup = wakeup;
  }

  /// Locks a person until the end of the transaction, and makes their row if there is none.
  @Transactional(TxType.MANDATORY)
  public void lock(UUID subjectId) {
    lock(Set.of(subjectId));
  }

  /// Locks people, and makes the rows that are missing.
  @Transactional(TxType.MANDATORY)
  public void lock(Collection<UUID> subjectIds) {
    List<UUID> ordered = subjectIds.stream().distinct().sorted(BY_BYTES).toList();
    int locked;
    do {
      sql.update(
          """
          insert into person (subject_id)
          select subject_id from unnest(?::uuid[]) as subject_id order by subject_id
          on conflict do nothing
          """,
          SqlArray.of("uuid", ordered));
      locked =
          sql.query(
                  """
                  select subject_id from person where subject_id = any (?::uuid[])
                  order by subject_id for update
                  """,
                  row -> row.getObject(1, UUID.class),
                  SqlArray.of("uuid", ordered))
              .size();
    } while (locked < ordered.size());
  }

  /// Locks a person who is known here.
  ///
  /// @return whether there is such a person
  @Transactional(TxType.MANDATORY)
  public boolean lockIfKnown(UUID subjectId) {
    return !sql.query(
            "select 1 from person where subject_id = ? for update", row -> true, subjectId)
        .isEmpty();
  }

  /// Asks for a look at these people's clocks, as soon as the transaction is committed.
  @Transactional(TxType.MANDATORY)
  public void reviewSoon(Collection<UUID> subjectIds, Instant now) {
    sql.update(
        """
        update person set review_at = ?, attempts = 0
        where subject_id in (
          select subject_id from person where subject_id = any (?::uuid[])
          order by subject_id for update)
        """,
        utc(now),
        SqlArray.of("uuid", subjectIds));
    wakeup.afterCommit();
  }

  /// Takes people whose review is due, for as long as the lease lasts: if this process dies they
  /// come back by themselves. Rows that another replica has in hand are passed over.
  @Transactional
  public List<UUID> claimForReview(int limit, Instant now, Instant leaseUntil) {
    return sql.query(
        """
        update person set review_at = ?, attempts = attempts + 1
        where subject_id in (
          select subject_id from person where review_at <= ?
          order by review_at limit ? for update skip locked)
        returning subject_id
        """,
        row -> row.getObject(1, UUID.class),
        utc(leaseUntil),
        utc(now),
        limit);
  }

  /// The review is done; the next one is on that day, or when something happens.
  @Transactional(TxType.MANDATORY)
  public void reviewed(UUID subjectId, @Nullable Instant next) {
    sql.update(
        "update person set review_at = ?, attempts = 0 where subject_id = ?",
        utcOrNull(next),
        subjectId);
  }

  /// The review failed and is tried again, each time after a longer pause.
  @Transactional
  public void reviewFailed(UUID subjectId, Instant now) {
    sql.update(
        """
        update person
        set review_at = ?::timestamptz + least(power(2, least(attempts, 10)), 600) * interval '1 second'
        where subject_id = ?
        """,
        utc(now),
        subjectId);
  }

  /// The erasure of the whole person has begun: what comes now about them comes too late.
  @Transactional(TxType.MANDATORY)
  public void erasing(UUID subjectId, Instant now) {
    sql.update(
        "update person set erasing_since = coalesce(erasing_since, ?) where subject_id = ?",
        utc(now),
        subjectId);
  }

  /// The erasure was called off before anything was done.
  @Transactional(TxType.MANDATORY)
  public void notErasing(UUID subjectId) {
    sql.update("update person set erasing_since = null where subject_id = ?", subjectId);
  }

  public boolean isBeingErased(UUID subjectId) {
    return !sql.query(
            "select 1 from person where subject_id = ? and erasing_since is not null",
            row -> true,
            subjectId)
        .isEmpty();
  }

  /// Forgets an erased person of whom nothing is kept.
  @Transactional(TxType.MANDATORY)
  public void forgetIfErased(UUID subjectId) {
    sql.update(
        """
        delete from person p where subject_id = ? and erasing_since is not null
          and not exists (select 1 from clock c where c.subject_id = p.subject_id)
          and not exists (select 1 from membership m where m.subject_id = p.subject_id)
          and not exists (select 1 from enrolment e where e.subject_id = p.subject_id)
          and not exists (select 1 from support_case s where s.subject_id = p.subject_id)
          and not exists (select 1 from invoice i where i.subject_id = p.subject_id)
          and not exists (select 1 from disposal d where d.subject_id = p.subject_id
            and d.state not in ('completed', 'cancelled'))
        """,
        subjectId);
  }

  /// PostgreSQL orders uuids by their bytes, Java by signed numbers.
  private static final java.util.Comparator<UUID> BY_BYTES =
      java.util.Comparator.comparing(UUID::toString);
}
