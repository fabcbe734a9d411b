package se.diplomagroup.integritet.kit.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetGuardTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+46 8 123", "-2+3", "@SUM(A1)", "\t=1", "=HYPERLINK(\"http://x\")"})
  void cellThatWouldRunIsText(String cell) {
    assertThat(SpreadsheetGuard.guard(cell)).isEqualTo("'" + cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Anna", "a=b", "-12", "+5", "-3,14", "2026-01-31", "å@b.se"})
  void otherCellsStayAsTheyAre(String cell) {
    assertThat(SpreadsheetGuard.guard(cell)).isEqualTo(cell);
  }

  @Test
  void telephoneNumberStaysReadable() {
    assertThat(SpreadsheetGuard.guard("+46701234567")).isEqualTo("+46701234567");
  }
}
