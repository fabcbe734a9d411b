package se.diplomagroup.integritet.consent.token;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/// Identities by the token that proved them. Checking a signature costs more than answering, and a
/// system sends the same token with each of thousands of calls. Nothing is accepted that was not
/// checked in full: signature, issuer, audience and times. Known is the whole token, so another one
/// that only looks like it is not.
@ApplicationScoped
class CheckedTokens {

  private static final String BEARER = "Bearer ";

  private final Clock clock;
  private final TokenSettings settings;
  private final ConcurrentMap<String, Checked> checked = new ConcurrentHashMap<>();

  private record Checked(SecurityIdentity identity, long goodUntil) {}

  CheckedTokens(Clock clock, TokenSettings settings) {
    this.clock = clock;
    this.settings = settings;
  }

  /// Who calls, or null when the call carries no token that is known.
  @Nullable SecurityIdentity of(HttpServerRequest call) {
    String authorization = call.getHeader(HttpHeaders.AUTHORIZATION);
    return authorization != null && authorization.startsWith(BEARER)
        ? find(authorization.substring(BEARER.length()))
        : null;
  }

  /// Whose token it is, or null when that has to be checked.
  @Nullable SecurityIdentity find(String token) {
    Checked known = checked.get(token);
    if (known == null) {
      return null;
    }
    if (known.goodUntil() <= clock.millis()) {
      checked.remove(token, known);
      return null;
    }
    return known.identity();
  }

  /// @param expiresAt the token's own end, in seconds since 1970
  void remember(String token, SecurityIdentity identity, long expiresAt) {
    if (checked.size() >= settings.most()) {
      makeRoom();
    }
    long goodUntil = Math.min(expiresAt * 1_000, clock.millis() + settings.known().toMillis());
    checked.putIfAbsent(token, new Checked(identity, goodUntil));
  }

  private void makeRoom() {
    long now = clock.millis();
    checked.values().removeIf(it -> it.goodUntil() <= now);
    if (checked.size() >= settings.most()) {
      checked.clear();
    }
  }
}
