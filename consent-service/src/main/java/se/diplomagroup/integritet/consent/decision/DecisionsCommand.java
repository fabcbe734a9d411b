package se.diplomagroup.integritet.consent.decision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/// The decisions of one call: all are recorded, or none.
record DecisionsCommand(
    @NotNull @Size(min = 1, max = DecisionsCommand.MAX)
        List<@NotNull @Valid DecisionCommand> decisions) {

  static final int MAX = 100;
}
