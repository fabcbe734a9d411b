package se.diplomagroup.integritet.gateway.guard;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The security headers of every answer. Nothing may be loaded from another host (promise P06), no
/// script or style may stand in a page, no page may be framed, and nothing but a static file may be
/// kept in a cache.
///
/// Signing out is a form that the browser follows to the sign-in directory, so that one address is
/// allowed as the target of forms beside our own.
@ApplicationScoped
class SecurityHeaders {

  private static final String PAGE = "text/html";
  private static final String API_POLICY = "default-src 'none'; frame-ancestors 'none'";

  private final String pagePolicy;

  SecurityHeaders(
      @ConfigProperty(name = "integritet.gateway.sign-in.browser-url") URI signInDirectory) {
    this.pagePolicy =
        String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            "form-action 'self' " + origin(signInDirectory),
            "base-uri 'none'",
            "frame-ancestors 'none'");
  }

  void add(RoutingContext context) {
    String path = context.request().path();
    MultiMap headers = context.response().headers();
    boolean api = Addresses.isApi(path);
    headers.set("Content-Security-Policy", api ? API_POLICY : pagePolicy);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Frame-Options", "DENY");
    headers.set("Referrer-Policy", "same-origin");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set(
        "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
    if (context.request().isSSL() || "https".equals(context.request().scheme())) {
      headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
    if (!api && !Addresses.isStatic(path)) {
      context.addHeadersEndHandler(_ -> {
        headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        if (PAGE.equals(headers.get(HttpHeaders.CONTENT_TYPE))) {
          headers.set(HttpHeaders.CONTENT_TYPE, PAGE + ";charset=UTF-8");
        }
      });
    }
    context.next();
  }

  private static String origin(URI uri) {
    return uri.getScheme() + "://" + uri.getAuthority();
  }
}
