package se.diplomagroup.integritet.gateway.session;

import io.quarkus.oidc.JavaScriptRequestChecker;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/// A call made by a script of the page cannot follow a redirect to the sign-in page: it gets 499,
/// and the script loads the page anew.
@ApplicationScoped
class ScriptCalls implements JavaScriptRequestChecker {

  @Override
  public boolean isJavaScriptRequest(RoutingContext context) {
    HttpServerRequest request = context.request();
    String destination = request.getHeader("Sec-Fetch-Dest");
    return request.getHeader("HX-Request") != null || "empty".equals(destination);
  }
}
