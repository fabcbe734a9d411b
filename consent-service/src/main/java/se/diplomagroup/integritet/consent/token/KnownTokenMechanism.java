package se.diplomagroup.integritet.consent.token;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/// Asked before the mechanism that takes tokens apart and checks them; what it does not know goes
/// there, and so does every refusal.
@ApplicationScoped
class KnownTokenMechanism implements HttpAuthenticationMechanism {

  private final CheckedTokens tokens;

  KnownTokenMechanism(CheckedTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public int getPriority() {
    return DEFAULT_PRIORITY + 100;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext call, IdentityProviderManager identityProviders) {
    SecurityIdentity known = tokens.of(call.request());
    return known == null ? Uni.createFrom().nullItem() : Uni.createFrom().item(known);
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext call) {
    return Uni.createFrom().nullItem();
  }
}
