package se.diplomagroup.integritet.consent.relation;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import se.diplomagroup.integritet.consent.tombstone.ErasureGuard;
import se.diplomagroup.integritet.contracts.LifecycleEvent;
import se.diplomagroup.integritet.contracts.LifecycleEvent.AccountClosed;
import se.diplomagroup.integritet.contracts.LifecycleEvent.AccountCreated;
import se.diplomagroup.integritet.contracts.LifecycleEvent.ContractEnded;
import se.diplomagroup.integritet.contracts.LifecycleEvent.ContractStarted;
import se.diplomagroup.integritet.contracts.LifecycleEvent.CourseCompleted;
import se.diplomagroup.integritet.contracts.LifecycleEvent.CourseEnrolled;
import se.diplomagroup.integritet.contracts.LifecycleEvent.FollowUpCompleted;
import se.diplomagroup.integritet.contracts.LifecycleEvent.InvoiceIssued;
import se.diplomagroup.integritet.contracts.LifecycleEvent.OrderPlaced;
import se.diplomagroup.integritet.contracts.LifecycleEvent.PersonFact;
import se.diplomagroup.integritet.contracts.LifecycleEvent.SupportCaseClosed;
import se.diplomagroup.integritet.contracts.LifecycleEvent.SupportCaseOpened;
import se.diplomagroup.integritet.kit.inbox.Inbox;
import se.diplomagroup.integritet.kit.inbox.Received;

/// Learns from the lifecycle who stands under which contract. Facts about the erased are left out.
@ApplicationScoped
class LifecycleListener {

  private static final Logger LOG = Logger.getLogger(LifecycleListener.class);
  private static final String CHANNEL = "lifecycle";

  private final Inbox inbox;
  private final Relations relations;
  private final ErasureGuard guard;

  LifecycleListener(Inbox inbox, Relations relations, ErasureGuard guard) {
    this.inbox = inbox;
    this.relations = relations;
    this.guard = guard;
  }

  @Incoming(CHANNEL)
  @Blocking
  void receive(ConsumerRecords<byte[], byte[]> batch) {
    inbox.receive(CHANNEL, batch, this::apply);
  }

  private void apply(Received received) {
    if (received.event() instanceof LifecycleEvent event) {
      apply(event);
    }
  }

  private void apply(LifecycleEvent event) {
    switch (event) {
      case ContractStarted it -> relations.started(it.contractId(), it.companyId(), it.startsOn());
      case ContractEnded it -> relations.ended(it.contractId(), it.companyId(), it.endedOn());
      case PersonFact it when guard.refuses(it.subjectId()) ->
          LOG.info("Left out a late fact about an erased person");
      case PersonFact it -> learn(it);
    }
  }

  private void learn(PersonFact fact) {
    switch (fact) {
      case AccountCreated it ->
          relations.accountCreated(it.subjectId(), it.contractId(), it.createdOn());
      case AccountClosed it ->
          relations.accountClosed(it.subjectId(), it.contractId(), it.closedOn());
      case OrderPlaced it -> relations.seen(it.subjectId(), it.contractId(), it.placedOn());
      case CourseEnrolled it -> relations.seen(it.subjectId(), it.contractId(), it.enrolledOn());
      case CourseCompleted it -> relations.seen(it.subjectId(), it.contractId(), it.completedOn());
      case FollowUpCompleted it ->
          relations.seen(it.subjectId(), it.contractId(), it.completedOn());
      case InvoiceIssued it -> relations.seen(it.subjectId(), it.contractId(), it.issuedOn());
      case SupportCaseOpened it -> relations.seen(it.subjectId(), it.contractId(), it.openedOn());
      case SupportCaseClosed it -> relations.seen(it.subjectId(), it.contractId(), it.closedOn());
    }
  }
}
