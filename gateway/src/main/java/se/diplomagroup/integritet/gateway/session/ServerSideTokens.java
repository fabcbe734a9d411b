package se.diplomagroup.integritet.gateway.session;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/// Keeps the tokens of a session in the gateway's database; the cookie holds a [SessionKey].
///
/// A refreshed session gets a new key, and the old row stays until it expires: another tab may
/// still be using it.
@ApplicationScoped
@Alternative
@Priority(1)
class ServerSideTokens implements TokenStateManager {

  private final Sessions sessions;
  private final SessionSettings settings;
  private final Clock clock;

  ServerSideTokens(Sessions sessions, SessionSettings settings, Clock clock) {
    this.sessions = sessions;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public Uni<String> createTokenState(
      RoutingContext context,
      OidcTenantConfig config,
      AuthorizationCodeTokens tokens,
      OidcRequestContext<String> request) {
    return request.runBlocking(() -> open(tokens));
  }

  @Override
  public Uni<AuthorizationCodeTokens> getTokens(
      RoutingContext context,
      OidcTenantConfig config,
      String cookie,
      OidcRequestContext<AuthorizationCodeTokens> request) {
    return request.runBlocking(() -> read(cookie));
  }

  @Override
  public Uni<Void> deleteTokens(
      RoutingContext context,
      OidcTenantConfig config,
      String cookie,
      OidcRequestContext<Void> request) {
    return request.runBlocking(() -> end(cookie));
  }

  private String open(AuthorizationCodeTokens tokens) {
    SessionKey key = SessionKey.random();
    JsonObject state =
        new JsonObject()
            .put("id", tokens.getIdToken())
            .put("access", tokens.getAccessToken())
            .put("refresh", tokens.getRefreshToken())
            .put("expiresIn", tokens.getAccessTokenExpiresIn())
            .put("scope", tokens.getAccessTokenScope());
    sessions.open(
        key.id(),
        key.encrypt(state.encode().getBytes(StandardCharsets.UTF_8)),
        AccessTokenClaims.subjectId(tokens.getAccessToken()).orElse(null),
        clock.instant().plus(settings.idle()));
    return key.cookie();
  }

  private AuthorizationCodeTokens read(String cookie) {
    return SessionKey.parse(cookie)
        .flatMap(key -> sessions.tokens(key.id()).map(key::decrypt))
        .map(ServerSideTokens::tokens)
        .orElseThrow(() -> new AuthenticationFailedException("there is no such session"));
  }

  private static AuthorizationCodeTokens tokens(byte[] state) {
    JsonObject json = new JsonObject(new String(state, StandardCharsets.UTF_8));
    return new AuthorizationCodeTokens(
        json.getString("id"),
        json.getString("access"),
        json.getString("refresh"),
        json.getLong("expiresIn"),
        json.getString("scope"));
  }

  private @Nullable Void end(String cookie) {
    SessionKey.parse(cookie).ifPresent(key -> sessions.end(key.id()));
    return null;
  }
}
