package se.diplomagroup.integritet.consent.decision;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.regex.Pattern;

/// Calls about which there is nothing to negotiate: a small body of an announced length and a plain
/// type, an answer of the same type.
final class PlainCall {

  private static final Pattern SMALL = Pattern.compile("[1-9][0-9]{0,3}");
  private static final String ANYTHING = "*/*";

  private PlainCall() {}

  static boolean is(HttpServerRequest call, String type) {
    String accepted = call.getHeader(HttpHeaders.ACCEPT);
    String length = call.getHeader(HttpHeaders.CONTENT_LENGTH);
    return type.equals(call.getHeader(HttpHeaders.CONTENT_TYPE))
        && (accepted == null || accepted.equals(ANYTHING) || accepted.equals(type))
        && call.getHeader(HttpHeaders.EXPECT) == null
        && length != null
        && SMALL.matcher(length).matches();
  }

  /// How long the body of such a call is, in bytes.
  static int length(HttpServerRequest call) {
    return Integer.parseInt(call.getHeader(HttpHeaders.CONTENT_LENGTH));
  }
}
