package se.diplomagroup.integritet.connector;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import se.diplomagroup.integritet.contracts.SystemOrdered;
import se.diplomagroup.integritet.contracts.SystemOrdered.Origin;
import se.diplomagroup.integritet.kit.order.OrderReplyHandler;

/// What the issuing service was told of.
@ApplicationScoped
class ReplyRecorder implements OrderReplyHandler {

  private final Queue<UUID> answered = new ConcurrentLinkedQueue<>();
  private final Queue<UUID> held = new ConcurrentLinkedQueue<>();
  private final Queue<UUID> late = new ConcurrentLinkedQueue<>();

  @Override
  public void answered(Origin origin, UUID originId) {
    answered.add(originId);
  }

  @Override
  public void late(Origin origin, UUID originId) {
    late.add(originId);
  }

  @Override
  public Repeat repeat(SystemOrdered order) {
    return held.contains(order.originId()) ? Repeat.LATER : Repeat.NOW;
  }

  /// From now on what this order is about must stay.
  void hold(UUID originId) {
    held.add(originId);
  }

  long answersTo(UUID originId) {
    return answered.stream().filter(originId::equals).count();
  }

  long lateFor(UUID originId) {
    return late.stream().filter(originId::equals).count();
  }
}
