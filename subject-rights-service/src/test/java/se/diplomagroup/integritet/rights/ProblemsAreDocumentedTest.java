package se.diplomagroup.integritet.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemsAreDocumentedTest {

  private static final Pattern SLUG =
      Pattern.compile(
          "(?:conflict|unprocessable|gone|Lacking|ProblemException\\.of)\\("
              + "\\s*(?:Status\\.\\w+,\\s*)?\"([a-z0-9-]+)\"");

  @Test
  void everyProblemOfThisServiceIsExplained() throws IOException {
    String documented = Files.readString(Path.of("..", "docs", "problems.md"));

    assertThat(slugs())
        .hasSizeGreaterThan(20)
        .allMatch(slug -> documented.contains("| `" + slug + "` |"));
  }

  private static Set<String> slugs() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
      Set<String> found = new TreeSet<>();
      files
          .filter(file -> file.toString().endsWith(".java"))
          .forEach(file ->
              SLUG.matcher(text(file))
                  .results()
                  .map((MatchResult match) -> match.group(1))
                  .forEach(found::add));
      return found;
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
