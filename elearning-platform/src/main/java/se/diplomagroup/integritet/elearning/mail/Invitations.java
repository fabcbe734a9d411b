package se.diplomagroup.integritet.elearning.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import se.diplomagroup.integritet.contracts.Purposes;
import se.diplomagroup.integritet.elearning.calendar.Today;
import se.diplomagroup.integritet.elearning.mail.Permissions.Permission;
import se.diplomagroup.integritet.kit.sql.Sql;

/// Invites people to answer the follow-up of a course when its day has come, if they allow it.
@ApplicationScoped
class Invitations {

  private record Due(UUID enrolmentId, UUID subjectId, boolean restricted) {}

  private static final int BATCH = 200;

  private final Sql sql;
  private final Permissions permissions;
  private final MailQueue queue;
  private final MailRecipients recipients;
  private final Today today;

  Invitations(
      DataSource dataSource,
      Permissions permissions,
      MailQueue queue,
      MailRecipients recipients,
      Today today) {
    this.sql = new Sql(dataSource);
    this.permissions = permissions;
    this.queue = queue;
    this.recipients = recipients;
    this.today = today;
  }

  /// Asks for those whose day has come, and queues an invitation to those who allow it.
  ///
  /// @return whether there may be more to invite
  @Transactional
  boolean inviteNext() {
    List<Due> due = takeDue();
    if (!due.isEmpty()) {
      List<Permission> answers =
          permissions.ask(Purposes.EVALUATION, due.stream().map(Due::subjectId).toList());
      for (int i = 0; i < due.size(); i++) {
        decide(due.get(i), answers.get(i));
      }
    }
    return due.size() == BATCH;
  }

  private void decide(Due due, Permission permission) {
    if (due.restricted()) {
      recipients.notInvited(due.enrolmentId(), "restricted");
    } else if (permission.allowed()) {
      queue.addInvitation(due.enrolmentId(), due.subjectId());
    } else {
      recipients.notInvited(due.enrolmentId(), permission.reason());
    }
  }

  private List<Due> takeDue() {
    return sql.query(
        """
        select f.enrolment_id, f.subject_id,
          exists (select from restriction r where r.subject_id = f.subject_id
            and r.scope in ('contact-details', 'education-records', 'evaluation'))
        from follow_up f join contact_details c using (subject_id)
        where f.state = 'planned' and f.invite_on <= ?
          and not exists (select from mail m where m.enrolment_id = f.enrolment_id)
        order by f.invite_on limit ?
        for update of f skip locked
        """,
        row ->
            new Due(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getBoolean(3)),
        today.date(),
        BATCH);
  }
}
