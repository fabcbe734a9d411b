package se.diplomagroup.integritet.gateway.proxy;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/// An answer of the gateway itself, as problem+json (RFC 9457).
enum Refusal {
  NOT_SIGNED_IN(401, "not-signed-in", "The call needs a valid access token."),
  ERASED(401, "subject-erased", "The person's data has been erased; the account is no more."),
  NOT_FOUND(404, "not-found", "There is nothing at this address."),
  BAD_ADDRESS(400, "bad-address", "The address can be read in more than one way."),
  TOO_LARGE(413, "too-large", "The body of the call is too large."),
  TOO_MANY(429, "too-many-calls", "Too many calls at once. Try again after the time stated."),
  UNAVAILABLE(503, "unavailable", "The service does not answer right now. Try again in a moment."),
  TOO_SLOW(504, "no-answer-in-time", "The service did not answer in time.");

  private static final JsonArray TOO_LARGE_BODY =
      JsonArray.of(
          new JsonObject()
              .put("field", "body")
              .put("rule", "size")
              .put("message", "The body is larger than the limit."));

  private final int status;
  private final String slug;
  private final String detail;

  Refusal(int status, String slug, String detail) {
    this.status = status;
    this.slug = slug;
    this.detail = detail;
  }

  /// Sends the answer. What remains of the request's body is read and dropped, or cut off where it
  /// would be too much.
  void answer(HttpServerRequest request) {
    HttpServerResponse response = request.response();
    if (response.ended()) {
      return;
    }
    if (response.headWritten()) {
      response.reset();
      return;
    }
    response.headers().remove(HttpHeaders.CONTENT_LENGTH).remove(HttpHeaders.TRANSFER_ENCODING);
    if (this == TOO_LARGE && request.version() != HttpVersion.HTTP_2) {
      response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    }
    if (status == 401) {
      response.putHeader("WWW-Authenticate", "Bearer");
    }
    if (this == UNAVAILABLE) {
      response.putHeader(HttpHeaders.RETRY_AFTER, "2");
    }
    response
        .setStatusCode(status)
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .end(body().toBuffer());
    if (this != TOO_LARGE && !request.isEnded()) {
      request.resume();
    }
  }

  private JsonObject body() {
    String words = slug.replace('-', ' ');
    JsonObject problem =
        new JsonObject()
            .put("type", "/problems/" + slug)
            .put("title", Character.toUpperCase(words.charAt(0)) + words.substring(1))
            .put("status", status)
            .put("detail", detail);
    return this == TOO_LARGE ? problem.put("violations", TOO_LARGE_BODY) : problem;
  }
}
