package se.diplomagroup.integritet.audit.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import se.diplomagroup.integritet.audit.log.EventObserver;
import se.diplomagroup.integritet.audit.log.StoredEvent;
import se.diplomagroup.integritet.contracts.ConsentEvent.ProcessingDenied;
import se.diplomagroup.integritet.contracts.Event;
import se.diplomagroup.integritet.contracts.PersonalDataRead;
import se.diplomagroup.integritet.contracts.RetentionEvent.DisposalApproved;
import se.diplomagroup.integritet.contracts.RetentionEvent.DisposalCompleted;
import se.diplomagroup.integritet.contracts.RetentionEvent.DisposalDeferred;
import se.diplomagroup.integritet.contracts.RetentionEvent.DisposalPlanned;
import se.diplomagroup.integritet.contracts.RetentionEvent.HoldPlaced;
import se.diplomagroup.integritet.contracts.RetentionEvent.HoldReleased;
import se.diplomagroup.integritet.contracts.RightsEvent.DeadlineExtended;
import se.diplomagroup.integritet.contracts.RightsEvent.RequestClosed;
import se.diplomagroup.integritet.contracts.RightsEvent.RequestReceived;
import se.diplomagroup.integritet.contracts.SystemOrdered;
import se.diplomagroup.integritet.contracts.SystemReplied;
import se.diplomagroup.integritet.kit.time.Zones;

/// Which events begin and end what.
@ApplicationScoped
class MatterEvents implements EventObserver {

  static final String READS = "personal-data-reads";
  static final String DENIALS = "processing-denied";

  private final Matters matters;

  MatterEvents(Matters matters) {
    this.matters = matters;
  }

  @Override
  public void stored(List<StoredEvent> events) {
    for (StoredEvent stored : events) {
      Event event = stored.event();
      if (event != null) {
        apply(event);
      }
    }
    count(READS, events, PersonalDataRead.class);
    count(DENIALS, events, ProcessingDenied.class);
  }

  private void apply(Event event) {
    if (event instanceof RequestReceived received) {
      matters.begin(Matter.REQUEST, received.requestId(), endOf(received.dueOn()));
    } else if (event instanceof DeadlineExtended extended) {
      matters.due(Matter.REQUEST, extended.requestId(), endOf(extended.dueOn()));
    } else if (event instanceof RequestClosed closed) {
      matters.end(Matter.REQUEST, closed.requestId());
      matters.endServing(closed.requestId(), Matter.DISPOSAL);
    } else if (event instanceof SystemOrdered order) {
      matters.begin(Matter.ORDER, order.orderId(), order.answerBy());
    } else if (event instanceof SystemReplied reply && reply.outcome().isFinal()) {
      matters.end(Matter.ORDER, reply.orderId());
    } else {
      applyRetention(event);
    }
  }

  private void applyRetention(Event event) {
    if (event instanceof DisposalPlanned planned) {
      matters.begin(Matter.DISPOSAL, planned.disposalId(), null, planned.requestId());
    } else if (event instanceof DisposalDeferred deferred) {
      matters.waiting(Matter.DISPOSAL, deferred.disposalId(), true);
    } else if (event instanceof DisposalApproved approved) {
      matters.waiting(Matter.DISPOSAL, approved.disposalId(), false);
    } else if (event instanceof DisposalCompleted completed) {
      matters.end(Matter.DISPOSAL, completed.disposalId());
    } else if (event instanceof HoldPlaced placed) {
      matters.begin(Matter.HOLD, placed.holdId(), null);
    } else if (event instanceof HoldReleased released) {
      matters.end(Matter.HOLD, released.holdId());
    }
  }

  private void count(String figure, List<StoredEvent> events, Class<? extends Event> type) {
    long found = events.stream().filter(stored -> type.isInstance(stored.event())).count();
    if (found > 0) {
      matters.count(figure, found);
    }
  }

  /// A due date ends at 24:00 in Stockholm.
  private static Instant endOf(LocalDate dueOn) {
    return dueOn.plusDays(1).atStartOfDay(Zones.STOCKHOLM).toInstant();
  }
}
