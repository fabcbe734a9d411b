package se.diplomagroup.integritet.rights.request;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import se.diplomagroup.integritet.rights.words.WireNames;

/// Where a request stands. The table below is the only place that says what may follow what; a test
/// draws it into the documentation.
public enum RequestState {
  /// Registered; either on its way to the next state or waiting for a decision by staff.
  RECEIVED,
  /// Waiting until it is certain who is asking (Art. 12(6)).
  IDENTITY_CHECK,
  /// Every system has been asked for its part of the extract.
  COLLECTING,
  /// The extract is complete and waits to be fetched.
  READY,
  /// Waiting for the plan of the disposal.
  PLANNING,
  /// The plan waits for a decision.
  PLAN_READY,
  /// Decided by one person, waiting for a second one.
  AWAITING_APPROVAL,
  /// Being carried out in the systems.
  EXECUTING,
  /// Something holds the data; carried out by itself when it no longer does.
  DEFERRED,
  /// Answered. Nothing follows.
  CLOSED;

  private static final Map<RequestState, Set<RequestState>> NEXT =
      new EnumMap<>(RequestState.class);

  static {
    allow(RECEIVED, IDENTITY_CHECK, COLLECTING, PLANNING, AWAITING_APPROVAL, EXECUTING);
    allow(IDENTITY_CHECK, RECEIVED, AWAITING_APPROVAL);
    allow(COLLECTING, READY, CLOSED);
    allow(READY, COLLECTING, CLOSED);
    allow(PLANNING, PLAN_READY);
    allow(PLAN_READY, AWAITING_APPROVAL, EXECUTING);
    allow(AWAITING_APPROVAL, RECEIVED, IDENTITY_CHECK, PLAN_READY, COLLECTING, EXECUTING, CLOSED);
    allow(EXECUTING, PLAN_READY, DEFERRED, CLOSED);
    allow(DEFERRED, PLAN_READY, CLOSED);
  }

  private static void allow(RequestState from, RequestState... to) {
    NEXT.put(from, EnumSet.copyOf(Set.of(to)));
  }

  /// Every state that may follow this one.
  Set<RequestState> next() {
    return NEXT.getOrDefault(this, Set.of());
  }

  boolean isFinal() {
    return next().isEmpty();
  }

  /// The given state, if it may follow this one.
  ///
  /// @throws IllegalStateException if it may not
  RequestState to(RequestState target) {
    if (!next().contains(target)) {
      throw new IllegalStateException(this + " is not followed by " + target);
    }
    return target;
  }

  @JsonValue
  public String wireName() {
    return WireNames.of(this);
  }
}
