package se.diplomagroup.integritet.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/// A body that fails as soon as more bytes have come than allowed, so that a body of undeclared
/// length is bounded too. Nothing is collected: each buffer is passed on as it comes.
final class LimitedBody implements ReadStream<Buffer> {

  private final ReadStream<Buffer> body;
  private final long limit;
  private long seen;
  private boolean exceeded;
  private @Nullable Handler<Throwable> failed;

  LimitedBody(ReadStream<Buffer> body, long limit) {
    this.body = body;
    this.limit = limit;
  }

  boolean exceeded() {
    return exceeded;
  }

  @Override
  public LimitedBody handler(@Nullable Handler<Buffer> handler) {
    body.handler(handler == null ? null : buffer -> pass(buffer, handler));
    return this;
  }

  private void pass(Buffer buffer, Handler<Buffer> handler) {
    seen += buffer.length();
    if (exceeded || buffer.length() == 0) {
      return;
    }
    if (seen <= limit) {
      handler.handle(buffer);
      return;
    }
    exceeded = true;
    if (failed != null) {
      failed.handle(new IllegalStateException("the body is larger than allowed"));
    }
  }

  @Override
  public LimitedBody exceptionHandler(@Nullable Handler<Throwable> handler) {
    failed = handler;
    body.exceptionHandler(handler);
    return this;
  }

  @Override
  public LimitedBody endHandler(@Nullable Handler<Void> handler) {
    body.endHandler(handler);
    return this;
  }

  @Override
  public LimitedBody pause() {
    body.pause();
    return this;
  }

  @Override
  public LimitedBody resume() {
    body.resume();
    return this;
  }

  @Override
  public LimitedBody fetch(long amount) {
    body.fetch(amount);
    return this;
  }
}
