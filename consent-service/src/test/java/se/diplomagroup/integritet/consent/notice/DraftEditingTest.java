package se.diplomagroup.integritet.consent.notice;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.consent.Api;
import se.diplomagroup.integritet.consent.database.Database;
import se.diplomagroup.integritet.contracts.Sha256;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;

/// A draft is edited until it is published, and nobody overwrites what they have not seen.
@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
@Tag("P33")
class DraftEditingTest {

  private static final String DRAFT = "/v1/notices/{version}/draft";
  private static final String LATER = "2999-01-01T00:00:00Z";

  @Inject Database database;

  private int version;
  private String tag;

  @BeforeEach
  void draft() {
    Response drafted =
        Api.dpo()
            .header("Idempotency-Key", UUID.randomUUID())
            .body(draft("Ett.", "One."))
            .post("/v1/notices");
    drafted.then().statusCode(201);
    version = drafted.path("version");
    tag = drafted.header("ETag");
  }

  @Test
  void clausesLanguagesAndDateOfADraftAreEdited() {
    Map<String, Object> edited = draft("Två.", "Two.");
    edited.put("major", true);
    edited.put("lapsing", List.of("news"));
    edited.put("effectiveFrom", LATER);
    Response answer = put(edited, tag);
    answer
        .then()
        .statusCode(200)
        .header("ETag", not(equalTo(tag)))
        .header("Cache-Control", containsString("no-store"))
        .body("clauses[0].sv", equalTo("Två."))
        .body("clauses[0].en", equalTo("Two."))
        .body("major", equalTo(true))
        .body("lapsing", contains("news"))
        .body("effectiveFrom", equalTo(LATER));
    Api.dpo()
        .get(DRAFT, version)
        .then()
        .header("ETag", equalTo(answer.header("ETag")))
        .body("clauses[0].sv", equalTo("Två."))
        .body("sv.title", equalTo("Policy"));
    Api.dpo()
        .get("/v1/notices/{version}?language=en", version)
        .then()
        .body("text", equalTo("Two."))
        .body("hash", equalTo(Sha256.of("Two.".getBytes(StandardCharsets.UTF_8)).hex()))
        .body("effectiveFrom", nullValue());
    Api.dpo()
        .get("/v1/notices")
        .then()
        .body("items.find { it.version == %d }.plannedFrom".formatted(version), equalTo(LATER));
  }

  @Test
  void whatIsReadCanBeWrittenBackAsItIs() {
    Map<String, Object> read = Api.dpo().get(DRAFT, version).then().extract().path("$");
    put(read, tag).then().statusCode(200);
    assertThat(Api.dpo().get(DRAFT, version).then().extract().<Map<String, Object>>path("$"))
        .isEqualTo(read);
  }

  @Test
  void whoHasNotSeenTheLatestRevisionOverwritesNothing() {
    put(draft("Två.", "Two."), tag).then().statusCode(200);
    put(draft("Tre.", "Three."), tag)
        .then()
        .statusCode(412)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/changed-meanwhile"))
        .body("violations[0].field", equalTo("If-Match"));
    for (String other : List.of("W/" + tag, "\"nonsense\"", tag.replace("\"", ""))) {
      put(draft("Tre.", "Three."), other).then().statusCode(412);
    }
    Api.dpo().get(DRAFT, version).then().body("clauses[0].sv", equalTo("Två."));
  }

  @Test
  void whoDoesNotSayWhatTheyHaveReadIsAskedTo() {
    Api.dpo()
        .body(draft("Tre.", "Three."))
        .put(DRAFT, version)
        .then()
        .statusCode(428)
        .body("type", equalTo("/problems/revision-required"))
        .body("violations[0].field", equalTo("If-Match"));
    put(draft("Tre.", "Three."), "*").then().statusCode(428);
    put(draft("Tre.", "Three."), tag + ", *").then().statusCode(428);
  }

  @Test
  void ofManyWhoEditTheSameRevisionExactlyOneDoes() {
    List<CompletableFuture<Integer>> edits =
        IntStream.range(0, 8)
            .mapToObj(i ->
                CompletableFuture.supplyAsync(
                    () -> put(draft("Text " + i, "Text " + i), tag).statusCode()))
            .toList();
    assertThat(edits.stream().map(CompletableFuture::join))
        .containsOnlyOnce(200)
        .containsOnly(200, 412);
    assertThat(revision()).isEqualTo(2);
  }

  @Test
  void whatIsPublishedStaysAsItIs() {
    publish(Map.of("effectiveFrom", LATER), tag).then().statusCode(200);
    put(draft("Två.", "Two."), tag)
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/already-published"));
    Api.dpo().get(DRAFT, version).then().statusCode(409);
    put(draft("Två.", "Two."), 1).then().statusCode(409);
    given().get("/v1/notices/{version}", version).then().body("text", equalTo("Ett."));
    assertThat(revision()).isEqualTo(1);
  }

