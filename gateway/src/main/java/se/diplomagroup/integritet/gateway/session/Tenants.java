package se.diplomagroup.integritet.gateway.session;

import io.quarkus.oidc.TenantResolver;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/// Programs bring a bearer token, people a session: which of the two counts depends on the address
/// alone, so that neither can be used in the other's place.
@ApplicationScoped
class Tenants implements TenantResolver {

  static final String PAGES = "pages";

  @Override
  public @Nullable String resolve(RoutingContext context) {
    return isForPrograms(context) ? null : PAGES;
  }

  static boolean isForPrograms(RoutingContext context) {
    String path = context.normalizedPath();
    return path.equals("/api")
        || path.startsWith("/api/")
        || path.startsWith("/v1/")
        || path.startsWith("/q/");
  }
}
