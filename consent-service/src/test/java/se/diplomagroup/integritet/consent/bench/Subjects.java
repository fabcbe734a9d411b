package se.diplomagroup.integritet.consent.bench;

import java.util.UUID;

/// Persons by number.
final class Subjects {

  /// The same in SQL, of a number `n`.
  static final String SQL = "('0190a000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid";

  private static final long HIGH = 0x0190_a000_0000_7000L;

  private Subjects() {}

  static UUID subject(long number) {
    return new UUID(HIGH, 1L << 63 | number);
  }
}
