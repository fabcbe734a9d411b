package se.diplomagroup.integritet.consent.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import se.diplomagroup.integritet.consent.guardian.Minorities;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.kit.access.AccessLog;
import se.diplomagroup.integritet.kit.access.AccessReason;
import se.diplomagroup.integritet.kit.identity.Caller;
import se.diplomagroup.integritet.kit.identity.Kind;

/// Who may read about a subject: the person; for a child under 13 a guardian; staff who say why,
/// which goes on the log before the answer leaves; and, where the data is what systems act on, a
/// system.
@ApplicationScoped
public class SubjectReader {

  private final Caller caller;
  private final AccessReason reason;
  private final AccessLog accessLog;
  private final Minorities minorities;

  SubjectReader(Caller caller, AccessReason reason, AccessLog accessLog, Minorities minorities) {
    this.caller = caller;
    this.reason = reason;
    this.accessLog = accessLog;
    this.minorities = minorities;
  }

  /// The person themselves, their guardian, or staff with a reason.
  public void requireSelfOrStaff(UUID subjectId, Code what) {
    if (guards(subjectId)) {
      return;
    }
    caller.requireSelfOrStaff(subjectId);
    if (caller.kind() == Kind.STAFF) {
      accessLog.read(subjectId, what, reason.required(), null);
    }
  }

  /// The person themselves, their guardian, staff with a reason, or a system.
  public void requireSelfOrStaffOrSystem(UUID subjectId, Code what) {
    if (caller.kind() != Kind.SYSTEM) {
      requireSelfOrStaff(subjectId, what);
    }
  }

  private boolean guards(UUID subjectId) {
    return caller.kind() == Kind.PERSON
        && !caller.id().equals(subjectId)
        && minorities.guards(caller.id(), subjectId);
  }
}
