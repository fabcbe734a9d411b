package se.diplomagroup.integritet.gateway.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every problem that `docs/problems.md` lists is explained to people, and no other.
class ProblemWordsTest {

  private static final Path DOCUMENTED = Path.of("..", "docs", "problems.md");
  private static final Path VOCABULARY = Path.of("src", "main", "resources", "vocabulary");

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void everyProblemHasItsWordsAndWhatToDo(String language) throws IOException {
    Set<String> documented = found(DOCUMENTED, "(?m)^\\| `([a-z0-9-]+)` \\|");
    Path words = VOCABULARY.resolve("words_" + language + ".properties");

    assertThat(found(words, "(?m)^problem\\.([a-z0-9-]+)=.+")).isEqualTo(documented);
    assertThat(found(words, "(?m)^problem-advice\\.([a-z0-9-]+)=.+")).isEqualTo(documented);
  }

  private static Set<String> found(Path file, String pattern) throws IOException {
    return Pattern.compile(pattern)
        .matcher(Files.readString(file))
        .results()
        .map((MatchResult match) -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
