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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
  @Tag("P33")
  void theClausesJoinedAreExactlyTheTextWhoseHashIsPublished() {
    Notice first = FirstNotice.draft();
    for (Language language : Language.values()) {
      String joined = Clause.joined(first.clauses(), language);
      assertThat(Sha256.of(joined.getBytes(StandardCharsets.UTF_8)))
          .isEqualTo(first.text(language).hash());
    }
  }

  @Test
  @Tag("P33")
  void everyPromiseOfThePolicyHasAClauseInBothLanguages() {
    List<Clause> clauses = FirstNotice.draft().clauses();
    assertThat(PromiseId.ALL)
        .hasSize(36)
        .allSatisfy(promise ->
            assertThat(clauses)
                .filteredOn(clause -> clause.promises().contains(promise))
                .isNotEmpty()
                .allSatisfy(clause -> {
                  assertThat(clause.sv()).isNotBlank();
                  assertThat(clause.en()).isNotBlank();
                }));
  }

  @ParameterizedTest
  @Tag("P33")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          P01 | är personuppgiftsansvarig                | is the data controller
          P02 | samlar vi in dina kontaktuppgifter       | we collect your contact details
          P05 | endast tillgängliga för de som är behöriga | available only to those who are authorised
          P06 | lämna våra servrar                       | leave our servers
          P09 | Vid avtalets upphörande                  | When the contract ends
          P14 | underlag till bokföringen                | basis for the accounts
          P15 | En ny uppföljningstid startar            | A new follow-up period starts
          P18 | kostnadsfritt en gång per år             | free of charge once a year
          P24 | dra in ett samtycke                      | withdraw a consent
          P30 | samtycker du till cookies                | you consent to cookies
          P36 | statistiska ändamål                      | statistical purposes
          """)
  void aPromiseStandsInTheClauseThatSaysIt(PromiseId promise, String swedish, String english) {
    assertThat(FirstNotice.draft().clauses())
        .filteredOn(clause -> clause.promises().contains(promise))
        .anySatisfy(clause -> {
          assertThat(clause.sv()).contains(swedish);
          assertThat(clause.en()).contains(english);
        });
  }

  @Test
  void aClauseBeginsWithASentenceOrAHeadingAndEndsWithOne() {
    assertThat(FirstNotice.draft().clauses())
        .allSatisfy(clause -> {
          for (Language language : Language.values()) {
            assertThat(clause.text(language)).matches("(?s)[\\p{Lu}\\d].*[.:\\p{L}]\\s+");
          }
        });
  }

  @Test
  void clausesThatAreNotTheTextAreNoDivisionOfIt() {
    Notice first = FirstNotice.draft();
    assertThatThrownBy(() -> first.divided(first.clauses().subList(1, 5)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aVersionIsADraftThenComingThenInForceThenSuperseded() {
    NoticeHead draft = FirstNotice.draft().head();
    PublishedNotices published =
        new PublishedNotices(List.of(notice(1, SPRING), notice(2, SUMMER)));
    NoticeHead first = notice(1, SPRING).head();
    NoticeHead second = notice(2, SUMMER).head();
    assertThat(NoticeState.of(draft, published, SUMMER)).isEqualTo(NoticeState.DRAFT);
    assertThat(NoticeState.of(second, published, SPRING)).isEqualTo(NoticeState.COMING);
    assertThat(NoticeState.of(first, published, SPRING)).isEqualTo(NoticeState.IN_FORCE);
    assertThat(NoticeState.of(second, published, SUMMER)).isEqualTo(NoticeState.IN_FORCE);
    assertThat(NoticeState.of(first, published, SUMMER)).isEqualTo(NoticeState.SUPERSEDED);
  }

  @Test
  void aVersionThatANewerOneOvertookIsSupersededAndNeverComes() {
    PublishedNotices published =
        new PublishedNotices(List.of(notice(1, SPRING), notice(2, SUMMER), notice(3, SPRING)));
    assertThat(NoticeState.of(notice(2, SUMMER).head(), published, SPRING))
        .isEqualTo(NoticeState.SUPERSEDED);
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
