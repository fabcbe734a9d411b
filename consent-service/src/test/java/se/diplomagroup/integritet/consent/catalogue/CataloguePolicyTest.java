package se.diplomagroup.integritet.consent.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.diplomagroup.integritet.consent.catalogue.Documents.entry;
import static se.diplomagroup.integritet.consent.catalogue.Documents.purpose;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.kit.problem.Violation;

@Tag("P03")
class CataloguePolicyTest {

  private static final Catalogue BASE = CatalogueTest.first();

  @Test
  void aDocumentThatOnlySaysItBetterIsInOrder() {
    assertThat(violations(it -> words(purpose(it, "news"), "description", "Nyheter ibland.")))
        .isEmpty();
  }

  @Test
  void aDocumentThatSaysTheSameIsNoProposal() {
    assertWrong(_ -> {}, "document", "unchanged");
  }

  @ParameterizedTest
  @Tag("P02")
  @CsvSource({
    "categories, 8",
    "collectionPoints, 4",
    "purposes, 11",
    "dataSubjects, 4",
    "systems, 5",
    "securityMeasures, 10"
  })
  void twoEntriesDoNotHaveTheSameKey(String list, int last) {
    assertThat(
            violations(it -> {
              ArrayNode entries = (ArrayNode) it.get(list);
              ((ObjectNode) entries.get(last)).set("key", entries.get(last - 1).get("key"));
            }))
        .extracting(Violation::field, Violation::rule)
        .contains(tuple("document.%s[%d].key".formatted(list, last), "unique"));
  }

  @Test
  @Tag("P02")
  void aCollectionPointCollectsOnlyCategoriesThatThereAre() {
    assertWrong(
        it -> names(entry(it, "collectionPoints", "website"), "categories", "cookies", "shoe-size"),
        "document.collectionPoints[4].categories[1]",
        "unknown-category");
  }

  @Test
  void aPurposeNamesOnlyWhatThereIsAndOnce() {
    assertWrong(
        it -> names(purpose(it, "order-and-invoice"), "categories", "shoe-size"),
        "document.purposes[0].categories[0]",
        "unknown-category");
    assertWrong(
        it -> names(purpose(it, "order-and-invoice"), "dataSubjects", "strangers"),
        "document.purposes[0].dataSubjects[0]",
        "unknown-data-subjects");
    assertWrong(
        it -> names(purpose(it, "order-and-invoice"), "systems", "spreadsheet"),
        "document.purposes[0].systems[0]",
        "unknown-system");
    assertWrong(
        it -> names(purpose(it, "order-and-invoice"), "systems", "audit-service", "audit-service"),
        "document.purposes[0].systems[1]",
        "unique");
  }

  @Test
  @Tag("P28")
  void anObjectionToDirectMarketingIsAbsolute() {
    assertWrong(
        it -> purpose(it, "news").put("objection", "on-grounds"),
        "document.purposes[7].objection",
        "absolute-for-marketing");
  }

  @ParameterizedTest
  @Tag("P23")
  @CsvSource({"legitimate-interest", "public-task"})
  void whatRestsOnOurInterestCanBeObjectedTo(String basis) {
    assertWrong(
        it -> purpose(it, "statistics").put("legalBasis", basis).put("objection", "none"),
        "document.purposes[6].objection",
        "objection-possible");
  }

  @ParameterizedTest
  @CsvSource({
    "news,       validFor,      P0D,    positive",
    "news,       validFor,      P-1M,   positive",
    "news,       validFor,      P11Y,   max",
    "news,       askAgainAfter, P9999M, max",
    "news,       askAgainAfter, ,       required",
    "statistics, validFor,      P1Y,    consent-only",
    "statistics, askAgainAfter, P1Y,    consent-only"
  })
  void aConsentLastsForATimeAndNothingElseDoes(
      String key, String field, String period, String rule) {
    int index = key.equals("news") ? 7 : 6;
    assertWrong(
        it -> purpose(it, key).put(field, period),
        "document.purposes[%d].%s".formatted(index, field),
        rule);
  }

