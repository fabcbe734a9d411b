package se.diplomagroup.integritet.gateway.dpo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.gateway.downstream.Listing;
import se.diplomagroup.integritet.gateway.downstream.RetentionService.Disposal;

class TrendTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Test
  void aDayIsTheDayInStockholm() {
    Trend trend =
        Trend.of(new Listing<>(List.of(completed("2026-11-20T23:30:00Z")), null), TODAY)
            .orElseThrow();

    assertThat(trend.bars())
        .filteredOn(bar -> bar.value() == 1)
        .extracting(Trend.Bar::date)
        .containsExactly(LocalDate.of(2026, 11, 21));
    assertThat(trend.bars()).hasSize(14);
  }

  @Test
  void theTallestBarFillsTheChartAndNothingStandsOutside() {
    Trend trend =
        Trend.of(
                new Listing<>(
                    List.of(
                        completed("2026-11-20T10:00:00Z"),
                        completed("2026-11-20T10:00:00Z"),
                        completed("2026-11-21T10:00:00Z")),
                    null),
                TODAY)
            .orElseThrow();

    assertThat(trend.bars())
        .allSatisfy(bar -> assertThat(bar.y() + bar.height()).isEqualTo(trend.baseline()))
        .allSatisfy(bar -> assertThat(bar.x() + bar.width()).isLessThanOrEqualTo(trend.width()));
  }

  @Test
  void aDayThatTheListMayNotCoverIsLeftOut() {
    Trend trend =
        Trend.of(
                new Listing<>(
                    List.of(completed("2026-11-21T10:00:00Z"), completed("2026-11-19T10:00:00Z")),
                    "more"),
                TODAY)
            .orElseThrow();

    assertThat(trend.bars().getFirst().date()).isEqualTo(LocalDate.of(2026, 11, 20));
  }

  @Test
  void nothingCompletedIsNoTrend() {
    assertThat(Trend.of(new Listing<>(List.of(), null), TODAY)).isEmpty();
    assertThat(Trend.of(new Listing<>(List.of(completed("2026-01-01T10:00:00Z")), null), TODAY))
        .isEmpty();
  }

  private static Disposal completed(String at) {
    return new Disposal(
        UUID.randomUUID(),
        UUID.randomUUID(),
        "schedule",
        null,
        "completed",
        null,
        0,
        0,
        0,
        null,
        null,
        false,
        null,
        null,
        Instant.parse(at));
  }
}
