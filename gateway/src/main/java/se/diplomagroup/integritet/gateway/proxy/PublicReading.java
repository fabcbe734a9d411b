package se.diplomagroup.integritet.gateway.proxy;

import io.vertx.core.http.HttpMethod;
import java.util.regex.Pattern;

/// What anybody may ask without saying who they are: the policy in all its versions with what
/// changed between them, the catalogue of purposes, what the reasons of permissions mean, the keys
/// that receipts verify with, and whether a receipt is genuine.
final class PublicReading {

  private static final Pattern PATHS =
      Pattern.compile(
          "/v1/(catalogue|notices|notices/current|notices/[0-9]{1,9}(/text|/changes)?|receipts/keys"
              + "|permissions/reasons(/[a-z-]{1,64})?)");

  /// Reads what it is given and nothing else; a receipt is too long for an address.
  private static final String VERIFICATIONS = "/v1/receipts/verifications";

  private PublicReading() {}

  static boolean allows(HttpMethod method, RequestTarget target) {
    return "consent".equals(target.service())
        && (reads(method)
            ? PATHS.matcher(target.path()).matches()
            : method.equals(HttpMethod.POST) && VERIFICATIONS.equals(target.path()));
  }

  private static boolean reads(HttpMethod method) {
    return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
  }
}
