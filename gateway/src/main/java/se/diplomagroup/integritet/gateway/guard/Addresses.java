package se.diplomagroup.integritet.gateway.guard;

import org.jspecify.annotations.Nullable;

/// What kind of thing an address leads to.
final class Addresses {

  private Addresses() {}

  /// Called by programs with a bearer token; a browser's cookies mean nothing there.
  static boolean isApi(@Nullable String path) {
    return path != null
        && (path.equals("/api") || path.startsWith("/api/") || path.startsWith("/v1/"));
  }

  /// A file that is the same for everybody.
  static boolean isStatic(@Nullable String path) {
    return path != null && (path.startsWith("/assets/") || path.startsWith("/webjars/"));
  }
}
