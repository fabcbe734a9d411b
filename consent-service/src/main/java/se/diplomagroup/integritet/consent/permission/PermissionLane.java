package se.diplomagroup.integritet.consent.permission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.consent.token.CallingSystem;
import se.diplomagroup.integritet.consent.token.KnownSystems;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.kit.trace.CorrelationId;

/// The short way to the commonest answer of all: a system whose token was checked a moment ago asks
/// about one person, and memory says yes. Such a call is answered before the frameworks take it
/// apart. Every other goes on to [PermissionResource], which gives the same answers and all the
/// others: refusals, denials that go on record, persons who have to be read.
@ApplicationScoped
class PermissionLane {

  private static final int BEFORE_ALL_ELSE = RouteConstants.ROUTE_ORDER_BODY_HANDLER + 1;
  private static final String JSON = "application/json;charset=UTF-8";
  private static final String AUTHORIZATION = "Authorization";
  private static final int ID_LENGTH = 36;

  private final Permissions permissions;
  private final KnownSystems systems;
  private final ObjectWriter writer;
  private final String keep;

  PermissionLane(
      Permissions permissions, KnownSystems systems, ObjectMapper json, MemorySettings settings) {
    this.permissions = permissions;
    this.systems = systems;
    this.writer = json.writerFor(PermissionView.class);
    this.keep = settings.cacheControl();
  }

  void open(@Observes Router router) {
    router
        .get("/v1/subjects/:id/permissions/:purpose")
        .order(BEFORE_ALL_ELSE)
        .handler(this::answer);
  }

  private void answer(RoutingContext call) {
    CallingSystem system = systems.calling(call.request());
    Permission permission = system == null ? null : remembered(call, system.key());
    if (permission == null) {
      call.next();
    } else {
      answer(call.request(), permission);
    }
  }

  private @Nullable Permission remembered(RoutingContext call, Code system) {
    String id = call.pathParam("id");
    try {
      return id.length() == ID_LENGTH
          ? permissions.remembered(Code.of(call.pathParam("purpose")), UUID.fromString(id), system)
          : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private void answer(HttpServerRequest call, Permission permission) {
    String tag = PermissionTag.of(permission);
    UUID correlation =
        Objects.requireNonNullElseGet(
            CorrelationId.read(call.getHeader(CorrelationId.HEADER)), UUID::randomUUID);
    HttpServerResponse answer =
        call.response()
            .putHeader(HttpHeaders.ETAG, tag)
            .putHeader(HttpHeaders.CACHE_CONTROL, keep)
            .putHeader(HttpHeaders.VARY, AUTHORIZATION)
            .putHeader(CorrelationId.HEADER, correlation.toString());
    if (PermissionTag.isAmong(tag, call.getHeader(HttpHeaders.IF_NONE_MATCH))) {
      answer.setStatusCode(304).end();
    } else {
      answer.putHeader(HttpHeaders.CONTENT_TYPE, JSON).end(json(permission));
    }
  }

  private Buffer json(Permission permission) {
    try {
      return Buffer.buffer(writer.writeValueAsBytes(PermissionView.of(permission)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a permission always has a JSON form", e);
    }
  }
}
