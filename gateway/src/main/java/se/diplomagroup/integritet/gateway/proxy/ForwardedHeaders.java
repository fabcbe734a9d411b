package se.diplomagroup.integritet.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which headers cross the gateway.
///
/// Inwards: no cookies, nothing that claims to come from a proxy, nothing that belongs to one
/// connection only (RFC 9110, 7.6.1); what the gateway itself knows is added. Outwards: no cookies,
/// nothing of the connection behind, and none of the headers that the gateway sets on every answer;
/// an address of the service becomes the one that it has here.
final class ForwardedHeaders {

  static final String CORRELATION_ID = "X-Correlation-Id";

  private static final Set<String> CONNECTION =
      Set.of(
          "connection",
          "keep-alive",
          "proxy-authenticate",
          "proxy-authorization",
          "proxy-connection",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade");

  private static final Set<String> CLAIMS =
      Set.of("forwarded", "via", "x-real-ip", "x-client-ip", "true-client-ip", "x-correlation-id");

  private static final Set<String> OWN =
      Set.of(
          "set-cookie",
          "server",
          "x-correlation-id",
          "content-security-policy",
          "cross-origin-opener-policy",
          "cross-origin-resource-policy",
          "permissions-policy",
          "referrer-policy",
          "strict-transport-security",
          "x-content-type-options",
          "x-frame-options");

  /// Say where something of the service is (RFC 9110, 8.7 and 10.2.2).
  private static final Set<String> ADDRESSES = Set.of("Location", "Content-Location");

  private ForwardedHeaders() {}

  /// Makes a request's headers fit to be passed on.
  static void inwards(MultiMap headers, HttpServerRequest request, UUID correlationId) {
    removeNamedByConnection(headers);
    for (String name : List.copyOf(headers.names())) {
      String lower = name.toLowerCase(Locale.ROOT);
      boolean claim =
          CLAIMS.contains(lower)
              || lower.startsWith("x-forwarded-")
              || lower.startsWith("x-original-");
      if (claim || "cookie".equals(lower) || CONNECTION.contains(lower)) {
        headers.remove(name);
      }
    }
    headers.set("X-Forwarded-For", request.remoteAddress().hostAddress());
    headers.set("X-Forwarded-Proto", request.isSSL() ? "https" : String.valueOf(request.scheme()));
    headers.set(CORRELATION_ID, correlationId.toString());
  }

  /// Makes an answer's headers fit to leave.
  static void outwards(MultiMap headers, Passage passage) {
    for (String name : ADDRESSES) {
      @Nullable String address = headers.get(name);
      if (address != null) {
        headers.set(name, passage.outside(address));
      }
    }
    removeNamedByConnection(headers);
    for (String name : List.copyOf(headers.names())) {
      String lower = name.toLowerCase(Locale.ROOT);
      if (OWN.contains(lower) || CONNECTION.contains(lower)) {
        headers.remove(name);
      }
    }
  }

  /// The caller's own correlation id if it is a UUID, otherwise a new one.
  static UUID correlationId(@Nullable String given) {
    if (given != null && given.length() == 36) {
      try {
        return UUID.fromString(given);
      } catch (IllegalArgumentException e) {
        return UUID.randomUUID();
      }
    }
    return UUID.randomUUID();
  }

  private static void removeNamedByConnection(MultiMap headers) {
    for (String value : List.copyOf(headers.getAll("connection"))) {
      for (String name : value.split(",", -1)) {
        if (!name.isBlank()) {
          headers.remove(name.strip());
        }
      }
    }
  }
}
