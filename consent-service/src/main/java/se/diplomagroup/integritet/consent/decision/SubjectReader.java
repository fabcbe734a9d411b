package se.diplomagroup.integritet.consent.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.kit.access.AccessLog;
import se.diplomagroup.integritet.kit.access.AccessReason;
import se.diplomagroup.integritet.kit.identity.Caller;
import se.diplomagroup.integritet.kit.identity.Kind;

/// Who may read about a subject: the person; staff who say why, which goes on the log before the
/// answer leaves; and, where the data is what systems act on, a system.
@ApplicationScoped
public class SubjectReader {

  private final Caller caller;
  private final AccessReason reason;
  private final AccessLog accessLog;

  SubjectReader(Caller caller, AccessReason reason, AccessLog accessLog) {
    this.caller = caller;
    this.reason = reason;
    this.accessLog = accessLog;
  }

  /// The person themselves, or staff with a reason.
  public void requireSelfOrStaff(UUID subjectId, Code what) {
    caller.requireSelfOrStaff(subjectId);
    if (caller.kind() == Kind.STAFF) {
      accessLog.read(subjectId, what, reason.required(), null);
    }
  }

  /// The person themselves, staff with a reason, or a system.
  public void requireSelfOrStaffOrSystem(UUID subjectId, Code what) {
    if (caller.kind() != Kind.SYSTEM) {
      requireSelfOrStaff(subjectId, what);
    }
  }
}
