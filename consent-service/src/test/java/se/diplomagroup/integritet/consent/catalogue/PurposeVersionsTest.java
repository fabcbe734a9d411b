package se.diplomagroup.integritet.consent.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.Purposes;

@Tag("P33")
class PurposeVersionsTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final String NEWS = "news";

  private final CataloguesInForce catalogues = new CataloguesInForce();

  @Test
  void aVersionIsInForceFromItsPublicationUntilTheNext() {
    catalogues.then(NOON, NEWS, it -> it.put("validFor", "P6M"));
    assertThat(versionAt(NOON.minusNanos(1_000))).isEqualTo(1);
    assertThat(versionAt(NOON)).isEqualTo(2);
    assertThat(versionAt(NOON.plus(MINUTE))).isEqualTo(2);
  }

  @Test
  void theFirstVersionCountsForAllThatWasDecidedBeforeIt() {
    assertThat(versionAt(Instant.parse("1995-01-01T00:00:00Z"))).isEqualTo(1);
  }

  @Test
  void wordsThatAreImprovedWithoutANewVersionMakeNone() {
    catalogues.then(
        NOON, it -> ((ObjectNode) Documents.purpose(it, NEWS).get("title")).put("sv", "Nytt"));
    assertThat(versionAt(NOON.plus(MINUTE))).isEqualTo(1);
  }

  @Test
  void whileAPurposeIsRemovedNoVersionOfItIsInForceAndEveryoneIsStillKnown() {
    ObjectNode removed = Documents.purpose(Documents.edited(_ -> {}), NEWS).put("version", 2);
    catalogues
        .then(NOON, it -> ((ArrayNode) it.get("purposes")).removeIf(PurposeVersionsTest::isNews))
        .then(NOON.plus(MINUTE), it -> ((ArrayNode) it.get("purposes")).add(removed));
    PurposeVersions versions = catalogues.inForce().versions();
    assertThat(versions.inForceAt(Purposes.NEWS, NOON)).isEmpty();
    assertThat(versionAt(NOON.minusNanos(1_000))).isEqualTo(1);
    assertThat(versionAt(NOON.plus(MINUTE))).isEqualTo(2);
    assertThat(versions.version(Purposes.NEWS, 1)).isPresent();
    assertThat(versions.version(Purposes.NEWS, 3)).isEmpty();
    assertThat(versions.version(Code.of("telepathy"), 1)).isEmpty();
  }

  @Test
  void aPurposeIsCalledWhatItWasCalledThenAndByItsKeyWhereNothingIsKnownOfIt() {
    catalogues.then(
        NOON, NEWS, it -> ((ObjectNode) it.get("title")).put("sv", "Nytt").put("en", "New"));
    PurposeVersions versions = catalogues.inForce().versions();
    assertThat(versions.title(Purposes.NEWS, 2)).isEqualTo(new Words("Nytt", "New"));
    assertThat(versions.title(Purposes.NEWS, 1))
        .isEqualTo(CatalogueTest.first().purpose(Purposes.NEWS).orElseThrow().title())
        .isEqualTo(versions.titleAt(Purposes.NEWS, NOON.minusSeconds(1)));
    assertThat(versions.titleAt(Purposes.NEWS, NOON).sv()).isEqualTo("Nytt");
    assertThat(versions.title(Code.of("telepathy"), 1).en()).isEqualTo("telepathy");
  }

  private static boolean isNews(JsonNode purpose) {
    return purpose.get("key").textValue().equals(NEWS);
  }

  private int versionAt(Instant time) {
    return catalogues.inForce().versions().inForceAt(Purposes.NEWS, time).orElseThrow().version();
  }
}
