package se.diplomagroup.integritet.gateway.guard;

import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// Puts the guards before everything else, sign-in included.
@ApplicationScoped
class Guards {

  /// Above CORS (300) and authentication (200).
  private static final int HEADERS = 900;

  private static final int COOKIES = 895;

  private static final int ORIGIN = 890;

  private final SecurityHeaders headers;
  private final NoCookiesForPrograms cookies;
  private final SameOrigin sameOrigin;

  Guards(SecurityHeaders headers, NoCookiesForPrograms cookies, SameOrigin sameOrigin) {
    this.headers = headers;
    this.cookies = cookies;
    this.sameOrigin = sameOrigin;
  }

  void register(@Observes Filters filters) {
    filters.register(headers::add, HEADERS);
    filters.register(cookies::strip, COOKIES);
    filters.register(sameOrigin::check, ORIGIN);
  }
}
