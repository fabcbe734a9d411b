package se.diplomagroup.integritet.retention.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.kit.access.AccessLog;
import se.diplomagroup.integritet.kit.access.AccessReason;
import se.diplomagroup.integritet.kit.identity.Caller;
import se.diplomagroup.integritet.kit.identity.Kind;

/// P05: puts every read about a person on the log before the answer leaves, with the reason that
/// the caller gives or that follows from who is calling.
@RequestScoped
public class Reads {

  private static final Code OWN_DATA = Code.of("own-data");
  private static final Code CASE_WORK = Code.of("case-work");

  private final AccessLog log;
  private final AccessReason reason;
  private final Caller caller;
  private final HttpHeaders headers;

  Reads(AccessLog log, AccessReason reason, Caller caller, HttpHeaders headers) {
    this.log = log;
    this.reason = reason;
    this.caller = caller;
    this.headers = headers;
  }

  /// A read of everything of one kind about a person, for which staff say why.
  public void withReason(UUID subjectId, Code what, @Nullable UUID caseId) {
    log.read(subjectId, what, staff() ? reason.required() : OWN_DATA, caseId);
  }

  /// A read that belongs to the case at hand: the reason is the case unless another one is given.
  public void inCase(UUID subjectId, Code what, @Nullable UUID caseId) {
    log.read(subjectId, what, staff() ? reasonOrCase() : OWN_DATA, caseId);
  }

  /// The same of a list that shows all of these persons.
  public void inCase(Collection<UUID> subjectIds, Code what) {
    log.read(subjectIds, what, staff() ? reasonOrCase() : OWN_DATA);
  }

  private Code reasonOrCase() {
    return headers.getHeaderString(AccessReason.HEADER) == null ? CASE_WORK : reason.required();
  }

  private boolean staff() {
    return caller.kind() == Kind.STAFF;
  }
}
