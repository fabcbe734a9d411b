package se.diplomagroup.integritet.gateway.guard;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Refuses calls that another site makes with our user's cookies (CSRF).
///
/// A browser says where an unsafe call comes from in `Sec-Fetch-Site`, older ones in `Origin`. One
/// of them must be there and must say that it is us; with neither, the call is refused. Programs
/// that use the API carry a token instead of cookies and are not concerned.
@ApplicationScoped
class SameOrigin {

  private static final Set<HttpMethod> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  /// A form of a page is small.
  private static final long LARGEST_FORM = 64 * 1024;

  /// The status of a call that is refused and on its way to the page that says so.
  private static final String REFUSED = "integritet.refused";

  private final Optional<String> publicOrigin;

  SameOrigin(@ConfigProperty(name = "integritet.gateway.public-url") Optional<URI> publicUrl) {
    this.publicOrigin = publicUrl.map(url -> url.getScheme() + "://" + url.getAuthority());
  }

  void check(RoutingContext context) {
    HttpServerRequest request = context.request();
    @Nullable Integer refused = context.get(REFUSED);
    if (refused != null) {
      context.addHeadersEndHandler(_ -> context.response().setStatusCode(refused));
      context.next();
    } else if (Addresses.isApi(request.path())
        || SAFE.contains(request.method()) && !isSignOut(request)) {
      context.next();
    } else if (!isOurs(request)) {
      refuse(context, 403, "/problems/cross-site");
    } else if (declaredLength(request) > LARGEST_FORM) {
      refuse(context, 413, "/problems/too-large");
    } else {
      context.next();
    }
  }

  /// Answers with the page that explains the problem. Nothing of what was sent is read.
  private static void refuse(RoutingContext context, int status, String page) {
    context.put(REFUSED, status);
    context.reroute(HttpMethod.GET, page);
  }

  /// Signing out is done by address, so a link on another site must not be able to do it.
  private static boolean isSignOut(HttpServerRequest request) {
    return "/sign-out".equals(request.path());
  }

  private boolean isOurs(HttpServerRequest request) {
    @Nullable String site = request.getHeader("Sec-Fetch-Site");
    if (site != null) {
      return "same-origin".equals(site);
    }
    @Nullable String origin = request.getHeader(HttpHeaders.ORIGIN);
    return origin != null && origin.equals(publicOrigin.orElseGet(() -> ownOrigin(request)));
  }

  private static String ownOrigin(HttpServerRequest request) {
    return request.scheme() + "://" + request.authority();
  }

  private static long declaredLength(HttpServerRequest request) {
    @Nullable String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return length == null ? 0 : Long.parseLong(length);
  }
}
