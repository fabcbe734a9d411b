package se.diplomagroup.integritet.consent.guardian;

import java.util.UUID;

/// What a child has consented to themselves, which does not count.
public interface OwnConsents {

  /// Lets no decision about the child be recorded until the transaction has ended. Those that are
  /// recorded after it take what it changed into account.
  void hold(UUID childId);

  /// Ends the consents that the child gave themselves, in the caller's transaction.
  void end(UUID childId);
}
