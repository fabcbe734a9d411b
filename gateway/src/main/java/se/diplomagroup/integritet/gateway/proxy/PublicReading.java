package se.diplomagroup.integritet.gateway.proxy;

import io.vertx.core.http.HttpMethod;
import java.util.regex.Pattern;

/// What anybody may read without saying who they are: the policy and the catalogue of purposes.
final class PublicReading {

  private static final Pattern PATHS =
      Pattern.compile("/v1/(catalogue|notices/(current|[0-9]{1,9}))");

  private PublicReading() {}

  static boolean allows(HttpMethod method, RequestTarget target) {
    return (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD))
        && "consent".equals(target.service())
        && PATHS.matcher(target.path()).matches();
  }
}
