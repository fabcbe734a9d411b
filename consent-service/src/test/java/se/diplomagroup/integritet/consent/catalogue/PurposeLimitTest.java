package se.diplomagroup.integritet.consent.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static se.diplomagroup.integritet.consent.catalogue.Documents.purpose;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.diplomagroup.integritet.contracts.Purposes;

@Tag("P33")
class PurposeLimitTest {

  private static final Instant NOON = Instant.parse("2026-11-22T11:00:00Z");

  @ParameterizedTest
  @ValueSource(strings = {"title", "description"})
  void otherWordsInANewVersionEndEarlierConsents(String field) {
    ends(news -> ((ObjectNode) news.get(field)).put("sv", "Något annat."));
  }

  @Test
  void moreDataMorePeopleOrMarketingEndEarlierConsents() {
    ends(news -> ((ArrayNode) news.get("categories")).add("billing-details"));
    ends(news -> ((ArrayNode) news.get("dataSubjects")).add("participants"));
    ends(news -> news.put("retentionRule", "some-other-rule"));
    ends(news -> {
      ObjectNode other = ((ArrayNode) news.get("recipients")).addObject();
      other.put("sv", "Ett annat bolag").put("en", "Another company");
    });
  }

  @Test
  void takingLessOrAnotherSystemLeavesEarlierConsentsAlone() {
    assertThat(limits(news -> ((ArrayNode) news.get("categories")).remove(0))).isEmpty();
    assertThat(limits(news -> ((ArrayNode) news.get("dataSubjects")).remove(0))).isEmpty();
    assertThat(limits(news -> ((ArrayNode) news.get("systems")).add("audit-service"))).isEmpty();
    assertThat(limits(news -> news.put("validFor", "P36M"))).isEmpty();
    assertThat(limits(news -> news.put("askAgainAfter", "P12M"))).isEmpty();
  }

  @Test
  void wordsThatAreImprovedWithoutANewVersionLeaveEarlierConsentsAlone() {
    assertThat(
            between(
                _ -> {},
                it -> ((ObjectNode) purpose(it, "news").get("description")).put("sv", "Bättre.")))
        .isEmpty();
  }

  @Test
  void aPurposeThatComesBackOrComesToRestOnConsentAgainEndsEarlierConsents() {
    assertThat(
            between(
                it -> ((ArrayNode) it.get("purposes")).remove(7),
                it -> purpose(it, "news").put("version", 2)))
        .extracting(PurposeLimit::purpose)
        .containsExactly(Purposes.NEWS);
    assertThat(
            between(
                it -> purpose(it, "news").put("legalBasis", "contract"),
                it -> purpose(it, "news").put("version", 2)))
        .extracting(PurposeLimit::validFor)
        .containsExactly((Period) null);
    assertThat(
            between(
                _ -> {}, it -> purpose(it, "news").put("version", 2).put("legalBasis", "contract")))
        .isEmpty();
  }

  @Test
  void aShorterTimeLetsEarlierConsentsLastForItAtMostAndNotLess() {
    PurposeLimit limit = limits(news -> news.put("validFor", "P6M")).getFirst();
    assertThat(limit.validFor()).isEqualTo(Period.ofMonths(6));
    assertThat(limit.endOf(Instant.parse("2026-10-01T10:00:00Z")))
        .contains(Instant.parse("2027-04-01T10:00:00Z"));
    assertThat(limit.endOf(Instant.parse("2026-01-01T10:00:00Z"))).contains(NOON);
    assertThat(limit.endOf(NOON)).isEmpty();
  }

  @Test
  void ofSeveralVersionsTheFirstThatEndsAConsentCounts() {
    PurposeLimits limits =
        new PurposeLimits(
            List.of(
                new PurposeLimit(Purposes.NEWS, 3, NOON.plusSeconds(20), null),
                new PurposeLimit(Purposes.NEWS, 2, NOON, null)));
    assertThat(limits.endOf(Purposes.NEWS, 1, NOON.minusSeconds(1))).contains(NOON);
    assertThat(limits.endOf(Purposes.NEWS, 2, NOON)).contains(NOON.plusSeconds(20));
    assertThat(limits.endOf(Purposes.NEWS, 3, NOON.plusSeconds(20))).isEmpty();
    assertThat(limits.endOf(Purposes.EVALUATION, 1, NOON.minusSeconds(1))).isEmpty();
    assertThat(limits.endedBetween(Purposes.NEWS, 1, 2)).isTrue();
    assertThat(limits.endedBetween(Purposes.NEWS, 3, 4)).isFalse();
  }

  @Test
  void aConsentToAnEndedVersionThatIsGivenLaterEndsAtOnce() {
    PurposeLimit ending = new PurposeLimit(Purposes.NEWS, 2, NOON, null);
    assertThat(ending.endOf(1, NOON.plusSeconds(5))).contains(NOON.plusSeconds(5));
    assertThat(ending.endOf(2, NOON.plusSeconds(5))).isEmpty();
  }

  @Test
  void aConsentToAVersionThatLastedLongerLastsForTheShorterTimeAlsoWhenItIsGivenLater() {
    PurposeLimit shorter = new PurposeLimit(Purposes.NEWS, 2, NOON, Period.ofDays(1));
    assertThat(shorter.endOf(1, NOON.plusSeconds(5))).contains(NOON.plusSeconds(86_405));
    assertThat(shorter.endOf(2, NOON.plusSeconds(5))).isEmpty();
  }

  @Test
  void whatIsToldOfATimeBeforeAVersionWasNotGivenToItWhateverItIsSaidToBeAbout() {
    PurposeLimit ending = new PurposeLimit(Purposes.NEWS, 2, NOON, null);
    assertThat(ending.endOf(2, NOON.minusSeconds(5))).contains(NOON);
  }

  @Test
  void anotherRecipientNeedsANewVersionAndACorrectedNameDoesNot() {
    Purpose news = catalogue(1, _ -> {}).purpose(Purposes.NEWS).orElseThrow();
    Purpose corrected =
        catalogue(2, it -> recipient(it).put("sv", "Rättstavat"))
            .purpose(Purposes.NEWS)
            .orElseThrow();
    Purpose another =
        catalogue(2, it -> recipient(it).put("sv", "Annan").put("en", "Another"))
            .purpose(Purposes.NEWS)
            .orElseThrow();
    assertThat(corrected.differsInMeaning(news)).isFalse();
    assertThat(another.differsInMeaning(news)).isTrue();
  }

  private static ObjectNode recipient(ObjectNode document) {
    return (ObjectNode) purpose(document, "news").get("recipients").get(0);
  }

  private static void ends(Consumer<ObjectNode> edit) {
    assertThat(limits(edit)).containsExactly(new PurposeLimit(Purposes.NEWS, 2, NOON, null));
  }

  /// What a new version of the purpose does.
  private static List<PurposeLimit> limits(Consumer<ObjectNode> edit) {
    return between(
        _ -> {},
        it -> {
          ObjectNode news = purpose(it, "news").put("version", 2);
          edit.accept(news);
        });
  }

  private static List<PurposeLimit> between(
      Consumer<ObjectNode> before, Consumer<ObjectNode> after) {
    return PurposeLimit.between(catalogue(1, before), catalogue(2, after), NOON);
  }

  private static Catalogue catalogue(int version, Consumer<ObjectNode> edit) {
    return new Catalogue(version, Documents.draft(edit).content());
  }
}
