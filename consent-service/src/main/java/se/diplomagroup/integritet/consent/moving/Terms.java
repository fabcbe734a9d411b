package se.diplomagroup.integritet.consent.moving;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.consent.commit.CallTrace;
import se.diplomagroup.integritet.consent.decision.Actor;
import se.diplomagroup.integritet.contracts.Code;

/// On what terms the decisions of one upload move in.
///
/// @param actor on whose word
/// @param purposes the purposes that the caller may tell decisions about, or null for all
/// @param reader how a line is read
/// @param trace what joins the events with the call
record Terms(Actor actor, @Nullable Set<Code> purposes, LineReader reader, CallTrace.Call trace) {

  boolean allow(Code purpose) {
    return purposes == null || purposes.contains(purpose);
  }
}
