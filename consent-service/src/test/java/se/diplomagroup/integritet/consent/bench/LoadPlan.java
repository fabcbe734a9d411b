package se.diplomagroup.integritet.consent.bench;

import se.diplomagroup.integritet.consent.packaged.PackagedService;

/// What a [LoadClient] is to do.
///
/// @param rate requests a second, or 0 for as many as the connections can carry
/// @param time how long
/// @param people who is asked about, or decides
/// @param service where, and what has to be known to ask there
record LoadPlan(
    Kind kind,
    int connections,
    int rate,
    Time time,
    People people,
    PackagedService.Access service) {

  /// What is requested.
  enum Kind {
    /// A small JSON document that never changes.
    STATIC,
    /// May news be sent to this person?
    PERMISSION,
    /// One decision of a person, with an id of its own.
    DECISION
  }

  /// @param warmUp seconds before the first window
  /// @param settles whether the first window begins earlier when the rate has settled, see
  ///   [Settling]
  /// @param windows how many windows are measured, one after the other
  /// @param seconds how long each of them is
  record Time(int warmUp, boolean settles, int windows, int seconds) {

    Time(int warmUp, int windows, int seconds) {
      this(warmUp, false, windows, seconds);
    }
  }

  /// @param first the number of the first one
  /// @param count how many there are
  /// @param inTurn whether one comes after the other, otherwise they come at random
  record People(long first, long count, boolean inTurn) {}
}
