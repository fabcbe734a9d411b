package se.diplomagroup.integritet.elearning.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.elearning.mail.MailQueue.Queued;
import se.diplomagroup.integritet.kit.paging.Cursor;
import se.diplomagroup.integritet.kit.paging.Page;
import se.diplomagroup.integritet.kit.paging.PageRequest;
import se.diplomagroup.integritet.kit.sql.Sql;
import se.diplomagroup.integritet.kit.sql.SqlArray;

/// The record of who got what, who did not, and why.
@ApplicationScoped
class MailRecipients {

  /// Why people were passed over, and how many.
  record Skipped(String reason, long count) {}

  private record Dropped(@Nullable UUID newsletterId, @Nullable UUID enrolmentId) {}

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final Sql sql;

  MailRecipients(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  void queued(UUID newsletterId, Collection<Reader> readers) {
    insert(newsletterId, readers, "queued", List.of());
  }

  /// Records who is passed over.
  ///
  /// @param reasons in the order of the readers
  void skipped(UUID newsletterId, Collection<Reader> readers, List<String> reasons) {
    insert(newsletterId, readers, "skipped", reasons);
  }

  void sent(Queued mail) {
    sql.update(
        """
        update newsletter_recipient set state = 'sent' where newsletter_id = ? and subject_id = ?
        """,
        mail.newsletterId(),
        mail.subjectId());
    sql.update(
        "update follow_up set state = 'invited' where enrolment_id = ? and state = 'planned'",
        mail.enrolmentId());
  }

  void skipped(Queued mail, String reason) {
    skipped(mail.newsletterId(), mail.subjectId(), reason);
    notInvited(mail.enrolmentId(), reason);
  }

  private void skipped(@Nullable UUID newsletterId, UUID subjectId, String reason) {
    sql.update(
        """
        update newsletter_recipient set state = 'skipped', reason = ?
        where newsletter_id = ? and subject_id = ?
        """,
        reason,
        newsletterId,
        subjectId);
  }

  void notInvited(@Nullable UUID enrolmentId, String reason) {
    sql.update(
        """
        update follow_up set state = 'not-invited', reason = ?
        where enrolment_id = ? and state = 'planned'
        """,
        reason,
        enrolmentId);
  }

  /// Drops what waits for the person and purpose, and records why. A mail that is just being sent
  /// is waited for: its row is taken first, here as in the [Postman].
  int stop(UUID subjectId, String purpose, String reason) {
    List<Dropped> dropped =
        sql.query(
            """
            delete from mail where subject_id = ? and purpose = ?
            returning newsletter_id, enrolment_id
            """,
            row -> new Dropped(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
            subjectId,
            purpose);
    for (Dropped mail : dropped) {
      skipped(mail.newsletterId(), subjectId, reason);
      notInvited(mail.enrolmentId(), reason);
    }
    return dropped.size();
  }

  long count(UUID newsletterId, String state) {
    return sql.query(
            "select count(*) from newsletter_recipient where newsletter_id = ? and state = ?",
            row -> row.getLong(1),
            newsletterId,
            state)
        .getFirst();
  }

  List<Skipped> skipped(UUID newsletterId) {
    return sql.query(
        """
        select reason, count(*) from newsletter_recipient
        where newsletter_id = ? and state = 'skipped' group by reason order by reason
        """,
        row -> new Skipped(row.getString(1), row.getLong(2)),
        newsletterId);
  }

  /// Those who got it, or will as soon as the mail server takes it, in order of their ids.
  Page<UUID> receivers(UUID newsletterId, PageRequest page) {
    UUID after = page.cursor().map(cursor -> cursor.uuid(0)).orElse(BEFORE_ALL);
    List<UUID> rows =
        sql.query(
            """
            select subject_id from newsletter_recipient
            where newsletter_id = ? and subject_id > ? and state in ('sent', 'queued')
            order by subject_id limit ?
            """,
            row -> row.getObject(1, UUID.class),
            newsletterId,
            after,
            page.limitAndOne());
    return Page.of(rows, page.limit(), Cursor::of);
  }

  private void insert(
      UUID newsletterId, Collection<Reader> readers, String state, List<String> reasons) {
    sql.update(
        """
        insert into newsletter_recipient (newsletter_id, subject_id, company_id, state, reason)
        select ?, subject_id, company_id, ?, reason
        from unnest(?, ?, ?) as r (subject_id, company_id, reason)
        where subject_id is not null
        """,
        newsletterId,
        state,
        SqlArray.of("uuid", readers, Reader::subjectId),
        SqlArray.of("uuid", readers, Reader::companyId),
        SqlArray.of("text", reasons));
  }
}
