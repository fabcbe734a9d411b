package se.diplomagroup.integritet.kit.outbox;

/// First keys of the advisory locks that are taken here, so that they meet no others.
final class Locks {

  /// Held while events of a key are appended, until the commit.
  static final int KEYS = 0x1A7E_0001;

  /// Held while the slots are divided.
  static final int LEASES = 0x1A7E_0002;

  private Locks() {}
}
