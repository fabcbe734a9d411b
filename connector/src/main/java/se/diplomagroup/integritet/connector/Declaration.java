package se.diplomagroup.integritet.connector;

import java.util.List;
import java.util.Set;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.SystemOrdered.Action;

/// What a system tells the platform about itself when it joins.
///
/// @param key the system's code, the same as the `system_key` of its access tokens
/// @param name what people call the system
/// @param holds what it holds, for which purposes
/// @param identifiers the kinds of identifier by which it finds a person, such as `subject-id`
/// @param actions the orders it carries out
public record Declaration(
    Code key, String name, List<Holding> holds, List<String> identifiers, Set<Action> actions) {

  public Declaration {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a system has a name");
    }
    holds = List.copyOf(holds);
    identifiers = List.copyOf(identifiers);
    actions = Set.copyOf(actions);
  }
}
