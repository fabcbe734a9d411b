package se.diplomagroup.integritet.elearning.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordsTest {

  private final Words words = new Words();

  @Test
  void everythingIsSaidInBothLanguages() {
    assertThat(words.in("sv").keySet()).isEqualTo(words.in("en").keySet());
    assertThat(words.in("sv").values()).noneMatch(String::isBlank);
    assertThat(words.in("en").values()).noneMatch(String::isBlank);
  }

  @Test
  void aLanguageThatIsNotSpokenIsAnsweredInSwedish() {
    assertThat(words.in("de", List.of(Locale.FRENCH))).isSameAs(words.in("sv"));
    assertThat(words.in(null, List.of(Locale.FRENCH, Locale.UK))).isSameAs(words.in("en"));
  }
}
