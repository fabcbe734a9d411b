package se.diplomagroup.integritet.consent.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import se.diplomagroup.integritet.consent.database.Database;
import se.diplomagroup.integritet.consent.guardian.Minorities;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.kit.access.AccessLog;
import se.diplomagroup.integritet.kit.access.AccessReason;
import se.diplomagroup.integritet.kit.identity.Caller;
import se.diplomagroup.integritet.kit.identity.Kind;

/// Who may read about a subject: the person, about the visitors linked to them too; for a child
/// under 13 a guardian; staff who say why, which goes on the log before the answer leaves; and,
/// where the data is what systems act on, a system.
@ApplicationScoped
public class SubjectReader {

  private final Caller caller;
  private final AccessReason reason;
  private final AccessLog accessLog;
  private final Minorities minorities;
  private final Database database;

  SubjectReader(
      Caller caller,
      AccessReason reason,
      AccessLog accessLog,
      Minorities minorities,
      Database database) {
    this.caller = caller;
    this.reason = reason;
    this.accessLog = accessLog;
    this.minorities = minorities;
    this.database = database;
  }

  /// Whether the caller is a person who may read about the subject: the subject themselves, their
  /// guardian, or the person to whom the visitor is linked.
  public boolean mayRead(UUID subjectId) {
    return caller.kind() == Kind.PERSON
        && (caller.id().equals(subjectId)
            || minorities.guards(caller.id(), subjectId)
            || isVisitorOf(subjectId, caller.id()));
  }

  /// A person who may read about the subject, or staff with a reason.
  public void requireSelfOrStaff(UUID subjectId, Code what) {
    if (mayRead(subjectId)) {
      return;
    }
    caller.requireSelfOrStaff(subjectId);
    if (caller.kind() == Kind.STAFF) {
      accessLog.read(subjectId, what, reason.required(), null);
    }
  }

  /// A person who may read about the subject, staff with a reason, or a system.
  public void requireSelfOrStaffOrSystem(UUID subjectId, Code what) {
    if (caller.kind() != Kind.SYSTEM) {
      requireSelfOrStaff(subjectId, what);
    }
  }

  private boolean isVisitorOf(UUID visitorId, UUID personId) {
    return database
        .first(
            """
            select visitor_id from visitor_link
            where visitor_id = ? and subject_id = ? and unlinked_at is null
            """,
            row -> row.uuid("visitor_id"),
            visitorId,
            personId)
        .isPresent();
  }
}
