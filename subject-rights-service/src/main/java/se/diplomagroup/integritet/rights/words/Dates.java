package se.diplomagroup.integritet.rights.words;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/// Dates as people write them.
public final class Dates {

  private static final List<Words> MONTHS =
      List.of(
          new Words("januari", "January"),
          new Words("februari", "February"),
          new Words("mars", "March"),
          new Words("april", "April"),
          new Words("maj", "May"),
          new Words("juni", "June"),
          new Words("juli", "July"),
          new Words("augusti", "August"),
          new Words("september", "September"),
          new Words("oktober", "October"),
          new Words("november", "November"),
          new Words("december", "December"));

  private static final List<Words> SHORT_MONTHS =
      List.of(
          new Words("jan", "Jan"),
          new Words("feb", "Feb"),
          new Words("mars", "Mar"),
          new Words("april", "Apr"),
          new Words("maj", "May"),
          new Words("juni", "Jun"),
          new Words("juli", "Jul"),
          new Words("aug", "Aug"),
          new Words("sep", "Sep"),
          new Words("okt", "Oct"),
          new Words("nov", "Nov"),
          new Words("dec", "Dec"));

  private static final List<Words> WEEKDAYS =
      List.of(
          new Words("måndag", "Monday"),
          new Words("tisdag", "Tuesday"),
          new Words("onsdag", "Wednesday"),
          new Words("torsdag", "Thursday"),
          new Words("fredag", "Friday"),
          new Words("lördag", "Saturday"),
          new Words("söndag", "Sunday"));

  private Dates() {}

  /// Such as "28 feb".
  public static Words shortly(LocalDate date) {
    return dayAnd(date, SHORT_MONTHS);
  }

  /// Such as "2 mars".
  public static Words dayAndMonth(LocalDate date) {
    return dayAnd(date, MONTHS);
  }

  /// Such as "2 mars 2026".
  public static Words full(LocalDate date) {
    Words day = dayAndMonth(date);
    return new Words(day.sv() + " " + date.getYear(), day.en() + " " + date.getYear());
  }

  /// Such as "måndag".
  public static Words weekday(DayOfWeek day) {
    return WEEKDAYS.get(day.ordinal());
  }

  private static Words dayAnd(LocalDate date, List<Words> months) {
    Words month = months.get(date.getMonthValue() - 1);
    return new Words(
        date.getDayOfMonth() + " " + month.sv(), date.getDayOfMonth() + " " + month.en());
  }
}
