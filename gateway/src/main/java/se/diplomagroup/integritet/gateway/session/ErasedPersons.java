package se.diplomagroup.integritet.gateway.session;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import se.diplomagroup.integritet.kit.inbox.ErasedSubjects;

/// A person who has been erased may still hold a valid token for some minutes. It opens nothing any
/// more: the identity loses its roles and is marked, on every call, in every replica.
@ApplicationScoped
public class ErasedPersons implements SecurityIdentityAugmentor {

  private static final String ERASED = "integritet.erased";

  private final ErasedSubjects erased;

  ErasedPersons(ErasedSubjects erased) {
    this.erased = erased;
  }

  /// Whether the identity belongs to a person who has been erased.
  public static boolean isErased(SecurityIdentity identity) {
    return Boolean.TRUE.equals(identity.getAttribute(ERASED));
  }

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    return AccessTokenClaims.subjectId(identity)
        .map(subjectId -> context.runBlocking(() -> checked(identity, subjectId)))
        .orElseGet(() -> Uni.createFrom().item(identity));
  }

  private SecurityIdentity checked(SecurityIdentity identity, UUID subjectId) {
    if (!erased.contains(subjectId)) {
      return identity;
    }
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(identity.getPrincipal())
        .addAttribute(ERASED, true)
        .build();
  }
}
