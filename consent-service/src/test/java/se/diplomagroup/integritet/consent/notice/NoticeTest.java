package se.diplomagroup.integritet.consent.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.Language;
import se.diplomagroup.integritet.contracts.Sha256;

public class NoticeTest {

  private static final Instant SPRING = Instant.parse("2026-03-01T00:00:00Z");
  private static final Instant SUMMER = Instant.parse("2026-06-01T00:00:00Z");
  private static final Code NEWS = Code.of("news");

  @Test
  @Tag("P33")
  void theHashIsThatOfTheExactBytesInUtf8() {
    NoticeText text = NoticeText.of(Language.SWEDISH, "Policy", "Räksmörgås\n");
    assertThat(text.hash()).isEqualTo(Sha256.of("Räksmörgås\n".getBytes(StandardCharsets.UTF_8)));
    assertThatThrownBy(() -> new NoticeText(Language.SWEDISH, "Policy", "Räksmörgås", text.hash()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @Tag("P33")
  void theFirstNoticeIsThePolicyInBothLanguages() {
    Notice first = FirstNotice.draft();
    assertThat(first.swedish().text())
        .startsWith("Integritetspolicy\n")
        .contains("Diploma Group, 556900-2842, Hantverkargatan 52, 112 31 Stockholm");
    assertThat(first.english().text())
        .startsWith("Privacy policy\n")
        .contains("Diploma Group, 556900-2842, Hantverkargatan 52, 112 31 Stockholm");
    assertThat(paragraphs(first.english())).isEqualTo(paragraphs(first.swedish()));
  }

  @Test
  @Tag("P33")
  void theSwedishTextIsThePolicyToTheLetter() {
    assertThat(FirstNotice.draft().swedish().hash().hex())
        .isEqualTo("7280339a16f3857c48e18ac8e3695608dd2ca5d346cc738b6d4b7f6fa58d2b8a");
  }

  @Test
  void theHighestVersionThatHasComeIntoForceIsTheOneInForce() {
    PublishedNotices published =
        new PublishedNotices(List.of(notice(1, SPRING), notice(2, SUMMER)));
    assertThat(published.inForceAt(SPRING.minusSeconds(1))).isEmpty();
    assertThat(published.inForceAt(SPRING)).map(Notice::version).contains(1);
    assertThat(published.inForceAt(SUMMER.minusSeconds(1))).map(Notice::version).contains(1);
    assertThat(published.inForceAt(SUMMER)).map(Notice::version).contains(2);
  }

  @Test
  void aMajorVersionLetsConsentsLapseFromWhenItIsInForce() {
    PublishedNotices published =
        new PublishedNotices(List.of(notice(1, SPRING), major(2, SUMMER, NEWS)));
    assertThat(published.lastLapse(NEWS, SUMMER.minusSeconds(1))).isEmpty();
    assertThat(published.lastLapse(NEWS, SUMMER)).map(Notice::version).contains(2);
    assertThat(published.lastLapse(Code.of("evaluation"), SUMMER)).isEmpty();
  }

  @Test
  void aMinorVersionLetsNothingLapse() {
    NoticeText sv = NoticeText.of(Language.SWEDISH, "t", "t");
    NoticeText en = NoticeText.of(Language.ENGLISH, "t", "t");
    assertThatThrownBy(() -> new Notice(2, UUID.randomUUID(), false, Set.of(NEWS), SUMMER, sv, en))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /// A published version with a text of its own.
  public static Notice notice(int version, Instant from) {
    return new Notice(
        version,
        UUID.randomUUID(),
        false,
        Set.of(),
        from,
        NoticeText.of(Language.SWEDISH, "Policy", "Text " + version),
        NoticeText.of(Language.ENGLISH, "Policy", "Text in English " + version));
  }

  /// A major version that lets consents for a purpose lapse.
  public static Notice major(int version, Instant from, Code lapsing) {
    Notice minor = notice(version, from);
    return new Notice(
        version, minor.id(), true, Set.of(lapsing), from, minor.swedish(), minor.english());
  }

  private static long paragraphs(NoticeText text) {
    return text.text().lines().count();
  }
}