  @Test
  void onlyWhatWasReadIsPublished() {
    String newer = put(draft("Två.", "Two."), tag).header("ETag");
    publish(Map.of("effectiveFrom", LATER), tag)
        .then()
        .statusCode(412)
        .body("type", equalTo("/problems/changed-meanwhile"));
    given().get("/v1/notices/{version}", version).then().statusCode(404);
    publish(Map.of("effectiveFrom", LATER), newer).then().statusCode(200);
    given().get("/v1/notices/{version}", version).then().body("text", equalTo("Två."));
  }

  @Test
  void aDraftComesIntoForceAsPlanned() {
    Map<String, Object> planned = draft("Ett.", "One.");
    planned.put("effectiveFrom", LATER);
    put(planned, tag).then().statusCode(200);
    publish(Map.of(), null)
        .then()
        .statusCode(200)
        .body("state", equalTo("coming"))
        .body("effectiveFrom", equalTo(LATER))
        .body("plannedFrom", nullValue());
  }

  @Test
  void aPlanThatHasPassedIsSaidAndNothingIsStored() {
    Map<String, Object> passed = draft("Två.", "Two.");
    passed.put("effectiveFrom", Instant.now().minusSeconds(1).toString());
    put(passed, tag)
        .then()
        .statusCode(422)
        .body("violations.field", contains("effectiveFrom"))
        .body("violations.rule", contains("effective-date-passed"));
    database.change(
        "update notice set planned_from = now() - interval '1 day' where version = ?", version);
    publish(Map.of(), null)
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/effective-date-passed"));
    Api.dpo().get(DRAFT, version).then().body("clauses[0].sv", equalTo("Ett."));
  }

  @Test
  void aDraftThatIsNotInOrderIsRefusedByFieldAndNothingIsStored() {
    Map<String, Object> unlapsing = draft("Två.", "Two.");
    unlapsing.put("lapsing", List.of("news"));
    put(unlapsing, tag)
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/invalid-notice"))
        .body("violations.field", contains("lapsing"));
    Map<String, Object> swedishOnly = draft("Två.", "Two.");
    swedishOnly.remove("en");
    put(swedishOnly, tag).then().statusCode(400).body("violations.field", contains("en"));
    assertThat(revision()).isEqualTo(1);
    Api.dpo().get(DRAFT, version).then().header("ETag", equalTo(tag));
  }

  @Test
  void aDraftThatThereIsNotIsNotFound() {
    Api.dpo().get(DRAFT, 4711).then().statusCode(404);
    put(draft("Två.", "Two."), 4711).then().statusCode(404);
  }

  @Test
  @Tag("P05")
  void nobodyElseReadsOrEditsADraft() {
    Api.support().get(DRAFT, version).then().statusCode(403);
    Api.person(UUID.randomUUID()).get(DRAFT, version).then().statusCode(403);
    given().get(DRAFT, version).then().statusCode(401);
    Api.support()
        .header("If-Match", tag)
        .body(draft("Två.", "Two."))
        .put(DRAFT, version)
        .then()
        .statusCode(403);
    Api.system()
        .header("If-Match", tag)
        .body(draft("Två.", "Two."))
        .put(DRAFT, version)
        .then()
        .statusCode(403);
    assertThat(revision()).isEqualTo(1);
  }

  private Response put(Map<String, Object> draft, String ifMatch) {
    return Api.dpo().header("If-Match", ifMatch).body(draft).put(DRAFT, version);
  }

  private Response put(Map<String, Object> draft, int other) {
    return Api.dpo().header("If-Match", tag).body(draft).put(DRAFT, other);
  }

  private Response publish(Map<String, String> publication, String ifMatch) {
    var caller = Api.dpo().body(publication);
    if (ifMatch != null) {
      caller.header("If-Match", ifMatch);
    }
    return caller.post("/v1/notices/{version}/publication", version);
  }

  private int revision() {
    return database
        .first(
            "select revision from notice where version = ?", row -> row.number("revision"), version)
        .orElseThrow();
  }

  private static Map<String, Object> draft(String sv, String en) {
    Map<String, Object> draft = new HashMap<>();
    draft.put("major", false);
    draft.put("sv", Map.of("title", "Policy"));
    draft.put("en", Map.of("title", "Policy"));
    draft.put(
        "clauses", List.of(Map.of("key", "aim", "promises", List.of("P33"), "sv", sv, "en", en)));
    return draft;
  }
}
