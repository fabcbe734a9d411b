package se.diplomagroup.integritet.gateway.session;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/// Claims of the access token behind an identity. The token has been verified when the identity was
/// made; here it is only read.
final class AccessTokenClaims {

  private static final JsonObject NONE = new JsonObject();

  private AccessTokenClaims() {}

  static Optional<UUID> subjectId(SecurityIdentity identity) {
    AccessTokenCredential token = identity.getCredential(AccessTokenCredential.class);
    return token == null ? Optional.empty() : subjectId(token.getToken());
  }

  static Optional<UUID> subjectId(String token) {
    return text(payload(token), "subject_id").map(UUID::fromString);
  }

  static JsonObject payload(String token) {
    String[] parts = token.split("\\.", -1);
    if (parts.length != 3) {
      return NONE;
    }
    try {
      return new JsonObject(
          new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException | DecodeException e) {
      return NONE;
    }
  }

  static Optional<String> text(JsonObject claims, String name) {
    return claims.getValue(name) instanceof String value && !value.isBlank()
        ? Optional.of(value)
        : Optional.empty();
  }
}
