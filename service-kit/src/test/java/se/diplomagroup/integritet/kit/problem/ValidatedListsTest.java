package se.diplomagroup.integritet.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `@Valid` stands before what is in a list, not before the list: the validator warns of the latter
/// at every start (HV000271).
class ValidatedListsTest {

  private static final Pattern BEFORE_A_CONTAINER =
      Pattern.compile("@Valid\\s+(@\\w+(\\([^)]*\\))?\\s+)*(List|Set|Map|Collection|Optional)<");

  @Test
  void whatIsInAListIsValidatedNotTheList() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("..").toRealPath(), 20)) {
      List<Path> found =
          files
              .filter(file -> file.toString().contains("/src/main/java/"))
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> BEFORE_A_CONTAINER.matcher(text(file)).find())
              .toList();
      assertThat(found).isEmpty();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
