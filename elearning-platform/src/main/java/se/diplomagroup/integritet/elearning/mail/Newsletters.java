package se.diplomagroup.integritet.elearning.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.kit.ids.Uuid7;
import se.diplomagroup.integritet.kit.problem.Problems;
import se.diplomagroup.integritet.kit.sql.Sql;

/// Newsletters and how far each has come.
@ApplicationScoped
class Newsletters {

  /// A newsletter whose readers are being asked for.
  ///
  /// @param askedUpTo the last reader asked for, in order of their ids
  record Asking(UUID id, @Nullable UUID askedUpTo) {}

  private final Sql sql;
  private final Clock clock;

  Newsletters(DataSource dataSource, Clock clock) {
    this.sql = new Sql(dataSource);
    this.clock = clock;
  }

  @Transactional(TxType.MANDATORY)
  UUID create(String subject, String body) {
    UUID id = Uuid7.next();
    sql.update(
        """
        insert into newsletter (id, subject, body, created_at, state)
        values (?, ?, ?, ?, 'asking')
        """,
        id,
        subject,
        body,
        clock.instant().atOffset(ZoneOffset.UTC));
    return id;
  }

  /// The oldest newsletter that is not yet asked for in full, locked.
  Optional<Asking> takeAsking() {
    return sql
        .query(
            """
            select id, asked_up_to from newsletter where state = 'asking'
            order by created_at limit 1 for update skip locked
            """,
            row -> new Asking(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
        .stream()
        .findFirst();
  }

  Optional<Asking> takeAsking(UUID id) {
    return sql
        .query(
            """
            select id, asked_up_to from newsletter where id = ? and state = 'asking' for update
            """,
            row -> new Asking(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
            id)
        .stream()
        .findFirst();
  }

  /// The next people with an open account, who cannot be erased before this transaction ends: an
  /// order about them waits, and then finds what was queued.
  List<Reader> readersAfter(@Nullable UUID subjectId, int limit) {
    return sql.query(
        """
        select c.subject_id, c.company_id,
          exists (select from restriction r
            where r.subject_id = c.subject_id and r.scope in ('contact-details', 'news'))
        from contact_details c join member m using (subject_id)
        where m.closed_on is null and (?::uuid is null or c.subject_id > ?)
        order by c.subject_id limit ? for key share of c
        """,
        row ->
            new Reader(
                row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getBoolean(3)),
        subjectId,
        subjectId,
        limit);
  }

  void askedUpTo(UUID id, UUID subjectId) {
    sql.update("update newsletter set asked_up_to = ? where id = ?", subjectId, id);
  }

  /// Whoever was asked for last is no more named than the others: they may be erased one day.
  void asked(UUID id) {
    sql.update("update newsletter set state = 'asked', asked_up_to = null where id = ?", id);
  }

  String state(UUID id) {
    return sql
        .query("select state from newsletter where id = ?", row -> row.getString(1), id)
        .stream()
        .findFirst()
        .orElseThrow(() -> Problems.notFound("newsletter"));
  }
}
