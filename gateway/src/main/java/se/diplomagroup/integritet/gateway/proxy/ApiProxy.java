package se.diplomagroup.integritet.gateway.proxy;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The public API: `/api/<service>/v1/…` is passed on to the service as `/v1/…`.
///
/// A call is admitted in this order: the address is unambiguous and published, the body is not
/// declared too large, the caller is who the bearer token says and has not been erased, the caller
/// has not made too many calls. What they may do is decided by the service, which sees the same
/// token. The request is paused while the caller is looked up, so nothing of its body is lost.
@ApplicationScoped
class ApiProxy {

  private final Upstreams upstreams;
  private final Forwarding forwarding;
  private final RateLimits limits;
  private final ProxySettings settings;
  private final IdentityProviderManager identities;

  ApiProxy(
      Upstreams upstreams,
      Forwarding forwarding,
      RateLimits limits,
      ProxySettings settings,
      IdentityProviderManager identities) {
    this.upstreams = upstreams;
    this.forwarding = forwarding;
    this.limits = limits;
    this.settings = settings;
    this.identities = identities;
  }

  void register(@Observes Router router) {
    router.route("/api/*").handler(this::receive);
    router.route("/api").handler(this::receive);
  }

  private void receive(RoutingContext context) {
    HttpServerRequest request = context.request();
    request.pause();
    UUID correlationId =
        ForwardedHeaders.correlationId(request.getHeader(ForwardedHeaders.CORRELATION_ID));
    request.response().putHeader(ForwardedHeaders.CORRELATION_ID, correlationId.toString());
    RequestTarget target = RequestTarget.of(request.uri()).orElse(null);
    if (target == null) {
      Refusal.BAD_ADDRESS.answer(request);
      return;
    }
    Upstream upstream = upstreams.byPrefix(target.service()).orElse(null);
    if (upstream == null || !target.isPublished()) {
      Refusal.NOT_FOUND.answer(request);
    } else if (declaredLength(request) > settings.maxBody().asLongValue()) {
      Refusal.TOO_LARGE.answer(request);
    } else {
      QuarkusHttpUser.getSecurityIdentity(context, identities)
          .subscribe()
          .with(
              identity -> admit(request, identity, new Passage(target, upstream, correlationId)),
              _ -> Refusal.NOT_SIGNED_IN.answer(request));
    }
  }

  private void admit(HttpServerRequest request, SecurityIdentity identity, Passage passage) {
    ApiCaller caller = ApiCaller.of(identity, request);
    if (caller.erased()) {
      Refusal.ERASED.answer(request);
      return;
    }
    if (caller.isAnonymous() && !PublicReading.allows(request.method(), passage.target())) {
      Refusal.NOT_SIGNED_IN.answer(request);
      return;
    }
    Duration wait = limits.take(caller);
    if (!wait.isZero()) {
      request.response().putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1));
      Refusal.TOO_MANY.answer(request);
      return;
    }
    forwarding.forward(request, passage);
  }

  private static long declaredLength(HttpServerRequest request) {
    @Nullable String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return length == null ? -1 : Long.parseLong(length);
  }
}
