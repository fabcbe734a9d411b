package se.diplomagroup.integritet.rights.request;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.RightsEvent.Outcome;
import se.diplomagroup.integritet.contracts.Sha256;

/// A decision that a staff member takes.
///
/// @param planHash the plan that was read, where the request is for erasure
/// @param explained whether a reason in words comes with it
record Decide(Outcome outcome, @Nullable Sha256 planHash, List<Code> grounds, boolean explained) {

  Decide {
    grounds = List.copyOf(grounds);
  }
}
