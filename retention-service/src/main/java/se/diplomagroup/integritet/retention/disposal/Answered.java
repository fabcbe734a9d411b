package se.diplomagroup.integritet.retention.disposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jboss.logging.Logger;
import se.diplomagroup.integritet.contracts.SystemOrdered.Origin;
import se.diplomagroup.integritet.kit.order.OrderReplyHandler;

/// A reply makes the disposal due for a look. The look itself is taken by the sweep, in a
/// transaction of its own, so that a batch of replies never locks many people.
@ApplicationScoped
class Answered implements OrderReplyHandler {

  private static final Logger LOG = Logger.getLogger(Answered.class);

  private final Disposals disposals;
  private final Clock clock;

  Answered(Disposals disposals, Clock clock) {
    this.disposals = disposals;
    this.clock = clock;
  }

  @Override
  public void answered(Origin origin, UUID originId) {
    if (origin == Origin.DISPOSAL) {
      disposals.answered(originId, clock.instant());
    }
  }

  @Override
  public void late(Origin origin, UUID originId) {
    LOG.warnf("A system is late with an order of disposal %s", originId);
  }
}
