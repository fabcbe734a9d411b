package se.diplomagroup.integritet.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "News",
        "two words",
        "kim@example.com",
        "-news",
        "news-",
        "a--b",
        "1news",
        "å"
      })
  void freeTextIsNotACode(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Code.of(text));
  }

  @Test
  void aCodeIsWhatThePublishedPatternSays() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      String text = text(random, "ab9-Z_", 6);
      assertThat(isCode(text)).as(text).isEqualTo(text.matches(Code.PATTERN));
    }
  }

  @Test
  void aDigestIsWhatThePublishedPatternSays() {
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      String text = "0".repeat(61) + text(random, "0af9/:`gA", 4);
      assertThat(isDigest(text)).as(text).isEqualTo(text.matches(Sha256.PATTERN));
    }
  }

  private static String text(Random random, String characters, int most) {
    return random
        .ints(random.nextInt(most + 1), 0, characters.length())
        .mapToObj(i -> characters.substring(i, i + 1))
        .collect(Collectors.joining());
  }

  private static boolean isCode(String text) {
    try {
      return Code.of(text).value().equals(text);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isDigest(String text) {
    try {
      return new Sha256(text).hex().equals(text);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  @Test
  void aCodeHasAtMostSixtyFourCharacters() {
    assertThat(Code.of("a".repeat(64)).value()).hasSize(64);
    assertThatIllegalArgumentException().isThrownBy(() -> Code.of("a".repeat(65)));
  }

  @Test
  void aDigestIsThatOfTheStandard() {
    assertThat(Sha256.of("abc".getBytes(StandardCharsets.UTF_8)).hex())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "abc", "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD"})
  void aDigestIsSixtyFourLowerCaseHexadecimalDigits(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Sha256(text));
  }

  @ParameterizedTest
  @EnumSource(SystemReplied.Outcome.class)
  void onlyDeferredAndFailedAreNotTheLastWord(SystemReplied.Outcome outcome) {
    boolean more =
        outcome == SystemReplied.Outcome.DEFERRED || outcome == SystemReplied.Outcome.FAILED;

    assertThat(outcome.isFinal()).isNotEqualTo(more);
    assertThat(outcome.isFulfilled() && !outcome.isFinal()).isFalse();
  }
}
