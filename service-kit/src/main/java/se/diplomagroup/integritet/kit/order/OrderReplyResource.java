package se.diplomagroup.integritet.kit.order;

import io.quarkus.arc.properties.UnlessBuildProperty;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.kit.idempotency.IdempotencyKeys;
import se.diplomagroup.integritet.kit.identity.Roles;
import se.diplomagroup.integritet.kit.ids.Uuid7;
import se.diplomagroup.integritet.kit.outbox.Outbox;
import se.diplomagroup.integritet.kit.problem.Problems;

/// Answers of systems that do not write to Kafka: put on the topic here, so that they go the same
/// way as any other.
@Path("/v1/orders/{id}/reply")
@UnlessBuildProperty(name = OrderSettings.ORIGIN, stringValue = OrderSettings.NONE)
class OrderReplyResource {

  private final StoredOrders orders;
  private final Outbox outbox;
  private final IdempotencyKeys idempotency;
  private final CallersOrders own;
  private final Clock clock;

  OrderReplyResource(
      StoredOrders orders,
      Outbox outbox,
      IdempotencyKeys idempotency,
      CallersOrders own,
      Clock clock) {
    this.orders = orders;
    this.outbox = outbox;
    this.idempotency = idempotency;
    this.own = own;
    this.clock = clock;
  }

  /// The system's answer to one of its own orders.
  @POST
  @RolesAllowed(Roles.SYSTEM)
  @Transactional
  public Response reply(
      @PathParam("id") UUID id,
      @HeaderParam(IdempotencyKeys.HEADER) @Nullable String idempotencyKey,
      @NotNull @Valid ReplyCommand command) {
    command.requireComplete();
    StoredOrder order = own.lock(id);
    UUID replyId =
        idempotency.once(idempotencyKey, new Request(id, command), () -> accept(order, command));
    return Response.accepted(new Accepted(replyId)).build();
  }

  private UUID accept(StoredOrder order, ReplyCommand command) {
    if (order.answered() || order.replyUnderway()) {
      throw Problems.conflict("order-answered", "The order has had its final answer.");
    }
    Instant now = clock.instant();
    command.requirePossible(now);
    UUID replyId = Uuid7.next();
    outbox.append(command.toEvent(replyId, order.order(), now));
    if (command.outcome().isFinal()) {
      orders.markReplyUnderway(order.order().orderId(), now);
    }
    return replyId;
  }

  record Request(UUID orderId, ReplyCommand command) {}

  record Accepted(UUID replyId) {}
}
