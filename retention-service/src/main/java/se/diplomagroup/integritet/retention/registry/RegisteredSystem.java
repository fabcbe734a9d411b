package se.diplomagroup.integritet.retention.registry;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.RetentionEvent.SystemRegistered;
import se.diplomagroup.integritet.contracts.SystemOrdered.Action;

/// A system that holds personal data, as it has declared itself.
public record RegisteredSystem(
    Code key,
    String name,
    List<Holding> holds,
    List<String> identifiers,
    Set<Action> actions,
    Instant registeredAt) {

  public RegisteredSystem {
    holds = holds.stream().distinct().sorted().toList();
    identifiers = identifiers.stream().distinct().sorted().toList();
    actions = Collections.unmodifiableSortedSet(new TreeSet<>(actions));
  }

  /// Whether the system says that it carries this action out.
  public boolean carriesOut(Action action) {
    return actions.contains(action);
  }

  /// An id that stays the same for the system's code, so that its declarations stay in order.
  public UUID id() {
    return UUID.nameUUIDFromBytes(("system:" + key).getBytes(StandardCharsets.UTF_8));
  }

  /// Whether another declaration says the same.
  public boolean saysTheSameAs(RegisteredSystem other) {
    return key.equals(other.key)
        && name.equals(other.name)
        && holds.equals(other.holds)
        && identifiers.equals(other.identifiers)
        && actions.equals(other.actions);
  }

  SystemRegistered event() {
    return new SystemRegistered(
        id(),
        key,
        holds.stream().map(Holding::category).distinct().sorted().toList(),
        holds.stream().map(Holding::purpose).distinct().sorted().toList(),
        List.copyOf(new TreeSet<>(actions)),
        registeredAt);
  }
}
