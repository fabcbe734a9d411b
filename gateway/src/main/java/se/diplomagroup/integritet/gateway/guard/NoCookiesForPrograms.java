package se.diplomagroup.integritet.gateway.guard;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/// A session opens pages and nothing else. Its cookie is taken off a call to the API before anybody
/// looks at it, so that a browser cannot be made to call the API with its user's session.
@ApplicationScoped
class NoCookiesForPrograms {

  void strip(RoutingContext context) {
    if (Addresses.isApi(context.request().path())) {
      context.request().headers().remove(HttpHeaders.COOKIE);
    }
    context.next();
  }
}
