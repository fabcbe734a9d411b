package se.diplomagroup.integritet.rights.request;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import se.diplomagroup.integritet.contracts.RetentionEvent.DisposalCompleted;
import se.diplomagroup.integritet.contracts.RetentionEvent.DisposalDeferred;
import se.diplomagroup.integritet.contracts.RetentionEvent.DisposalFact;
import se.diplomagroup.integritet.contracts.RetentionEvent.DisposalPlanned;
import se.diplomagroup.integritet.contracts.RetentionEvent.SystemRegistered;
import se.diplomagroup.integritet.kit.inbox.Inbox;
import se.diplomagroup.integritet.kit.inbox.Received;
import se.diplomagroup.integritet.rights.system.KnownSystems;

/// Hears from retention-service which systems there are and what becomes of erasures.
@ApplicationScoped
class RetentionListener {

  private static final String CHANNEL = "retention";

  private final Inbox inbox;
  private final KnownSystems systems;
  private final RequestProcess process;

  RetentionListener(Inbox inbox, KnownSystems systems, RequestProcess process) {
    this.inbox = inbox;
    this.systems = systems;
    this.process = process;
  }

  @Incoming(CHANNEL)
  @Blocking
  void receive(ConsumerRecords<byte[], byte[]> batch) {
    inbox.receive(CHANNEL, batch, this::apply);
  }

  private void apply(Received received) {
    switch (received.event()) {
      case SystemRegistered event -> {
        systems.register(event);
        process.systemJoined();
      }
      case DisposalPlanned event -> onRequest(event, (request, now) -> request.planned(event, now));
      case DisposalDeferred event ->
          onRequest(event, (request, now) -> request.deferred(event, now));
      case DisposalCompleted event ->
          onRequest(event, (request, now) -> request.completed(event, now));
      default -> {}
    }
  }

  private void onRequest(DisposalFact event, BiConsumer<RightsRequest, Instant> change) {
    UUID requestId = event.requestId();
    if (requestId != null) {
      process.onDisposal(requestId, change);
    }
  }
}
