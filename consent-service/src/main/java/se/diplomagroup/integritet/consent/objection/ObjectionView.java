package se.diplomagroup.integritet.consent.objection;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.ConsentEvent.ObjectionKind;

/// An objection as shown to the person and to staff.
///
/// @param stops the purposes that it stops now: one to direct marketing all of that kind, but for
///   those that a later consent outweighs it for
record ObjectionView(
    UUID objectionId,
    Code purpose,
    ObjectionKind kind,
    State state,
    List<Code> stops,
    Instant recordedAt,
    @Nullable Instant upheldAt,
    @Nullable Instant liftedAt) {

  enum State {
    @JsonProperty("in-force")
    IN_FORCE,
    @JsonProperty("upheld")
    UPHELD,
    @JsonProperty("lifted")
    LIFTED
  }

  static ObjectionView of(Objection objection, List<Code> stops) {
    return new ObjectionView(
        objection.id(),
        objection.purpose(),
        objection.kind(),
        state(objection),
        stops,
        objection.recordedAt(),
        objection.upheldAt(),
        objection.liftedAt());
  }

  private static State state(Objection objection) {
    if (!objection.isInForce()) {
      return State.LIFTED;
    }
    return objection.isUpheld() ? State.UPHELD : State.IN_FORCE;
  }
}
