package se.diplomagroup.integritet.gateway.proxy;

import java.net.URI;
import java.util.UUID;

/// Where an admitted call goes, and the id that joins everything it causes.
record Passage(RequestTarget target, Upstream upstream, UUID correlationId) {

  /// By which address a caller reaches what the service names by its own. That of anything else is
  /// left as it is.
  String outside(String address) {
    URI named;
    try {
      named = URI.create(address);
    } catch (IllegalArgumentException e) {
      return address;
    }
    boolean services = named.getRawAuthority() == null || upstream.isAt(named);
    if (!services || named.getRawPath() == null || !named.getRawPath().startsWith("/v1/")) {
      return address;
    }
    String query = named.getRawQuery() == null ? "" : "?" + named.getRawQuery();
    String part = named.getRawFragment() == null ? "" : "#" + named.getRawFragment();
    return "/api/" + upstream.prefix() + named.getRawPath() + query + part;
  }
}