  @ParameterizedTest
  @Tag("P06")
  @CsvSource({"ZZ, country", "us, country", "NO, third-country", "SE, third-country"})
  void aTransferGoesToAThirdCountry(String country, String rule) {
    assertWrong(it -> transfer(it, country), "document.purposes[0].transfers[0].country", rule);
  }

  @Test
  void aPurposeWhoseMeaningHasChangedHasANewVersion() {
    for (Consumer<ObjectNode> change :
        List.<Consumer<ObjectNode>>of(
            it -> names(it, "categories", "contact-details", "billing-details"),
            it -> names(it, "dataSubjects", "users"),
            it -> it.put("retentionRule", "forever"),
            it -> it.put("validFor", "P36M"),
            it -> it.putNull("validFor"))) {
      assertWrong(
          it -> change.accept(purpose(it, "news")),
          "document.purposes[7].version",
          "meaning-changed");
      assertThat(
              violations(it -> {
                change.accept(purpose(it, "news"));
                purpose(it, "news").put("version", 2);
              }))
          .isEmpty();
    }
  }

  @Test
  void aPurposeHasANewVersionForNewWordsOnlyIfTheProposerSaysSo() {
    assertThat(
            violations(it -> {
              words(purpose(it, "news"), "title", "Nytt");
              purpose(it, "news").put("version", 2);
            }))
        .isEmpty();
    assertWrong(
        it -> purpose(it, "news").put("version", 2),
        "document.purposes[7].version",
        "meaning-unchanged");
  }

  @ParameterizedTest
  @CsvSource({"3", "99"})
  void noVersionOfAPurposeIsLeftOut(int version) {
    assertWrong(
        it -> {
          words(purpose(it, "news"), "title", "Nytt");
          purpose(it, "news").put("version", version);
        },
        "document.purposes[7].version",
        "next-version");
  }

  @Test
  void aPurposeThatComesBackGoesOnWhereItEnded() {
    Map<Code, Integer> highest = highest();
    highest.put(Code.of("quiz"), 3);
    Consumer<ObjectNode> quiz =
        it ->
            ((ArrayNode) it.get("purposes"))
                .add(purpose(it, "support").deepCopy().put("key", "quiz"));
    assertThat(CataloguePolicy.violations(Documents.draft(quiz), BASE, highest))
        .extracting(Violation::rule)
        .containsExactly("next-version");
    assertThat(
            CataloguePolicy.violations(
                Documents.draft(
                    quiz.andThen(it -> entry(it, "purposes", "quiz").put("version", 4))),
                BASE,
                highest))
        .isEmpty();
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() {
    assertThat(
            violations(it -> {
              names(entry(it, "collectionPoints", "website"), "categories", "shoe-size");
              purpose(it, "news").put("objection", "none").put("validFor", "P0D");
              transfer(it, "NO");
            }))
        .hasSize(4);
  }

  private static void assertWrong(Consumer<ObjectNode> edit, String field, String rule) {
    assertThat(violations(edit))
        .extracting(Violation::field, Violation::rule)
        .containsExactly(tuple(field, rule));
  }

  private static List<Violation> violations(Consumer<ObjectNode> edit) {
    return CataloguePolicy.violations(Documents.draft(edit), BASE, highest());
  }

  private static Map<Code, Integer> highest() {
    Map<Code, Integer> highest = new HashMap<>();
    BASE.purposes().forEach(it -> highest.put(it.key(), it.version()));
    return highest;
  }

  private static void names(ObjectNode entry, String list, String... keys) {
    ArrayNode names = entry.putArray(list);
    List.of(keys).forEach(names::add);
  }

  private static void words(ObjectNode entry, String field, String sv) {
    entry.putObject(field).put("sv", sv).put("en", sv);
  }

  private static void transfer(ObjectNode document, String country) {
    ObjectNode transfer = purpose(document, "order-and-invoice").putArray("transfers").addObject();
    transfer.put("country", country);
    words(transfer, "recipient", "Någon");
    words(transfer, "safeguard", "Standardavtalsklausuler");
  }
}
