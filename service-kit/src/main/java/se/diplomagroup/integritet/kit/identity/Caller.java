package se.diplomagroup.integritet.kit.identity;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.kit.problem.Problems;

/// Who is calling, from the access token alone. The `require…` methods guard single objects: a role
/// opens an endpoint, ownership opens what lies behind it.
@RequestScoped
public class Caller {

  private static final String NOT_YOURS = "This belongs to somebody else.";

  private final SecurityIdentity identity;

  Caller(SecurityIdentity identity) {
    this.identity = identity;
  }

  /// Whether the call carries no token.
  public boolean isAnonymous() {
    return identity.isAnonymous();
  }

  /// The person's own id, or the id of the staff member or the system in the sign-in directory.
  public UUID id() {
    return kind() == Kind.PERSON
        ? subjectId().orElseThrow(UnauthorizedException::new)
        : uuid("sub").orElseThrow(UnauthorizedException::new);
  }

  public Kind kind() {
    if (is(Role.SYSTEM)) {
      return Kind.SYSTEM;
    }
    return is(Role.SUPPORT) || is(Role.DPO) ? Kind.STAFF : Kind.PERSON;
  }

  public boolean is(Role role) {
    return identity.hasRole(role.wireName());
  }

  /// The person that the token speaks for.
  public Optional<UUID> subjectId() {
    return uuid("subject_id");
  }

  /// The company that a customer administrator acts for.
  public Optional<UUID> companyId() {
    return uuid("company_id");
  }

  /// The calling system's key.
  public Code systemKey() {
    String key = claim("system_key");
    if (kind() != Kind.SYSTEM || key == null) {
      throw Problems.forbidden("Only a system may do this.");
    }
    return Code.of(key);
  }

  /// Only the person themselves.
  public void requireSelf(UUID subjectId) {
    if (!isSelf(subjectId)) {
      throw Problems.forbidden(NOT_YOURS);
    }
  }

  /// The person themselves, or staff.
  public void requireSelfOrStaff(UUID subjectId) {
    if (kind() != Kind.STAFF) {
      requireSelf(subjectId);
    }
  }

  /// Only the person that a thing belongs to which was asked for by an id of its own. Nobody else
  /// learns that it exists: to them there is none.
  ///
  /// @param what the thing, as in "There is no such …"
  public void requireOwner(UUID subjectId, String what) {
    if (!isSelf(subjectId)) {
      throw Problems.notFound(what);
    }
  }

  /// The person that a thing belongs to which was asked for by an id of its own, or staff.
  public void requireOwnerOrStaff(UUID subjectId, String what) {
    if (kind() != Kind.STAFF) {
      requireOwner(subjectId, what);
    }
  }

  /// Only the system with this key.
  public void requireSystem(Code key) {
    if (!systemKey().equals(key)) {
      throw Problems.forbidden(NOT_YOURS);
    }
  }

  private boolean isSelf(UUID subjectId) {
    return kind() == Kind.PERSON && subjectId().filter(subjectId::equals).isPresent();
  }

  private Optional<UUID> uuid(String claim) {
    String text = claim(claim);
    if (text == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      throw new UnauthorizedException(e);
    }
  }

  private @Nullable String claim(String name) {
    return identity.getPrincipal() instanceof JsonWebToken token ? token.getClaim(name) : null;
  }
}
