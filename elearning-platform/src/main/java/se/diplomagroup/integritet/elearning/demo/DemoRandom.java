package se.diplomagroup.integritet.elearning.demo;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/// Choices that are the same every time for a seed and a number.
final class DemoRandom {

  private static final long GOLDEN_GAMMA = 0x9E37_79B9_7F4A_7C15L;

  private final SplittableRandom random;

  private DemoRandom(SplittableRandom random) {
    this.random = random;
  }

  /// Independent of all other numbers, so any one of them can be made alone.
  static DemoRandom of(long seed, int number) {
    return new DemoRandom(new SplittableRandom(seed * GOLDEN_GAMMA + number));
  }

  SplittableRandom random() {
    return random;
  }

  <T> T pick(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }

  /// One of the items, the first ones much oftener than the last: as names are spread.
  <T> T pickCommon(List<T> items) {
    double u = random.nextDouble();
    return items.get((int) (u * u * items.size()));
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  int between(int low, int high) {
    return random.nextInt(low, high + 1);
  }

  /// A day from the first to the last, both included; the first if the last lies before it.
  LocalDate day(LocalDate first, LocalDate last) {
    long days = ChronoUnit.DAYS.between(first, last);
    return days <= 0 ? first : first.plusDays(random.nextLong(days + 1));
  }

  /// A UUID of version 7 as if it had been made on that day.
  UUID id(LocalDate day) {
    long millis =
        day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli() + random.nextInt(86_400_000);
    long high = (millis << 16) | 0x7000L | random.nextInt(0x1000);
    long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
