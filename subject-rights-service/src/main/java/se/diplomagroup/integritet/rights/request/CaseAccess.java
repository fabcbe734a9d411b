package se.diplomagroup.integritet.rights.request;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.kit.access.AccessLog;
import se.diplomagroup.integritet.kit.access.AccessReason;
import se.diplomagroup.integritet.kit.identity.Caller;
import se.diplomagroup.integritet.kit.identity.Kind;

/// Who may read a case, and the record of it (promise P05). The owner may. So may staff, with a
/// reason: opening a case from the queue is case work unless they say otherwise; the data that was
/// collected about a person is opened only with a reason that is stated. To another person there is
/// no such case.
@RequestScoped
public class CaseAccess {

  private static final Code CASE_WORK = Code.of("case-work");
  private static final Code OWN_DATA = Code.of("own-data");

  private final Caller caller;
  private final AccessLog log;
  private final AccessReason reason;
  private final HttpHeaders headers;

  CaseAccess(Caller caller, AccessLog log, AccessReason reason, HttpHeaders headers) {
    this.caller = caller;
    this.log = log;
    this.reason = reason;
    this.headers = headers;
  }

  /// Whether the caller may know of the case at all.
  public void requireReader(RightsRequest request) {
    caller.requireOwnerOrStaff(request.subjectId(), "request");
  }

  /// Who the caller is to the case.
  public Actor actor() {
    return isStaff() ? Actor.staff(caller.id()) : Actor.person(caller.id());
  }

  /// A case, which holds a pseudonymous id and what became of a request.
  public void openCase(RightsRequest request, Code what) {
    caller.requireOwnerOrStaff(request.subjectId(), "request");
    if (isStaff()) {
      log.read(request.subjectId(), what, statedOr(CASE_WORK), request.id());
    }
  }

  /// What was collected about a person.
  public void openData(RightsRequest request, Code what) {
    caller.requireOwnerOrStaff(request.subjectId(), "request");
    Code why = isStaff() ? reason.required() : OWN_DATA;
    log.read(request.subjectId(), what, why, request.id());
  }

  /// All cases of one person, looked up by the person's id.
  void lookUp(UUID subjectId, Code what) {
    caller.requireSelfOrStaff(subjectId);
    if (isStaff()) {
      log.read(subjectId, what, reason.required(), null);
    }
  }

  public boolean isStaff() {
    return caller.kind() == Kind.STAFF;
  }

  private Code statedOr(Code other) {
    @Nullable String stated = headers.getHeaderString(AccessReason.HEADER);
    return stated == null ? other : reason.required();
  }
}
