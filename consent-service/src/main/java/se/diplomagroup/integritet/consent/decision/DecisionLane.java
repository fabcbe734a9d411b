package se.diplomagroup.integritet.consent.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.consent.commit.CallTrace;
import se.diplomagroup.integritet.consent.token.CallingSystem;
import se.diplomagroup.integritet.consent.token.KnownSystems;
import se.diplomagroup.integritet.kit.problem.ProblemDetail;
import se.diplomagroup.integritet.kit.problem.ProblemException;
import se.diplomagroup.integritet.kit.trace.CorrelationId;
import se.diplomagroup.integritet.kit.trace.TraceParent;

/// The short way of the commonest decision: one that a system tells whose token was checked a
/// moment ago, and that is recorded. Such a call is answered without the frameworks.
///
/// Every other goes on to [DecisionResource], which gives the same answers and all the others. That
/// can be said as late as after the ledger was asked, since of a call that tells one decision
/// nothing is recorded unless it is answered here: what the ledger refuses it refuses again, and
/// what it knows it knows. So does one that fails, whatever the failure is, except that whoever is
/// to come back later is told so at once.
@ApplicationScoped
class DecisionLane {

  private static final int BEFORE_ALL_ELSE = RouteConstants.ROUTE_ORDER_BODY_HANDLER + 1;
  private static final String JSON_IN = "application/json";
  private static final String JSON_OUT = "application/json;charset=UTF-8";
  private static final String PROBLEM_OUT = ProblemDetail.CONTENT_TYPE;
  private static final int UNAVAILABLE = 503;

  private final KnownSystems systems;
  private final DecisionReader reader;
  private final RecordDecisions recording;
  private final ObjectWriter receiptWriter;
  private final ObjectWriter problemWriter;

  DecisionLane(
      KnownSystems systems, DecisionReader reader, RecordDecisions recording, ObjectMapper json) {
    this.systems = systems;
    this.reader = reader;
    this.recording = recording;
    this.receiptWriter = json.writerFor(DecisionReceipts.class);
    this.problemWriter = json.writerFor(ProblemDetail.class);
  }

  void open(@Observes Router router) {
    router.post("/v1/decisions").order(BEFORE_ALL_ELSE).handler(this::take);
  }

  private void take(RoutingContext call) {
    HttpServerRequest request = call.request();
    CallingSystem system = PlainCall.is(request, JSON_IN) ? systems.calling(request) : null;
    if (system == null) {
      call.next();
    } else {
      BodyAhead.read(call, PlainCall.length(request), body -> record(body, system, trace(request)));
    }
  }

  private void record(BodyAhead body, CallingSystem system, CallTrace.Call trace) {
    DecisionCommand command = reader.only(body.bytes());
    if (command == null || command.guardianId() != null) {
      body.leave();
      return;
    }
    Context here = Vertx.currentContext();
    CompletableFuture.completedFuture(command)
        .thenCompose(it -> recording.record(it, system, trace))
        .whenComplete((receipt, failure) ->
            here.runOnContext(_ -> {
              ProblemDetail busy = busy(failure);
              if (busy != null) {
                refuse(body.take(), busy, trace.correlationId());
              } else if (failure == null && !receipt.duplicate()) {
                answer(body.take(), receipt, trace.correlationId());
              } else {
                body.leave();
              }
            }));
  }

  /// That the service has no means to take the call now, which is no better a moment later and on
  /// another way.
  private static @Nullable ProblemDetail busy(@Nullable Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    return cause instanceof ProblemException refusal && refusal.problem().status() == UNAVAILABLE
        ? refusal.problem()
        : null;
  }

  private void answer(RoutingContext call, Ledger.Receipt receipt, UUID correlationId) {
    call.response()
        .setStatusCode(201)
        .putHeader(HttpHeaders.CONTENT_TYPE, JSON_OUT)
        .putHeader(CorrelationId.HEADER, correlationId.toString())
        .end(json(receiptWriter, DecisionReceipts.of(receipt)));
  }

  private void refuse(RoutingContext call, ProblemDetail problem, UUID correlationId) {
    call.response()
        .setStatusCode(problem.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, PROBLEM_OUT)
        .putHeader(HttpHeaders.RETRY_AFTER, ProblemDetail.TRY_AGAIN_AFTER)
        .putHeader(CorrelationId.HEADER, correlationId.toString())
        .end(json(problemWriter, problem));
  }

  private static Buffer json(ObjectWriter writer, Object answer) {
    try {
      return Buffer.buffer(writer.writeValueAsBytes(answer));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer always has a JSON form", e);
    }
  }

  private static CallTrace.Call trace(HttpServerRequest request) {
    return new CallTrace.Call(
        Objects.requireNonNullElseGet(
            CorrelationId.read(request.getHeader(CorrelationId.HEADER)), UUID::randomUUID),
        TraceParent.wellFormed(request.getHeader(TraceParent.HEADER)));
  }
}
