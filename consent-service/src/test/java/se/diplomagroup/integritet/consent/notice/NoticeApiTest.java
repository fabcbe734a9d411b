package se.diplomagroup.integritet.consent.notice;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.consent.Api;
import se.diplomagroup.integritet.consent.Topics;
import se.diplomagroup.integritet.consent.database.Database;
import se.diplomagroup.integritet.contracts.ConsentEvent.NoticePublished;
import se.diplomagroup.integritet.contracts.Sha256;
import se.diplomagroup.integritet.contracts.Topic;
import se.diplomagroup.integritet.kit.sql.SqlFailure;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;
import se.diplomagroup.integritet.localstack.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
@Tag("P33")
class NoticeApiTest {

  private static final String DPO = TestTokens.dpo(UUID.randomUUID());

  @Inject Database database;
  @Inject Publishing publishing;
  @Inject Topics topics;

  @Test
  @Tag("P01")
  void thePolicyIsPublishedInBothLanguagesAndNamesTheController() {
    for (String language : new String[] {"sv", "en"}) {
      Response notice = given().get("/v1/notices/1?language=" + language);
      notice
          .then()
          .statusCode(200)
          .body("version", equalTo(1))
          .body("language", equalTo(language))
          .body("controller.name", equalTo("Diploma Group"))
          .body("controller.organisationNumber", equalTo("556900-2842"))
          .body("controller.address", equalTo("Hantverkargatan 52, 112 31 Stockholm"))
          .body("controller.dpoContact", not(empty()));
      assertThat(Sha256.of(notice.path("text").toString().getBytes(UTF_8)).hex())
          .isEqualTo(notice.path("hash"));
    }
  }

  @Test
  void theBytesOfTheTextHaveTheHash() {
    byte[] bytes = given().get("/v1/notices/1/text?language=sv").then().extract().asByteArray();
    given()
        .get("/v1/notices/1?language=sv")
        .then()
        .body("hash", equalTo(Sha256.of(bytes).hex()))
        .body("text", startsWith("Integritetspolicy\n"));
  }

  @Test
  void aNoticeIsPublicAndCacheable() {
    Response first = given().get("/v1/notices/current");
    first
        .then()
        .statusCode(200)
        .header("Cache-Control", containsString("public"))
        .header("Cache-Control", containsString("max-age=60"));
    given()
        .header("If-None-Match", first.header("ETag"))
        .get("/v1/notices/current")
        .then()
        .statusCode(304);
  }

