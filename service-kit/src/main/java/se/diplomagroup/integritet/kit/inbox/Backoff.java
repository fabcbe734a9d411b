package se.diplomagroup.integritet.kit.inbox;

/// Pauses between attempts.
interface Backoff {

  /// @param attempt counted from 1
  void pause(int attempt) throws InterruptedException;
}
