package se.diplomagroup.integritet.gateway.proxy;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import se.diplomagroup.integritet.gateway.session.ErasedPersons;
import se.diplomagroup.integritet.kit.identity.Roles;

/// Who calls the public API, as far as the gateway must know: the services decide what they may do.
///
/// @param key what the rate limit counts by
record ApiCaller(Kind kind, String key, boolean erased) {

  enum Kind {
    ANONYMOUS,
    /// Somebody who is not signed in and answers a question on a page.
    VISITOR,
    PERSON,
    STAFF,
    SYSTEM
  }

  static ApiCaller of(SecurityIdentity identity, HttpServerRequest request) {
    if (identity.isAnonymous()) {
      return new ApiCaller(Kind.ANONYMOUS, "from " + request.remoteAddress().hostAddress(), false);
    }
    return new ApiCaller(
        kindOf(identity), identity.getPrincipal().getName(), ErasedPersons.isErased(identity));
  }

  static ApiCaller visitor(HttpServerRequest request) {
    return new ApiCaller(
        Kind.VISITOR, "visitor at " + request.remoteAddress().hostAddress(), false);
  }

  private static Kind kindOf(SecurityIdentity identity) {
    if (identity.hasRole(Roles.SYSTEM)) {
      return Kind.SYSTEM;
    }
    return identity.hasRole(Roles.SUPPORT) || identity.hasRole(Roles.DPO)
        ? Kind.STAFF
        : Kind.PERSON;
  }

  boolean isAnonymous() {
    return kind == Kind.ANONYMOUS;
  }
}
