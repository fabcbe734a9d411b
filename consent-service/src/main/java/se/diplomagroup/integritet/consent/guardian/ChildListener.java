package se.diplomagroup.integritet.consent.guardian;

import java.util.UUID;

/// Hears that a person is a child under 13, in the transaction that takes it in.
public interface ChildListener {

  void learned(UUID childId);
}
