package se.diplomagroup.integritet.localstack.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsoleTest {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  @ParameterizedTest
  @CsvSource({
    "PT0.42S, 0.4 s",
    "PT12.9S, 12 s",
    "PT2M5S, 2 min 5 s",
    "PT3H10M, 3 h 10 min",
    "P2DT4H, 2 d 4 h"
  })
  void timesAreSaidAsPeopleSayThem(Duration time, String said) {
    assertThat(Console.format(time)).isEqualTo(said);
  }

  @Test
  void outsideATerminalNothingIsRewrittenOrColoured() {
    Console console = console(false);
    console.now("working");
    console.line(console.bold("done"));

    assertThat(printed()).isEqualTo("done\n");
  }

  @Test
  void inATerminalWhatGoesOnGivesWayToWhatHasHappened() {
    Console console = console(true);
    console.now("working");
    console.line("done");

    assertThat(printed()).contains("working").endsWith("\r\u001b[Kdone\n");
  }

  private Console console(boolean terminal) {
    return new Console(new PrintStream(bytes, true, StandardCharsets.UTF_8), terminal);
  }

  private String printed() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