  @Test
  void aLanguageThatIsNotPublishedIsRefused() {
    given()
        .get("/v1/notices/current?language=fi")
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("language"))
        .body("violations[0].rule", equalTo("language-not-published"));
  }

  @Test
  void aVersionThatThereIsNotIsNotFound() {
    given().get("/v1/notices/4711").then().statusCode(404);
  }

  @Test
  void severalReplicasThatStartTogetherPublishTheFirstNoticeOnce() {
    List<CompletableFuture<Void>> replicas =
        IntStream.range(0, 8)
            .mapToObj(_ -> CompletableFuture.runAsync(publishing::publishFirst))
            .toList();
    replicas.forEach(CompletableFuture::join);
    UUID noticeId =
        database
            .first("select notice_id from notice where version = 1", row -> row.uuid("notice_id"))
            .orElseThrow();
    await()
        .untilAsserted(() ->
            assertThat(topics.heard(NoticePublished.class, Topic.CONSENT, noticeId)).hasSize(1));
  }

  @Test
  void aPublishedNoticeIsNeverChangedNotEvenInTheDatabase() {
    assertThatThrownBy(() -> database.change("update notice set major = true where version = 1"))
        .hasStackTraceContaining("a published notice is never changed");
    assertThatThrownBy(() -> database.change("delete from notice_text where version = 1"))
        .hasStackTraceContaining("a published notice is never changed");
    assertThatThrownBy(
            () -> database.change("update notice_text set title = 'x' where version = 1"))
        .hasStackTraceContaining("a published notice is never changed");
  }

  @Test
  void theDataProtectionOfficerWritesAndPublishesTheNextVersion() {
    String key = UUID.randomUUID().toString();
    int version = draft(key).then().statusCode(201).extract().path("version");
    draft(key).then().statusCode(201).body("version", equalTo(version));
    given().get("/v1/notices/" + version).then().statusCode(404);
    Api.dpo()
        .get("/v1/notices/" + version)
        .then()
        .statusCode(200)
        .body("state", equalTo("draft"))
        .header("Cache-Control", containsString("no-store"));
    Api.dpo()
        .body(Map.of("effectiveFrom", "2999-01-01T00:00:00Z"))
        .post("/v1/notices/" + version + "/publication")
        .then()
        .statusCode(200)
        .body("state", equalTo("coming"));
    given().get("/v1/notices/current").then().body("version", not(equalTo(version)));
    given()
        .get("/v1/notices")
        .then()
        .header("Cache-Control", containsString("max-age=60"))
        .header("Vary", containsString("Authorization"))
        .body("items.version", hasItem(version))
        .body("items.size()", greaterThan(1));
    Api.dpo().get("/v1/notices").then().header("Cache-Control", containsString("no-store"));
    Api.dpo()
        .body(Map.of())
        .post("/v1/notices/" + version + "/publication")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/already-published"));
  }

  @Test
  void aNoticeDoesNotComeIntoForceInThePast() {
    int version = draft(UUID.randomUUID().toString()).path("version");
    Api.dpo()
        .body(Map.of("effectiveFrom", "2020-01-01T00:00:00Z"))
        .post("/v1/notices/" + version + "/publication")
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/effective-date-passed"));
  }

  @Test
  void aMinorVersionLetsNothingLapse() {
    Api.dpo()
        .header("Idempotency-Key", UUID.randomUUID())
        .body(Map.of("major", false, "lapsing", List.of("news"), "sv", text(), "en", text()))
        .post("/v1/notices")
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/invalid-notice"))
        .body("violations.field", contains("lapsing"))
        .body("violations.rule", contains("minor-notice-lapses-nothing"));
  }

  @Test
  void aMajorVersionNamesThePurposesWhoseConsentsLapse() {
    refused(Map.of("major", true, "lapsing", List.of(), "sv", text(), "en", text()))
        .body("violations.rule", contains("major-notice-names-purposes"));
    refused(Map.of("major", true, "lapsing", List.of("gossip"), "sv", text(), "en", text()))
        .body("violations.rule", contains("unknown-purpose"));
    refused(Map.of("major", true, "lapsing", List.of("support"), "sv", text(), "en", text()))
        .body("violations.rule", contains("purpose-not-on-consent"));
  }

  @Test
  void thePolicyIsShownByClauseWithItsPromises() {
    Response notice = given().get("/v1/notices/1?language=en");
    List<String> texts = notice.path("clauses.text");
    assertThat(String.join("", texts)).isEqualTo(notice.path("text"));
    assertThat(notice.<List<String>>path("clauses.find { it.key == 'controller' }.promises"))
        .containsExactly("P01");
    assertThat(notice.<List<String>>path("clauses.promises.flatten().unique()")).hasSize(36);
  }

  @Test
  void aDraftIsWrittenInClausesAndItsTextIsTheClausesJoined() {
    int version =
        draft(
                divided(
                    false,
                    clause("aim", "P33", "Ett. ", "One. "),
                    clause("end", null, "Två.", "Two.")))
            .then()
            .statusCode(201)
            .extract()
            .path("version");
    Api.dpo()
        .get("/v1/notices/" + version + "?language=sv")
        .then()
        .body("text", equalTo("Ett. Två."))
        .body("hash", equalTo(Sha256.of("Ett. Två.".getBytes(UTF_8)).hex()))
        .body("clauses.key", contains("aim", "end"))
        .body("clauses[0].promises", contains("P33"));
    Api.dpo()
        .get("/v1/notices/" + version + "/text?language=en")
        .then()
        .header("Cache-Control", containsString("no-store"));
  }

  @Test
  void everythingThatIsWrongWithADraftIsSaidAtOnce() {
    Map<String, Object> draft =
        new HashMap<>(
            divided(
                false, clause("aim", "P33", "Ett.", "One."), clause("aim", "P33", "Två.", "Two.")));
    draft.put("sv", text());
    draft.put("lapsing", List.of("news"));
    refused(draft)
        .body("violations.field", containsInAnyOrder("lapsing", "clauses", "clauses[1].key"))
        .body(
            "violations.rule",
            containsInAnyOrder("minor-notice-lapses-nothing", "text-or-clauses", "unique"));
    refused(Map.of("major", false, "sv", Map.of("title", "Policy"), "en", text()))
        .body("violations.field", contains("sv.text"))
        .body("violations.rule", contains("required"));
  }

  @Test
  void aDraftThatIsNotWellFormedIsRefusedByField() {
    invalid(divided(false, clause("Aim", "P33", "a", "b")), "clauses[0].key", "format");
    invalid(divided(false, clause("aim", "P37", "a", "b")), "clauses[0].promises[0]", "format");
    invalid(divided(false, clause("aim", "P33", "", "b")), "clauses[0].sv", "required");
    invalid(divided(false, clause("aim", "P33", "a", "\u0000")), "clauses[0].en", "format");
    invalid(divided(false, clause("aim", "P33", "\ud800", "b")), "clauses[0].sv", "format");
    invalid(Map.of("major", false, "sv", text()), "en", "required");
    invalid(
        Map.of("major", false, "sv", text(), "en", text(), "clauses", List.of()),
        "clauses",
        "size");
  }

  @Test
  void theListOfVersionsGoesByCursor() {
    draft(UUID.randomUUID().toString());
    List<Integer> seen = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      Response page = Api.dpo().get("/v1/notices?limit=1&cursor=" + cursor);
      page.then().statusCode(200).body("items.size()", equalTo(1));
      seen.add(page.path("items[0].version"));
      cursor = page.path("next");
    }
    assertThat(seen)
        .isSortedAccordingTo(Comparator.reverseOrder())
        .endsWith(1)
        .hasSizeGreaterThan(1);
    given()
        .get("/v1/notices?cursor=nonsense")
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("cursor"));
    given()
        .get("/v1/notices?limit=0")
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("limit"));
  }

  @Test
  void theDifferenceBetweenTwoVersionsIsShownByClauseAndWord() {
    int before = version(clause("aim", "P33", "Vi samlar in namn.", "We collect names."));
    int after =
        version(
            clause("aim", "P33", "Vi samlar aldrig in namn.", "We never collect names."),
            clause("more", "P07", " Mer.", " More."));
    Api.dpo()
        .get("/v1/notices/{after}/changes?since={before}&language=sv", after, before)
        .then()
        .statusCode(200)
        .header("Cache-Control", containsString("no-store"))
        .body("version", equalTo(after))
        .body("since", equalTo(before))
        .body("clauses.key", contains("aim", "more"))
        .body("clauses.change", contains("changed", "added"))
        .body("clauses[0].text.kind", contains("same", "added", "same"))
        .body("clauses[0].text.text", contains("Vi samlar ", "aldrig ", "in namn."));
    given().get("/v1/notices/{after}/changes?since=1", after).then().statusCode(404);
  }

  @Test
  void theDifferenceBetweenPublishedVersionsIsPublicAndCacheable() {
    Response same = given().get("/v1/notices/1/changes?since=1&language=en");
    same.then()
        .statusCode(200)
        .header("Cache-Control", containsString("public"))
        .body("clauses", empty())
        .body("unchanged", greaterThan(30));
    given()
        .header("If-None-Match", same.header("ETag"))
        .get("/v1/notices/1/changes?since=1&language=en")
        .then()
        .statusCode(304);
  }

  @Test
  void aDifferenceNeedsTwoVersionsAndALanguage() {
    given()
        .get("/v1/notices/1/changes")
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("since"));
    given()
        .get("/v1/notices/1/changes?since=1&language=fi")
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("language"));
    given().get("/v1/notices/1/changes?since=4711").then().statusCode(404);
  }

  @Test
  void aDraftThatANewerVersionOvertookIsNotPublished() {
    int older = draft(UUID.randomUUID().toString()).path("version");
    int newer = draft(UUID.randomUUID().toString()).path("version");
    Map<String, String> farAway = Map.of("effectiveFrom", "2999-01-01T00:00:00Z");
    Api.dpo().body(farAway).post("/v1/notices/" + newer + "/publication").then().statusCode(200);
    Api.dpo()
        .body(farAway)
        .post("/v1/notices/" + older + "/publication")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/newer-notice-published"));
  }

  @Test
  void theDatabaseKeepsTheClausesToTheText() {
    assertThatThrownBy(
            () -> database.change("update notice_clauses set clauses = '[]' where version = 1"))
        .isInstanceOf(SqlFailure.class);
    assertThatThrownBy(() -> database.change("delete from notice_clauses where version = 1"))
        .hasStackTraceContaining("a published notice is never changed");
  }

  @Test
  @Tag("P05")
  void nobodyElseWritesNotices() {
    Api.support().body(Map.of()).post("/v1/notices").then().statusCode(403);
    Api.system().body(Map.of()).post("/v1/notices/1/publication").then().statusCode(403);
    given().contentType("application/json").post("/v1/notices").then().statusCode(401);
  }

  private static Response draft(String key) {
    return Api.as(DPO)
        .header("Idempotency-Key", key)
        .body(Map.of("major", true, "lapsing", List.of("news"), "sv", text(), "en", text()))
        .post("/v1/notices");
  }

  private static Response draft(Map<String, Object> draft) {
    return Api.as(DPO).header("Idempotency-Key", UUID.randomUUID()).body(draft).post("/v1/notices");
  }

  @SafeVarargs
  private static int version(Map<String, Object>... clauses) {
    return draft(divided(false, clauses)).then().statusCode(201).extract().path("version");
  }

  private static ValidatableResponse refused(Map<String, Object> draft) {
    return draft(draft).then().statusCode(422).body("type", equalTo("/problems/invalid-notice"));
  }

  private static void invalid(Map<String, Object> draft, String field, String rule) {
    draft(draft)
        .then()
        .statusCode(400)
        .body("violations.field", contains(field))
        .body("violations.rule", contains(rule));
  }

  @SafeVarargs
  private static Map<String, Object> divided(boolean major, Map<String, Object>... clauses) {
    return Map.of(
        "major", major,
        "sv", Map.of("title", "Policy"),
        "en", Map.of("title", "Policy"),
        "clauses", List.of(clauses));
  }

  private static Map<String, Object> clause(String key, String promise, String sv, String en) {
    List<String> promises = promise == null ? List.of() : List.of(promise);
    return Map.of("key", key, "promises", promises, "sv", sv, "en", en);
  }

  private static Map<String, String> text() {
    return Map.of("title", "Policy", "text", "En text");
  }
}
