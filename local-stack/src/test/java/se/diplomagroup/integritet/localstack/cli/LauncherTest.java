package se.diplomagroup.integritet.localstack.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.diplomagroup.integritet.localstack.console.Console;
import se.diplomagroup.integritet.localstack.stack.Project;

class LauncherTest {

  @TempDir Path project;

  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

  @Test
  void aNameThatNobodyHasIsRefusedOnStandardErrorWithTheNamesThereAre() {
    int exitCode = run("token", "nobody");

    assertThat(exitCode).isEqualTo(1);
    assertThat(output.toString(UTF_8)).isEmpty();
    assertThat(errors.toString(UTF_8)).contains("nobody", "support", "elearning", "crm");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "down now",
        "demo twice",
        "dev nothing",
        "logs nothing",
        "token",
        "bench nothing",
        "up --nothing",
        "test nothing",
        "demo-data --nothing"
      })
  void whatACommandRefusesItSaysOnStandardErrorOnly(String line) {
    int exitCode = run(line.split(" "));

    assertThat(exitCode).isNotZero();
    assertThat(output.toString(UTF_8)).isEmpty();
    assertThat(errors.toString(UTF_8)).isNotBlank();
  }

  @Test
  void anUnknownCommandIsToldOnStandardErrorWithWhatThereIs() {
    int exitCode = run("dance");

    assertThat(exitCode).isEqualTo(Launcher.WRONG_USE);
    assertThat(output.toString(UTF_8)).isEmpty();
    assertThat(errors.toString(UTF_8)).contains("dance", "./integritet up");
  }

  private int run(String... arguments) {
    return new Launcher(new Project(project), Map.of(), console(output), console(errors))
        .run(List.of(arguments));
  }

  private static Console console(ByteArrayOutputStream to) {
    return new Console(new PrintStream(to, true, UTF_8), false);
  }
}
