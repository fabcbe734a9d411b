package se.diplomagroup.integritet.rights.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import se.diplomagroup.integritet.rights.words.Dates;
import se.diplomagroup.integritet.rights.words.Words;

/// Which days are not working days in Sweden: Saturdays, Sundays, the public holidays of lag
/// (1989:253) and, where `evesAreDaysOff`, the eves that lag (1930:173) puts on a par with Sundays
/// (midsommarafton, julafton, nyårsafton).
final class SwedishCalendar {

  private static final Words MIDSUMMER_EVE = new Words("midsommarafton", "Midsummer Eve");
  private static final Words CHRISTMAS_EVE = new Words("julafton", "Christmas Eve");
  private static final Words NEW_YEARS_EVE = new Words("nyårsafton", "New Year's Eve");

  private final boolean evesAreDaysOff;

  SwedishCalendar(boolean evesAreDaysOff) {
    this.evesAreDaysOff = evesAreDaysOff;
  }

  /// Why nobody works on this day, or empty on a working day.
  Optional<Words> dayOff(LocalDate date) {
    Optional<Words> holiday = publicHoliday(date);
    if (holiday.isPresent()) {
      return holiday;
    }
    if (date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY) {
      return Optional.of(Dates.weekday(date.getDayOfWeek()));
    }
    return evesAreDaysOff ? eve(date) : Optional.empty();
  }

  /// The public holiday of lag (1989:253) on this day; ordinary Sundays are not named.
  Optional<Words> publicHoliday(LocalDate date) {
    return fixed(date).or(() -> aroundEaster(date)).or(() -> movableSaturday(date));
  }

  /// The first working day on or after a date.
  LocalDate workingDayFrom(LocalDate date) {
    LocalDate day = date;
    while (dayOff(day).isPresent()) {
      day = day.plusDays(1);
    }
    return day;
  }

  private static Optional<Words> fixed(LocalDate date) {
    return Optional.ofNullable(
        switch (date.getMonthValue() * 100 + date.getDayOfMonth()) {
          case 101 -> new Words("nyårsdagen", "New Year's Day");
          case 106 -> new Words("trettondedag jul", "Epiphany");
          case 501 -> new Words("första maj", "May Day");
          case 606 -> new Words("nationaldagen", "National Day");
          case 1225 -> new Words("juldagen", "Christmas Day");
          case 1226 -> new Words("annandag jul", "Boxing Day");
          default -> null;
        });
  }

  private static Optional<Words> aroundEaster(LocalDate date) {
    return Optional.ofNullable(
        switch (Math.toIntExact(date.toEpochDay() - easter(date.getYear()).toEpochDay())) {
          case -2 -> new Words("långfredagen", "Good Friday");
          case 0 -> new Words("påskdagen", "Easter Sunday");
          case 1 -> new Words("annandag påsk", "Easter Monday");
          case 39 -> new Words("Kristi himmelsfärdsdag", "Ascension Day");
          case 49 -> new Words("pingstdagen", "Whit Sunday");
          default -> null;
        });
  }

  private static Optional<Words> movableSaturday(LocalDate date) {
    if (date.equals(midsummerDay(date.getYear()))) {
      return Optional.of(new Words("midsommardagen", "Midsummer Day"));
    }
    if (date.equals(saturdayFrom(LocalDate.of(date.getYear(), Month.OCTOBER, 31)))) {
      return Optional.of(new Words("alla helgons dag", "All Saints' Day"));
    }
    return Optional.empty();
  }

  private static Optional<Words> eve(LocalDate date) {
    if (date.equals(midsummerDay(date.getYear()).minusDays(1))) {
      return Optional.of(MIDSUMMER_EVE);
    }
    if (date.getMonth() != Month.DECEMBER) {
      return Optional.empty();
    }
    return switch (date.getDayOfMonth()) {
      case 24 -> Optional.of(CHRISTMAS_EVE);
      case 31 -> Optional.of(NEW_YEARS_EVE);
      default -> Optional.empty();
    };
  }

  private static LocalDate midsummerDay(int year) {
    return saturdayFrom(LocalDate.of(year, Month.JUNE, 20));
  }

  private static LocalDate saturdayFrom(LocalDate date) {
    return date.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
  }

  /// Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876, as Meeus prints it).
  static LocalDate easter(int year) {
    int golden = year % 19;
    int century = year / 100;
    int yearOfCentury = year % 100;
    int moonCorrection = (century - (century + 8) / 25 + 1) / 3;
    int epact = (19 * golden + century - century / 4 - moonCorrection + 15) % 30;
    int weekday =
        (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7;
    int late = (golden + 11 * epact + 22 * weekday) / 451;
    int monthAndDay = epact + weekday - 7 * late + 114;
    return LocalDate.of(year, monthAndDay / 31, monthAndDay % 31 + 1);
  }
}
