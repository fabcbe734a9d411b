package se.diplomagroup.integritet.kit.ids;

import java.security.SecureRandom;
import java.util.UUID;

/// UUIDs of version 7 (RFC 9562): the time in milliseconds, then a counter, then randomness. Those
/// of one process grow, so rows keyed by them are inserted at the end of an index.
public final class Uuid7 {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int COUNTER_BITS = 12;
  private static final int COUNTER_LIMIT = 1 << COUNTER_BITS;

  private static long lastMillis;
  private static int counter;

  private Uuid7() {}

  /// A new identifier, greater than every earlier one of this process.
  public static UUID next() {
    long random = RANDOM.nextLong();
    long millis;
    int count;
    synchronized (Uuid7.class) {
      long now = System.currentTimeMillis();
      if (now > lastMillis) {
        lastMillis = now;
        counter = 0;
      } else if (++counter == COUNTER_LIMIT) {
        lastMillis++;
        counter = 0;
      }
      millis = lastMillis;
      count = counter;
    }
    long high = (millis << 16) | 0x7000L | count;
    long low = (random & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
