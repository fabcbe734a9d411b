package se.diplomagroup.integritet.kit.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.diplomagroup.integritet.kit.problem.ProblemException;

class CursorTest {

  @Test
  void givesBackTheKeysThatItWasMadeOf() {
    LocalDate day = LocalDate.of(2026, 11, 23);
    Instant time = Instant.parse("2026-11-23T02:30:00.123456Z");

    Cursor read = Cursor.parse(Cursor.of(day, time, 17L, "å").encode()).orElseThrow();

    assertThat(read.date(0)).isEqualTo(day);
    assertThat(read.instant(1)).isEqualTo(time);
    assertThat(read.number(2)).isEqualTo(17);
    assertThat(read.text(3)).isEqualTo("å");
  }

  @Test
  void oneMadeByHandWithACharacterThatCannotBeStoredIsNoneOfOurs() {
    refused(Cursor.of("a\u0000").encode(), cursor -> cursor.text(0));
    refused("AA", cursor -> cursor.text(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"+999999999-12-31", "-0001-01-01", "0000-12-31", "20000"})
  void oneMadeByHandWithADayBeyondReasonIsNoneOfOurs(String day) {
    refused(Cursor.of(day).encode(), cursor -> cursor.date(0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"+1000000000-12-31T23:59:59Z", "-1000000000-01-01T00:00:00Z", "1700000000"})
  void oneMadeByHandWithATimeBeyondReasonIsNoneOfOurs(String time) {
    refused(Cursor.of(time).encode(), cursor -> cursor.instant(0));
  }

  private static void refused(String text, Function<Cursor, Object> reader) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> Cursor.parse(text).map(reader))
        .satisfies(
            e -> assertThat(e.problem().violations().getFirst().field()).isEqualTo("cursor"));
  }
}
