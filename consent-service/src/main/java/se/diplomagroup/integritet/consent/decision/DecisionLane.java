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
import java.util.concurrent.CompletionStage;
import se.diplomagroup.integritet.consent.commit.CallTrace;
import se.diplomagroup.integritet.consent.token.CallingSystem;
import se.diplomagroup.integritet.consent.token.KnownSystems;
import se.diplomagroup.integritet.kit.problem.ProblemException;
import se.diplomagroup.integritet.kit.trace.CorrelationId;
import se.diplomagroup.integritet.kit.trace.TraceParent;

/// The short way of the commonest decision: one that a system tells whose token was checked a
/// moment ago, and that is recorded. Such a call is answered without the frameworks.
///
/// Every other goes on to [DecisionResource], which gives the same answers and all the others. That
/// can be said as late as after the ledger was asked, since of a call that tells one decision
/// nothing is recorded unless it is answered here: what the ledger refuses it refuses again, and
/// what it knows it knows.
@ApplicationScoped
class DecisionLane {

  private static final int BEFORE_ALL_ELSE = RouteConstants.ROUTE_ORDER_BODY_HANDLER + 1;
  private static final String JSON_IN = "application/json";
  private static final String JSON_OUT = "application/json;charset=UTF-8";

  private final KnownSystems systems;
  private final DecisionReader reader;
  private final RecordDecisions recording;
  private final ObjectWriter writer;

  DecisionLane(
      KnownSystems systems, DecisionReader reader, RecordDecisions recording, ObjectMapper json) {
    this.systems = systems;
    this.reader = reader;
    this.recording = recording;
    this.writer = json.writerFor(DecisionReceipts.class);
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
    try {
      Context here = Vertx.currentContext();
      CompletionStage<Ledger.Receipt> recorded = recording.record(command, system, trace);
      recorded.whenComplete((receipt, failure) ->
          here.runOnContext(_ -> {
            if (failure == null && !receipt.duplicate()) {
              answer(body.take(), receipt, trace.correlationId());
            } else {
              body.leave();
            }
          }));
    } catch (ProblemException refusal) {
      body.leave();
    }
  }

  private void answer(RoutingContext call, Ledger.Receipt receipt, UUID correlationId) {
    call.response()
        .setStatusCode(201)
        .putHeader(HttpHeaders.CONTENT_TYPE, JSON_OUT)
        .putHeader(CorrelationId.HEADER, correlationId.toString())
        .end(json(DecisionReceipts.of(receipt)));
  }

  private Buffer json(DecisionReceipts receipts) {
    try {
      return Buffer.buffer(writer.writeValueAsBytes(receipts));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a receipt always has a JSON form", e);
    }
  }

  private static CallTrace.Call trace(HttpServerRequest request) {
    return new CallTrace.Call(
        Objects.requireNonNullElseGet(
            CorrelationId.read(request.getHeader(CorrelationId.HEADER)), UUID::randomUUID),
        TraceParent.wellFormed(request.getHeader(TraceParent.HEADER)));
  }
}
