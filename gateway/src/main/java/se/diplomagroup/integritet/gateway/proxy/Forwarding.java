package se.diplomagroup.integritet.gateway.proxy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.HostAndPort;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/// Streams an admitted call to its service and the answer back, both ways with bounded memory.
@ApplicationScoped
class Forwarding {

  private static final Logger LOG = Logger.getLogger(Forwarding.class);

  /// RFC 9110, 6.4.1. Of any other answer without a length the proxy announces chunks.
  private static final Set<Integer> HAVE_NO_BODY = Set.of(204, 304);

  private final HttpClient client;
  private final ProxySettings settings;

  Forwarding(Vertx vertx, ProxySettings settings) {
    this.settings = settings;
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setConnectTimeout(Math.toIntExact(settings.connectWithin().toMillis()))
                .setDecompressionSupported(false),
            new PoolOptions().setHttp1MaxSize(settings.connections()));
  }

  @PreDestroy
  void close() {
    client.close();
  }

  void forward(HttpServerRequest request, Passage passage) {
    ProxyRequest inwards = ProxyRequest.reverseProxy(UndeclaredLength.announced(request));
    LimitedBody body =
        new LimitedBody(inwards.getBody().stream(), settings.maxBody().asLongValue());
    inwards
        .setURI(passage.target().uri())
        .setAuthority(HostAndPort.create(passage.upstream().host(), passage.upstream().port()))
        .setBody(Body.body(body, inwards.getBody().length()));
    ForwardedHeaders.inwards(inwards.headers(), request, passage.correlationId());
    client
        .request(options(request, passage.upstream()))
        .compose(outgoing -> inwards.send(quiet(outgoing)))
        .onFailure(failure -> refuse(request, passage, body, failure))
        .onSuccess(answer -> answer(answer, passage));
  }

  /// A failure reaches us through the future, so it need not be logged as unhandled too.
  private static HttpClientRequest quiet(HttpClientRequest outgoing) {
    return outgoing.exceptionHandler(_ -> {});
  }

  private RequestOptions options(HttpServerRequest request, Upstream upstream) {
    RequestOptions options =
        new RequestOptions()
            .setHost(upstream.host())
            .setPort(upstream.port())
            .setSsl(upstream.secure())
            .setConnectTimeout(settings.connectWithin().toMillis());
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    boolean stream = accept != null && accept.contains("text/event-stream");
    return stream ? options : options.setIdleTimeout(settings.answerWithin().toMillis());
  }

  private static void answer(ProxyResponse answer, Passage passage) {
    ForwardedHeaders.outwards(answer.headers(), passage);
    if (HAVE_NO_BODY.contains(answer.getStatusCode())) {
      answer.getBody().stream().resume();
      answer.setBody(null);
      answer.send();
      return;
    }
    AnswerBody body = new AnswerBody(answer.getBody().stream());
    answer.setBody(Body.body(body, answer.getBody().length()));
    answer.send().onFailure(failure -> report(body, passage, failure));
  }

  /// The caller has got the head of the answer by now and is cut off, so that half an answer is not
  /// taken for a whole one.
  private static void report(AnswerBody body, Passage passage, Throwable failure) {
    if (body.brokeOff()) {
      warn("%s broke off its answer to %s: %s", passage, failure);
    }
  }

  /// Tells the caller that there is no answer, unless the caller went before it came.
  private static void refuse(
      HttpServerRequest request, Passage passage, LimitedBody body, Throwable failure) {
    if (body.exceeded()) {
      Refusal.TOO_LARGE.answer(request);
      return;
    }
    if (request.response().closed()) {
      return;
    }
    warn("%s does not answer %s: %s", passage, failure);
    Refusal refusal = failure instanceof TimeoutException ? Refusal.TOO_SLOW : Refusal.UNAVAILABLE;
    refusal.answer(request);
  }

  private static void warn(String message, Passage passage, Throwable failure) {
    LOG.warnf(
        message,
        passage.upstream().prefix(),
        passage.correlationId(),
        failure.getClass().getSimpleName());
  }
}
