package se.diplomagroup.integritet.consent.objection;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.consent.catalogue.CurrentCatalogue;
import se.diplomagroup.integritet.consent.catalogue.Purpose;
import se.diplomagroup.integritet.consent.tombstone.ErasureGuard;
import se.diplomagroup.integritet.contracts.ConsentEvent.ObjectionKind;
import se.diplomagroup.integritet.contracts.RightsEvent;
import se.diplomagroup.integritet.contracts.RightsEvent.ObjectionRaised;
import se.diplomagroup.integritet.contracts.RightsEvent.ObjectionRejected;
import se.diplomagroup.integritet.contracts.RightsEvent.ObjectionUpheld;
import se.diplomagroup.integritet.contracts.RightsEvent.RestrictionLifted;
import se.diplomagroup.integritet.contracts.RightsEvent.RestrictionRequested;
import se.diplomagroup.integritet.kit.inbox.Inbox;
import se.diplomagroup.integritet.kit.inbox.Received;

/// Learns of objections and restrictions from subject-rights-service. An objection has the id of
/// the request by which it was raised.
@ApplicationScoped
class RightsListener {

  private static final Logger LOG = Logger.getLogger(RightsListener.class);
  private static final String CHANNEL = "rights";

  private final Inbox inbox;
  private final Objections objections;
  private final Restrictions restrictions;
  private final ErasureGuard guard;
  private final CurrentCatalogue catalogue;

  RightsListener(
      Inbox inbox,
      Objections objections,
      Restrictions restrictions,
      ErasureGuard guard,
      CurrentCatalogue catalogue) {
    this.inbox = inbox;
    this.objections = objections;
    this.restrictions = restrictions;
    this.guard = guard;
    this.catalogue = catalogue;
  }

  @Incoming(CHANNEL)
  @Blocking
  void receive(ConsumerRecords<byte[], byte[]> batch) {
    inbox.receive(CHANNEL, batch, this::apply);
  }

  /// What the catalogue calls direct marketing nobody assesses, whatever the request calls it (GDPR
  /// Art. 21(3)).
  private ObjectionKind kind(ObjectionRaised raised) {
    return catalogue.get().purpose(raised.purpose()).filter(Purpose::directMarketing).isPresent()
        ? ObjectionKind.DIRECT_MARKETING
        : raised.kind();
  }

  private void apply(Received received) {
    if (!(received.event() instanceof RightsEvent event)) {
      return;
    }
    Runnable effect = effect(event, received);
    if (effect == null) {
      return;
    }
    if (guard.refuses(event.subjectId())) {
      LOG.info("Left out a late fact about an erased person");
      return;
    }
    effect.run();
  }

  private @Nullable Runnable effect(RightsEvent event, Received received) {
    return switch (event) {
      case ObjectionRaised it ->
          () ->
              objections.record(
                  it.requestId(), it.subjectId(), it.purpose(), kind(it), it.raisedAt());
      case ObjectionUpheld it ->
          () -> objections.uphold(it.requestId(), it.subjectId(), it.purpose(), it.decidedAt());
      case ObjectionRejected it ->
          () -> objections.reject(it.requestId(), it.subjectId(), it.purpose(), it.decidedAt());
      case RestrictionRequested it ->
          () ->
              restrictions.restrict(
                  it.requestId(), it.subjectId(), it.categories(), received.time());
      case RestrictionLifted it ->
          () -> restrictions.lift(it.requestId(), it.subjectId(), it.categories(), it.liftedAt());
      default -> null;
    };
  }
}
