package se.diplomagroup.integritet.rights.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// The moment in which an extract is read. A complete one answers the request when its owner
/// fetches it. Staff who look into it change nothing by looking: they say so when they hand it
/// over.
@ApplicationScoped
public class Handover {

  private final Requests requests;
  private final RequestProcess process;
  private final CaseAccess access;

  Handover(Requests requests, RequestProcess process, CaseAccess access) {
    this.requests = requests;
    this.process = process;
    this.access = access;
  }

  /// @param collectedAt of which collection the extract was made, empty if it was made before all
  ///   was there. What has come in since is not in the owner's file, and so answers nothing.
  @Transactional
  public void read(UUID requestId, Optional<Instant> collectedAt) {
    if (!access.isStaff()) {
      RightsRequest request = requests.lock(requestId);
      boolean whole = collectedAt.isPresent() && collectedAt.equals(request.collectedAt());
      process.fetched(request, whole, access.actor());
    }
  }
}
