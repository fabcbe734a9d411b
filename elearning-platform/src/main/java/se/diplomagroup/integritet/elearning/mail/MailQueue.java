package se.diplomagroup.integritet.elearning.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.elearning.work.Backoff;
import se.diplomagroup.integritet.kit.ids.Uuid7;
import se.diplomagroup.integritet.kit.sql.Sql;
import se.diplomagroup.integritet.kit.sql.SqlArray;

/// Mail that has permission and waits to be sent. A row taken is locked until the transaction ends:
/// an order to stop waits for a mail that is just being sent, and drops all others.
@ApplicationScoped
class MailQueue {

  /// A mail to one person, with what is needed to write it.
  ///
  /// @param title of the newsletter, or of the course that is followed up
  record Queued(
      UUID id,
      UUID subjectId,
      Code purpose,
      @Nullable UUID newsletterId,
      @Nullable UUID enrolmentId,
      Instant permittedAt,
      int attempts,
      String givenName,
      String email,
      String language,
      String title,
      String body) {}

  private static final String NEXT =
      """
      select m.id, m.subject_id, m.purpose, m.newsletter_id, m.enrolment_id, m.permitted_at,
        m.attempts, c.given_name, c.email, c.language,
        coalesce(n.subject, case c.language when 'en' then k.title_en else k.title_sv end, ''),
        coalesce(n.body, '')
      from mail m
        join contact_details c using (subject_id)
        left join newsletter n on n.id = m.newsletter_id
        left join enrolment e on e.id = m.enrolment_id
        left join course k on k.id = e.course_id
      where m.next_attempt_at <= ?
      """;

  private static final String LOCK =
      " order by m.next_attempt_at, m.id limit 1 for update of m skip locked";

  private final Sql sql;
  private final Clock clock;

  MailQueue(DataSource dataSource, Clock clock) {
    this.sql = new Sql(dataSource);
    this.clock = clock;
  }

  void addNewsletter(UUID newsletterId, Collection<UUID> readers) {
    sql.update(
        """
        insert into mail (id, subject_id, purpose, newsletter_id, permitted_at, next_attempt_at)
        select id, subject_id, 'news', ?, ?, ? from unnest(?, ?) as r (id, subject_id)
        """,
        newsletterId,
        now(),
        now(),
        SqlArray.of("uuid", readers, _ -> Uuid7.next()),
        SqlArray.of("uuid", readers));
  }

  void addInvitation(UUID enrolmentId, UUID subjectId) {
    sql.update(
        """
        insert into mail (id, subject_id, purpose, enrolment_id, permitted_at, next_attempt_at)
        values (?, ?, 'evaluation', ?, ?, ?)
        """,
        Uuid7.next(),
        subjectId,
        enrolmentId,
        now(),
        now());
  }

  Optional<Queued> takeNext() {
    return sql.query(NEXT + LOCK, MailQueue::queued, now()).stream().findFirst();
  }

  Optional<Queued> takeNext(UUID newsletterId) {
    return sql
        .query(NEXT + " and m.newsletter_id = ?" + LOCK, MailQueue::queued, now(), newsletterId)
        .stream()
        .findFirst();
  }

  void remove(Queued mail) {
    sql.update("delete from mail where id = ?", mail.id());
  }

  void permitted(Queued mail) {
    sql.update("update mail set permitted_at = ? where id = ?", now(), mail.id());
  }

  void failed(Queued mail) {
    int failures = mail.attempts() + 1;
    sql.update(
        "update mail set attempts = ?, next_attempt_at = ? where id = ?",
        failures,
        after(Backoff.after(failures)),
        mail.id());
  }

  private OffsetDateTime now() {
    return after(Duration.ZERO);
  }

  private OffsetDateTime after(Duration delay) {
    return clock.instant().plus(delay).atOffset(ZoneOffset.UTC);
  }

  private static Queued queued(ResultSet row) throws SQLException {
    return new Queued(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        Code.of(row.getString(3)),
        row.getObject(4, UUID.class),
        row.getObject(5, UUID.class),
        row.getObject(6, OffsetDateTime.class).toInstant(),
        row.getInt(7),
        row.getString(8),
        row.getString(9),
        row.getString(10),
        row.getString(11),
        row.getString(12));
  }
}
