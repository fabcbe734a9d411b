package se.diplomagroup.integritet.consent.token;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// Remembers a token when it has been checked: who it is and which roles they have, and nothing of
/// the call that brought it.
@ApplicationScoped
class RememberToken implements SecurityIdentityAugmentor {

  private final CheckedTokens tokens;

  RememberToken(CheckedTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    AccessTokenCredential credential = identity.getCredential(AccessTokenCredential.class);
    if (!identity.isAnonymous()
        && credential != null
        && identity.getPrincipal() instanceof JsonWebToken token
        && tokens.find(credential.getToken()) == null) {
      tokens.remember(credential.getToken(), lasting(identity), token.getExpirationTime());
    }
    return Uni.createFrom().item(identity);
  }

  private static SecurityIdentity lasting(SecurityIdentity identity) {
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(identity.getPrincipal())
        .addRoles(identity.getRoles())
        .addCredentials(identity.getCredentials())
        .build();
  }
}
