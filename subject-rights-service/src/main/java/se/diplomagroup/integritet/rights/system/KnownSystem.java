package se.diplomagroup.integritet.rights.system;

import java.time.Instant;
import java.util.List;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.SystemOrdered.Action;

/// A system that holds personal data, as it last declared itself.
public record KnownSystem(
    Code key,
    List<Code> categories,
    List<Code> purposes,
    List<Action> actions,
    Instant registeredAt) {

  public KnownSystem {
    categories = List.copyOf(categories);
    purposes = List.copyOf(purposes);
    actions = List.copyOf(actions);
  }

  public boolean carriesOut(Code purpose) {
    return purposes.contains(purpose);
  }
}
