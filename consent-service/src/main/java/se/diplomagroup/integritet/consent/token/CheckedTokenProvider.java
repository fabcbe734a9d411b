package se.diplomagroup.integritet.consent.token;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Asked before the provider that checks tokens; what it does not know goes there.
@ApplicationScoped
class CheckedTokenProvider implements IdentityProvider<TokenAuthenticationRequest> {

  private final CheckedTokens tokens;

  CheckedTokenProvider(CheckedTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public Class<TokenAuthenticationRequest> getRequestType() {
    return TokenAuthenticationRequest.class;
  }

  @Override
  public int priority() {
    return SYSTEM_FIRST + 100;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      TokenAuthenticationRequest request, AuthenticationRequestContext context) {
    SecurityIdentity known = tokens.find(request.getToken().getToken());
    return known == null ? Uni.createFrom().nullItem() : Uni.createFrom().item(known);
  }
}
