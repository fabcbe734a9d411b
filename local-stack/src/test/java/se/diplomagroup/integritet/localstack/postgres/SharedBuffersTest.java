package se.diplomagroup.integritet.localstack.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedBuffersTest {

  @ParameterizedTest
  @CsvSource({"256, 128MB", "2048, 512MB", "8192, 2048MB", "24576, 2048MB"})
  void theyAreAQuarterOfTheMemoryWithinBounds(long mebibytes, String expected) {
    assertThat(SharedBuffers.on(mebibytes << 20)).isEqualTo(expected);
  }
}
