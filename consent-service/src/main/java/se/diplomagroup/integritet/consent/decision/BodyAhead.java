package se.diplomagroup.integritet.consent.decision;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import java.util.function.Consumer;

/// A body that is read before the frameworks take a call apart, and can still be left to them: the
/// end of the call is held back, so that to them it is one that goes on and whose body is there.
final class BodyAhead {

  private final RoutingContext call;
  private final Buffer bytes;
  private final int length;

  private BodyAhead(RoutingContext call, int length) {
    this.call = call;
    this.bytes = Buffer.buffer(length);
    this.length = length;
  }

  /// @param length as the call announces it, at least 1
  /// @param then takes the body as soon as it is there
  static void read(RoutingContext call, int length, Consumer<BodyAhead> then) {
    BodyAhead body = new BodyAhead(call, length);
    HttpServerRequest request = call.request();
    request.handler(part -> body.add(part, then));
    request.resume();
  }

  byte[] bytes() {
    return bytes.getBytes();
  }

  /// Lets the call end, which is answered here.
  RoutingContext take() {
    call.request().resume();
    return call;
  }

  /// Leaves the call, with its body, to whoever comes next.
  void leave() {
    ((RoutingContextInternal) call).setBody(bytes);
    call.next();
  }

  private void add(Buffer part, Consumer<BodyAhead> then) {
    bytes.appendBuffer(part);
    if (bytes.length() == length) {
      call.request().pause();
      then.accept(this);
    }
  }
}
