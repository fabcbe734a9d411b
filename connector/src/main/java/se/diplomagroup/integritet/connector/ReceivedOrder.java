package se.diplomagroup.integritet.connector;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.SystemOrdered;

/// An order to this system, as a row.
///
/// @param attempts how often it has failed so far
record ReceivedOrder(SystemOrdered ordered, @Nullable UUID correlationId, int attempts) {

  UUID id() {
    return ordered.orderId();
  }

  SystemOrdered.Action action() {
    return ordered.action();
  }
}
