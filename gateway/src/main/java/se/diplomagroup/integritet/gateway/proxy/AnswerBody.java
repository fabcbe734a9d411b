package se.diplomagroup.integritet.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.StreamResetException;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/// A service's answer on its way out that remembers whether the service broke it off. Where it is
/// the caller who has gone, either the write fails or the proxy resets the call to the service.
final class AnswerBody implements ReadStream<Buffer> {

  private final ReadStream<Buffer> body;
  private boolean brokeOff;

  AnswerBody(ReadStream<Buffer> body) {
    this.body = body;
  }

  boolean brokeOff() {
    return brokeOff;
  }

  @Override
  public AnswerBody exceptionHandler(@Nullable Handler<Throwable> handler) {
    body.exceptionHandler(handler == null ? null : failure -> breakOff(failure, handler));
    return this;
  }

  private void breakOff(Throwable failure, Handler<Throwable> handler) {
    brokeOff |= !(failure instanceof StreamResetException);
    handler.handle(failure);
  }

  @Override
  public AnswerBody handler(@Nullable Handler<Buffer> handler) {
    body.handler(handler);
    return this;
  }

  @Override
  public AnswerBody endHandler(@Nullable Handler<Void> handler) {
    body.endHandler(handler);
    return this;
  }

  @Override
  public AnswerBody pause() {
    body.pause();
    return this;
  }

  @Override
  public AnswerBody resume() {
    body.resume();
    return this;
  }

  @Override
  public AnswerBody fetch(long amount) {
    body.fetch(amount);
    return this;
  }
}
