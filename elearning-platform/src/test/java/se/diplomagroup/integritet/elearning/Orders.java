package se.diplomagroup.integritet.elearning;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.SystemOrdered;
import se.diplomagroup.integritet.contracts.SystemOrdered.Action;
import se.diplomagroup.integritet.contracts.SystemOrdered.Item;
import se.diplomagroup.integritet.contracts.SystemOrdered.Origin;
import se.diplomagroup.integritet.contracts.Systems;

/// Orders as the platform's services give them.
final class Orders {

  private Orders() {}

  static SystemOrdered order(UUID subjectId, Action action, Code... categories) {
    return order(subjectId, action, null, items(categories));
  }

  static SystemOrdered stop(UUID subjectId, Code purpose) {
    return order(subjectId, Action.STOP_PROCESSING, purpose, List.of());
  }

  static SystemOrdered order(UUID subjectId, Action action, Code purpose, List<Item> items) {
    Instant now = Instant.now();
    return new SystemOrdered(
        UUID.randomUUID(),
        subjectId,
        Systems.ELEARNING_PLATFORM,
        action,
        purpose == null ? Origin.DISPOSAL : Origin.DECISION,
        UUID.randomUUID(),
        items,
        purpose,
        now,
        now.plus(Duration.ofDays(1)));
  }

  private static List<Item> items(Code... categories) {
    return List.of(categories).stream().map(category -> new Item(category, List.of())).toList();
  }
}
