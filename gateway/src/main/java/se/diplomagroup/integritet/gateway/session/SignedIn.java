package se.diplomagroup.integritet.gateway.session;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.kit.identity.Roles;
import se.diplomagroup.integritet.kit.problem.Problems;

/// The person in front of the page, if anybody is signed in.
@RequestScoped
public class SignedIn {

  private final CurrentIdentityAssociation association;
  private final RoutingContext context;
  private @Nullable SecurityIdentity identity;

  SignedIn(CurrentIdentityAssociation association, RoutingContext context) {
    this.association = association;
    this.context = context;
  }

  /// Whether somebody is signed in who has not been erased.
  public boolean present() {
    return !identity().isAnonymous() && !ErasedPersons.isErased(identity());
  }

  public boolean isErased() {
    return ErasedPersons.isErased(identity());
  }

  public boolean isPerson() {
    return has(Roles.PERSON) || has(Roles.CUSTOMER_ADMIN);
  }

  public boolean isSupport() {
    return has(Roles.SUPPORT);
  }

  public boolean isDpo() {
    return has(Roles.DPO);
  }

  /// The name that the person signs in with.
  public String name() {
    return AccessTokenClaims.text(claims(), "preferred_username")
        .orElseGet(() -> identity().getPrincipal().getName());
  }

  /// The account's id in the sign-in directory, by which staff are known to the services.
  public Optional<String> accountId() {
    return AccessTokenClaims.text(claims(), "sub");
  }

  /// The person's own pseudonymous id.
  public UUID subjectId() {
    return AccessTokenClaims.subjectId(identity())
        .orElseThrow(() -> Problems.forbidden("The account is not that of a person."));
  }

  /// The access token to call a service with on the person's behalf.
  public Optional<String> accessToken() {
    return Optional.ofNullable(
            identity().<AccessTokenCredential>getCredential(AccessTokenCredential.class))
        .map(AccessTokenCredential::getToken);
  }

  private boolean has(String role) {
    return present() && identity().hasRole(role);
  }

  private JsonObject claims() {
    return accessToken().map(AccessTokenClaims::payload).orElseGet(JsonObject::new);
  }

  private SecurityIdentity identity() {
    if (identity == null) {
      identity = current();
    }
    return identity;
  }

  /// On a page for everybody a session that cannot be used any more is no session. Where waiting is
  /// not possible, on the page that says that there is no such page, nobody is looked up.
  private SecurityIdentity current() {
    if (context.user() instanceof QuarkusHttpUser known) {
      return known.getSecurityIdentity();
    }
    if (!BlockingOperationControl.isBlockingAllowed()) {
      return AnonymousVisitor.IDENTITY;
    }
    try {
      return association.getIdentity();
    } catch (AuthenticationFailedException e) {
      return AnonymousVisitor.IDENTITY;
    }
  }
}
