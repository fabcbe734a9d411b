package se.diplomagroup.integritet.rights.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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

  @Transactional
  public void read(UUID requestId) {
    if (!access.isStaff()) {
      process.fetched(requests.lock(requestId), access.actor());
    }
  }
}
