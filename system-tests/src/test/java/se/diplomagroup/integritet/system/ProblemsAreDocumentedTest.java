package se.diplomagroup.integritet.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `docs/problems.md` and the code name the same kinds of problem, in every module.
class ProblemsAreDocumentedTest {

  private static final Path ROOT = Path.of("..");

  private static final List<String> MODULES =
      List.of(
          "service-kit",
          "connector",
          "consent-service",
          "subject-rights-service",
          "retention-service",
          "audit-service",
          "gateway",
          "elearning-platform");

  /// Where a slug stands in the code: in a call that makes a problem, perhaps after its status, in
  /// an enumeration of problems after the number of the status, or in the address of a problem.
  private static final Pattern SLUG =
      Pattern.compile(
          "(?:(?:Problems\\.(?:conflict|unprocessable|gone|locked)|Problem(?:Exception|Detail)\\.of"
              + "|\\b(?:Lacking|refusal|problem))\\(\\s*(?:[\\w.]+,\\s*)?\""
              + "|\\b[A-Z_]+\\(\\d{3}, \""
              + "|\"/problems/)"
              + "([a-z][a-z0-9-]*)\"");

  /// A call whose slug is not there to be read.
  private static final Pattern PASSED_ON =
      Pattern.compile(
          "Problems\\.(?:conflict|unprocessable|gone|locked)\\(\\s*(?![\"\\s])"
              + "|Problem(?:Exception|Detail)\\.of\\(\\s*[\\w.]+,\\s*(?![\"\\s])");

  /// What passes slugs on: their callers are read, or what they pass on comes from elsewhere.
  private static final Set<String> KNOWN_TO_PASS_ON =
      Set.of(
          "Problems.java",
          "ProblemException.java",
          "ProblemMappers.java",
          "HttpProblems.java",
          "Deciding.java",
          "FactApplication.java",
          "FactIntake.java",
          "Download.java");

  private static final Pattern DOCUMENTED = Pattern.compile("(?m)^\\| `([a-z0-9-]+)` \\|");

  @Test
  void theCodeAndThePageNameTheSameProblems() {
    Set<String> used =
        sources()
            .flatMap(file -> SLUG.matcher(text(file)).results())
            .map(match -> match.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> documented =
        DOCUMENTED
            .matcher(text(ROOT.resolve("docs").resolve("problems.md")))
            .results()
            .map(match -> match.group(1))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(used).isEqualTo(documented);
  }

  @Test
  void noOtherCodeNamesAProblemInAWayThatIsNotRead() {
    assertThat(sources().filter(file -> PASSED_ON.matcher(text(file)).find()))
        .extracting(file -> file.getFileName().toString())
        .isSubsetOf(KNOWN_TO_PASS_ON);
  }

  private static Stream<Path> sources() {
    return MODULES.stream()
        .map(module -> ROOT.resolve(module).resolve("src").resolve("main").resolve("java"))
        .flatMap(ProblemsAreDocumentedTest::filesIn)
        .filter(file -> file.toString().endsWith(".java"));
  }

  private static Stream<Path> filesIn(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
