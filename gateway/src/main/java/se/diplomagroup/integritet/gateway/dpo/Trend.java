package se.diplomagroup.integritet.gateway.dpo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.diplomagroup.integritet.gateway.downstream.Listing;
import se.diplomagroup.integritet.gateway.downstream.RetentionService.Disposal;
import se.diplomagroup.integritet.kit.time.Zones;

/// Completed disposals a day over the last fourteen days, as the bars of a chart and the rows of a
/// table. A day that the list may not cover in full is left out: a bar is right or it is not there.
public final class Trend {

  private static final int DAYS = 14;
  private static final int STEP = 52;
  private static final int BAR = 32;
  private static final int TOP = 20;
  private static final int PLOT = 96;
  private static final int AXIS = 18;

  private final List<Bar> bars;

  private Trend(List<Bar> bars) {
    this.bars = bars;
  }

  /// One day.
  ///
  /// @param day the day of the month
  public record Bar(LocalDate date, long value, int day, int x, int y, int width, int height) {

    public int middle() {
      return x + width / 2;
    }

    public int labelY() {
      return y - 5;
    }

    public boolean isLabelled() {
      return value > 0;
    }
  }

  /// The trend, or empty when nothing has been completed in these days.
  static Optional<Trend> of(Listing<Disposal> completed, LocalDate today) {
    List<LocalDate> dates =
        completed.items().stream()
            .map(Disposal::completedAt)
            .filter(Objects::nonNull)
            .map(Trend::date)
            .toList();
    LocalDate first = first(completed, dates, today);
    Map<LocalDate, Long> byDay =
        dates.stream()
            .filter(date -> !date.isBefore(first))
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return byDay.isEmpty() ? Optional.empty() : Optional.of(new Trend(bars(byDay, first, today)));
  }

  public List<Bar> bars() {
    return bars;
  }

  public int width() {
    return DAYS * STEP;
  }

  public int height() {
    return TOP + PLOT + AXIS;
  }

  public int baseline() {
    return TOP + PLOT;
  }

  public int axis() {
    return height() - 4;
  }

  private static LocalDate first(
      Listing<Disposal> completed, List<LocalDate> dates, LocalDate today) {
    LocalDate wanted = today.minusDays(DAYS - 1);
    if (completed.next() == null) {
      return wanted;
    }
    LocalDate covered =
        dates.stream().min(LocalDate::compareTo).map(date -> date.plusDays(1)).orElse(today);
    return covered.isAfter(today) ? today : covered.isAfter(wanted) ? covered : wanted;
  }

  private static List<Bar> bars(Map<LocalDate, Long> byDay, LocalDate first, LocalDate today) {
    long most = byDay.values().stream().mapToLong(Long::longValue).max().orElse(1);
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < DAYS; i++) {
      LocalDate date = today.minusDays(DAYS - 1L - i);
      if (!date.isBefore(first)) {
        long value = byDay.getOrDefault(date, 0L);
        int height = (int) Math.ceil((double) value / most * PLOT);
        int x = i * STEP + (STEP - BAR) / 2;
        bars.add(new Bar(date, value, date.getDayOfMonth(), x, TOP + PLOT - height, BAR, height));
      }
    }
    return List.copyOf(bars);
  }

  private static LocalDate date(Instant instant) {
    return LocalDate.ofInstant(instant, Zones.STOCKHOLM);
  }
}
