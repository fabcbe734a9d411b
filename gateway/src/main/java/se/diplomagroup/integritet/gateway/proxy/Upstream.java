package se.diplomagroup.integritet.gateway.proxy;

import java.net.URI;

/// A service behind the gateway.
///
/// @param prefix the first path segment after `/api/`
record Upstream(String prefix, URI base) {

  Upstream {
    if (base.getHost() == null) {
      throw new IllegalArgumentException("the address of " + prefix + " names no host");
    }
  }

  boolean secure() {
    return "https".equalsIgnoreCase(base.getScheme());
  }

  int port() {
    return portOf(base);
  }

  /// Whether an address is one of the service.
  boolean isAt(URI address) {
    return host().equalsIgnoreCase(address.getHost()) && port() == portOf(address);
  }

  /// An address without a port names that of its scheme (RFC 9110, 4.2).
  private static int portOf(URI address) {
    if (address.getPort() > 0) {
      return address.getPort();
    }
    return "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
  }

  String host() {
    return base.getHost();
  }
}
