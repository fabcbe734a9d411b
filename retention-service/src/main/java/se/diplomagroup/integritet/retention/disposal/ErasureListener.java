package se.diplomagroup.integritet.retention.disposal;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import se.diplomagroup.integritet.contracts.RightsEvent.Closure;
import se.diplomagroup.integritet.contracts.RightsEvent.ErasureRequested;
import se.diplomagroup.integritet.contracts.RightsEvent.Outcome;
import se.diplomagroup.integritet.contracts.RightsEvent.RequestClosed;
import se.diplomagroup.integritet.contracts.RightsEvent.RequestDecided;
import se.diplomagroup.integritet.contracts.RightsEvent.Right;
import se.diplomagroup.integritet.kit.ids.Uuid7;
import se.diplomagroup.integritet.kit.inbox.Inbox;
import se.diplomagroup.integritet.kit.inbox.Received;
import se.diplomagroup.integritet.kit.outbox.Outbox;
import se.diplomagroup.integritet.retention.disposal.DisposalState.Step;

/// Requests for erasure, and what was decided on them. A decision names the plan that it is on: one
/// on another plan has no effect, and the plan that stands is told again.
@ApplicationScoped
class ErasureListener {

  static final String CHANNEL = "rights";

  private final Inbox inbox;
  private final Disposals disposals;
  private final Outbox outbox;
  private final Clock clock;

  ErasureListener(Inbox inbox, Disposals disposals, Outbox outbox, Clock clock) {
    this.inbox = inbox;
    this.disposals = disposals;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Incoming(CHANNEL)
  @Blocking
  void receive(ConsumerRecords<byte[], byte[]> batch) {
    inbox.receive(CHANNEL, batch, this::apply);
  }

  private void apply(Received received) {
    switch (received.event()) {
      case ErasureRequested requested -> requested(requested);
      case RequestDecided decided when decided.right() == Right.ERASURE -> decided(decided);
      case RequestClosed closed when closed.right() == Right.ERASURE -> closed(closed);
      default -> {}
    }
  }

  private void requested(ErasureRequested event) {
    var now = clock.instant();
    disposals.add(Disposal.requested(Uuid7.next(), event.subjectId(), event.requestId(), now), now);
  }

  private void decided(RequestDecided event) {
    Disposal disposal = disposalOf(event.requestId(), event.subjectId());
    if (event.outcome() == Outcome.REFUSED) {
      cancel(disposal);
    } else if (disposal.can(Step.APPROVE)) {
      if (disposal.planHash().equals(event.planHash())
          && disposal.id().equals(event.disposalId())) {
        outbox.append(disposal.approve(disposal.planHash(), clock.instant()));
        disposals.save(disposal, clock.instant());
      } else {
        outbox.append(disposal.announce());
      }
    }
  }

  private void closed(RequestClosed event) {
    if (event.closure() == Closure.WITHDRAWN || event.closure() == Closure.REFUSED) {
      cancel(disposalOf(event.requestId(), event.subjectId()));
    }
  }

  private void cancel(Disposal disposal) {
    if (disposal.can(Step.CANCEL) && !disposal.isUnderWay()) {
      disposal.cancel();
      disposals.save(disposal, clock.instant());
    }
  }

  private Disposal disposalOf(UUID requestId, UUID subjectId) {
    return disposals
        .lockOfRequest(requestId)
        .filter(disposal -> disposal.subjectId().equals(subjectId))
        .orElseThrow(
            () -> new IllegalStateException("a decision on a request that nobody has told of"));
  }
}
