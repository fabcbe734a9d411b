package se.diplomagroup.integritet.consent.token;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.kit.identity.Roles;

/// Knows calls of systems by tokens that were checked a moment ago.
@ApplicationScoped
public class KnownSystems {

  private final CheckedTokens tokens;

  KnownSystems(CheckedTokens tokens) {
    this.tokens = tokens;
  }

  /// The system that calls with a known token. Null of every other call: it is to be authenticated.
  public @Nullable CallingSystem calling(HttpServerRequest call) {
    SecurityIdentity known = tokens.of(call);
    return known != null
            && known.hasRole(Roles.SYSTEM)
            && known.getPrincipal() instanceof JsonWebToken token
        ? system(token)
        : null;
  }

  private static @Nullable CallingSystem system(JsonWebToken token) {
    String key = token.getClaim("system_key");
    try {
      return key == null
          ? null
          : new CallingSystem(UUID.fromString(token.getSubject()), Code.of(key));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
