package se.diplomagroup.integritet.kit.outbox;

import java.util.UUID;

/// Divides the keys: into slots, of which each has one relay at a time, and into locks, under which
/// the events of one key are appended one transaction after the other.
final class Slots {

  static final int COUNT = 32;

  /// Few enough that a transaction over very many keys does not fill the database's lock table.
  static final int LOCKS = 1024;

  private Slots() {}

  static int slotOf(UUID key) {
    return Math.floorMod(mix(key), COUNT);
  }

  static int lockOf(UUID key) {
    return Math.floorMod(mix(key), LOCKS);
  }

  private static int mix(UUID key) {
    long bits = key.getMostSignificantBits() * 31 + key.getLeastSignificantBits();
    bits ^= bits >>> 33;
    bits *= 0xff51afd7ed558ccdL;
    bits ^= bits >>> 33;
    return (int) bits;
  }
}
