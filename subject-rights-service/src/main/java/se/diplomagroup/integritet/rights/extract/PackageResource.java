package se.diplomagroup.integritet.rights.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.UUID;
import se.diplomagroup.integritet.contracts.SystemOrdered;
import se.diplomagroup.integritet.contracts.SystemOrdered.Action;
import se.diplomagroup.integritet.kit.identity.Caller;
import se.diplomagroup.integritet.kit.identity.Roles;
import se.diplomagroup.integritet.kit.order.OrderBook;
import se.diplomagroup.integritet.kit.order.OrderState;
import se.diplomagroup.integritet.kit.problem.Problems;
import se.diplomagroup.integritet.rights.request.RequestProcess;
import se.diplomagroup.integritet.rights.request.RequestState;
import se.diplomagroup.integritet.rights.request.Requests;
import se.diplomagroup.integritet.rights.request.RightsRequest;
import se.diplomagroup.integritet.rights.vault.Packages;

/// Takes in what a system has collected, before it replies to its order. Uploading again replaces
/// what was uploaded, so a system may try as often as it needs.
@Path("/v1/orders/{id}/package")
class PackageResource {

  private final OrderBook book;
  private final Requests requests;
  private final RequestProcess process;
  private final Packages packages;
  private final ObjectMapper json;
  private final Caller caller;
  private final Clock clock;

  PackageResource(
      OrderBook book,
      Requests requests,
      RequestProcess process,
      Packages packages,
      ObjectMapper json,
      Caller caller,
      Clock clock) {
    this.book = book;
    this.requests = requests;
    this.process = process;
    this.packages = packages;
    this.json = json;
    this.caller = caller;
    this.clock = clock;
  }

  @PUT
  @RolesAllowed(Roles.SYSTEM)
  @Transactional
  public void upload(UUID id, @NotNull JsonNode body) {
    SystemOrdered order =
        book.order(id)
            .map(OrderState::order)
            .filter(it -> it.system().equals(caller.systemKey()))
            .orElseThrow(() -> Problems.notFound("order"));
    if (order.action() != Action.COLLECT) {
      throw Problems.conflict("not-a-collect-order", "This order is not about collecting data.");
    }
    PackageContent.requireShape(body);
    RightsRequest request = requests.lock(order.originId());
    if (request.state() == RequestState.COLLECTING) {
      keep(order, body);
    } else if (!packages.has(id)) {
      throw refused();
    }
  }

  private void keep(SystemOrdered order, JsonNode body) {
    byte[] content = PackageContent.bytes(json, body);
    if (!packages.keep(
        order.originId(), order.orderId(), order.system(), content, clock.instant())) {
      throw refused();
    }
    process.answered(order.origin(), order.originId());
  }

  private static RuntimeException refused() {
    return Problems.gone(
        "package-refused", "The request does not take in data any more: it is answered or erased.");
  }
}
