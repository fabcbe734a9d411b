package se.diplomagroup.integritet.consent.notice;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
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
import jakarta.inject.Inject;
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
        .body("version", hasItem(version))
        .body("size()", greaterThan(1));
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
        .body("type", equalTo("/problems/minor-notice-lapses-nothing"));
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

  private static Map<String, String> text() {
    return Map.of("title", "Policy", "text", "En text");
  }
}
