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
    return "https".equals(base.getScheme());
  }

  int port() {
    if (base.getPort() > 0) {
      return base.getPort();
    }
    return secure() ? 443 : 80;
  }

  String host() {
    return base.getHost();
  }
}
