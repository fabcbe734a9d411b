package se.diplomagroup.integritet.consent;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Each promise of the policy that this service keeps is proved by a test that carries its id.
class PromisesTest {

  private static final List<String> OURS =
      List.of(
          "P01", "P02", "P03", "P04", "P23", "P24", "P26", "P27", "P28", "P30", "P31", "P32",
          "P33");
  private static final Pattern TAG = Pattern.compile("@Tag\\(\"(P\\d\\d)\"\\)");

  @Test
  void eachHasATest() throws IOException {
    try (Stream<Path> tests = Files.walk(Path.of("src/test/java"))) {
      TreeSet<String> proved =
          tests
              .filter(path -> path.toString().endsWith("Test.java"))
              .flatMap(path -> TAG.matcher(text(path)).results())
              .map(found -> found.group(1))
              .collect(toCollection(TreeSet::new));
      assertThat(proved).containsAll(OURS);
    }
  }

  private static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
