package se.diplomagroup.integritet.gateway.proxy;

import java.util.Optional;
import java.util.regex.Pattern;

/// The part of the request line after `/api/`, taken apart without decoding it, so that what was
/// checked is exactly what is passed on.
///
/// A path is refused when two servers could read it differently: dot segments, empty segments, path
/// parameters, encoded separators, encoded dots, backslashes, control characters, broken escapes.
///
/// @param service the service's prefix
/// @param path the path at the service, starting with `/v1/`
/// @param query the raw query, empty or starting with `?`
record RequestTarget(String service, String path, String query) {

  private static final String ROOT = "/api/";
  private static final Pattern SERVICE = Pattern.compile("[a-z]{1,32}");
  private static final Pattern PATH =
      Pattern.compile("(/([A-Za-z0-9._~!$&'()*+,=:@-]|%[0-9A-Fa-f]{2})+)+");
  private static final Pattern AMBIGUOUS =
      Pattern.compile("/\\.{1,2}(/|$)|%(2e|2f|5c|25|3b|[01][0-9a-f]|7f)", Pattern.CASE_INSENSITIVE);
  private static final Pattern QUERY = Pattern.compile("[\\x21\\x23-\\x7e]*");

  /// The target of a request line, or empty if it is not one that may be passed on.
  static Optional<RequestTarget> of(String uri) {
    if (!uri.startsWith(ROOT)) {
      return Optional.empty();
    }
    int mark = uri.indexOf('?');
    String path = mark < 0 ? uri : uri.substring(0, mark);
    String query = mark < 0 ? "" : uri.substring(mark);
    int slash = path.indexOf('/', ROOT.length());
    if (slash < 0 || !QUERY.matcher(query).matches()) {
      return Optional.empty();
    }
    String service = path.substring(ROOT.length(), slash);
    String rest = path.substring(slash);
    boolean clear =
        SERVICE.matcher(service).matches()
            && PATH.matcher(rest).matches()
            && !AMBIGUOUS.matcher(rest).find();
    return clear ? Optional.of(new RequestTarget(service, rest, query)) : Optional.empty();
  }

  /// Whether the path is part of a published API. Health, metrics and the like stay inside.
  boolean isPublished() {
    return path.startsWith("/v1/");
  }

  String uri() {
    return path + query;
  }
}
