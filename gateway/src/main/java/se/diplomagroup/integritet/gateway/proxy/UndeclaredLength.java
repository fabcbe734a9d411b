package se.diplomagroup.integritet.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.http.impl.HttpServerRequestWrapper;
import java.util.Set;

/// HTTP/2 has no chunked encoding: a body of undeclared length simply comes. Towards a service that
/// speaks HTTP/1.1 it must be announced as chunked, which the proxy does when it reads it here.
final class UndeclaredLength extends HttpServerRequestWrapper {

  private static final Set<HttpMethod> WITHOUT_BODY =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private final MultiMap headers;

  private UndeclaredLength(HttpServerRequestInternal request) {
    super(request);
    this.headers =
        MultiMap.caseInsensitiveMultiMap()
            .addAll(request.headers())
            .set(HttpHeaders.TRANSFER_ENCODING, HttpHeaders.CHUNKED);
  }

  /// The request, announced as chunked where it has to be.
  static HttpServerRequest announced(HttpServerRequest request) {
    boolean announce =
        request.version() == HttpVersion.HTTP_2
            && !WITHOUT_BODY.contains(request.method())
            && request.getHeader(HttpHeaders.CONTENT_LENGTH) == null;
    return announce ? new UndeclaredLength((HttpServerRequestInternal) request) : request;
  }

  @Override
  public MultiMap headers() {
    return headers;
  }
}
