package se.diplomagroup.integritet.kit.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;

/// Dates and instants as callers write them: ISO 8601, in the years 1 to 9999 as in RFC 3339. Java
/// goes a thousand million years further in both directions, which no database and no arithmetic
/// with such a day can follow.
public final class IsoTimes {

  private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

  private IsoTimes() {}

  /// A date such as `2026-01-31`.
  ///
  /// @throws DateTimeException if the text is none
  public static LocalDate date(String text) {
    LocalDate date = LocalDate.parse(text);
    if (date.isBefore(FIRST_DAY) || date.isAfter(LAST_DAY)) {
      throw outside();
    }
    return date;
  }

  /// An instant such as `2026-03-05T09:30:00Z`.
  ///
  /// @throws DateTimeException if the text is none
  public static Instant instant(String text) {
    Instant instant = Instant.parse(text);
    if (instant.isBefore(FIRST) || !instant.isBefore(END)) {
      throw outside();
    }
    return instant;
  }

  private static DateTimeException outside() {
    return new DateTimeException("the year is not one of 1 to 9999");
  }
}
