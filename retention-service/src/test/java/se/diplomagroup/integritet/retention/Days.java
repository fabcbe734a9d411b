package se.diplomagroup.integritet.retention;

import java.time.LocalDate;
import java.util.UUID;

/// Dates and ids that read well in tests.
public final class Days {

  private Days() {}

  public static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }

  /// The same id for the same number, growing with it.
  public static UUID id(int number) {
    return UUID.fromString("0190b000-0000-7000-8000-%012d".formatted(number));
  }
}
