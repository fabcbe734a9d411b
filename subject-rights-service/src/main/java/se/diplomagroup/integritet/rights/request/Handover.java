package se.diplomagroup.integritet.rights.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import se.diplomagroup.integritet.contracts.RightsEvent.Channel;

/// The moment in which an extract is handed out. A complete one answers the request when its owner
/// fetches it, or when staff fetch it to send it to somebody who did not ask through the portal.
/// Staff who look into the case of somebody who did change nothing by looking.
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
  public void fetched(UUID requestId) {
    RightsRequest request = requests.lock(requestId);
    if (!access.isStaff() || request.channel() != Channel.PORTAL) {
      process.fetched(request, access.actor());
    }
  }
}
