package se.diplomagroup.integritet.elearning.gateway;

import com.fasterxml.jackson.databind.JsonNode;

/// What the gateway answered.
///
/// @param body the JSON of the answer, or a missing node
public record GatewayAnswer(int status, JsonNode body) {

  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int REQUEST_TIMEOUT = 408;
  private static final int TOO_MANY = 429;

  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  /// Whether what was sent is refused for good, rather than the moment or the credentials.
  public boolean isRefusal() {
    return status >= 400
        && status < 500
        && status != UNAUTHORIZED
        && status != FORBIDDEN
        && status != REQUEST_TIMEOUT
        && status != TOO_MANY;
  }

  /// The first rule that was broken, as a stable word; empty if none is named.
  public String rule() {
    return body.path("violations").path(0).path("rule").asText();
  }

  /// The last part of the problem's type, such as `fact-id-reused`.
  public String problem() {
    String type = body.path("type").asText();
    String slug = type.substring(type.lastIndexOf('/') + 1);
    return slug.matches("[a-z][a-z0-9-]{0,63}") ? slug : "http-" + status;
  }
}
