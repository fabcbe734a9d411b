package se.diplomagroup.integritet.gateway.session;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;

/// Nobody in particular.
final class AnonymousVisitor {

  static final SecurityIdentity IDENTITY =
      QuarkusSecurityIdentity.builder()
          .setPrincipal(new QuarkusPrincipal(""))
          .setAnonymous(true)
          .build();

  private AnonymousVisitor() {}
}
