package se.diplomagroup.integritet.rights.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SwedishCalendarTest {

  private final SwedishCalendar calendar = new SwedishCalendar(false);

  @ParameterizedTest
  @MethodSource("years")
  void publicHolidaysAreThoseOfAnIndependentCalendar(int year) {
    assertThat(namedHolidays(year)).isEqualTo(oracle(year));
  }

  @ParameterizedTest
  @MethodSource("years")
  void everySaturdayAndSundayIsADayOff(int year) {
    assertThat(days(year).filter(SwedishCalendarTest::isWeekend))
        .allMatch(day -> calendar.dayOff(day).isPresent());
  }

  @Test
  void evesAreWorkingDaysUnlessTheSettingSaysOtherwise() {
    LocalDate midsummerEve = LocalDate.of(2026, 6, 19);
    LocalDate christmasEve = LocalDate.of(2026, 12, 24);
    LocalDate newYearsEve = LocalDate.of(2026, 12, 31);

    assertThat(Set.of(midsummerEve, christmasEve, newYearsEve))
        .allMatch(day -> calendar.dayOff(day).isEmpty())
        .allMatch(day -> new SwedishCalendar(true).dayOff(day).isPresent());
  }

  static IntStream years() {
    return IntStream.rangeClosed(2005, 2060);
  }

  private Set<LocalDate> namedHolidays(int year) {
    return days(year)
        .filter(day -> calendar.publicHoliday(day).isPresent())
        .collect(Collectors.toSet());
  }

  private static Set<LocalDate> oracle(int year) {
    HolidayManager sweden =
        HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.SWEDEN));
    return sweden.getHolidays(Year.of(year)).stream()
        .filter(holiday -> !isEve(holiday))
        .map(Holiday::getDate)
        .collect(Collectors.toSet());
  }

  /// Jollyday counts the three eves of lag (1930:173) as holidays; lag (1989:253) does not.
  private static boolean isEve(Holiday holiday) {
    return Set.of("MIDSUMMER_EVE", "CHRISTMAS_EVE", "NEW_YEARS_EVE")
        .contains(holiday.getPropertiesKey().replace("christian.", ""));
  }

  private static java.util.stream.Stream<LocalDate> days(int year) {
    return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1));
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
