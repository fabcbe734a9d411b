package se.diplomagroup.integritet.consent.moving;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.consent.Api;
import se.diplomagroup.integritet.consent.Topics;
import se.diplomagroup.integritet.consent.database.Database;
import se.diplomagroup.integritet.contracts.ConsentEvent.ConsentGiven;
import se.diplomagroup.integritet.contracts.Topic;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;
import se.diplomagroup.integritet.localstack.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
class ImportApiTest {

  private static final String NDJSON = "application/x-ndjson";
  private static final String CSV = "text/csv";
  private static final UUID OFFICER = UUID.randomUUID();
  private static final String LONG_AGO = "2021-05-04T08:00:00Z";

  @Inject Database database;
  @Inject Topics topics;
  @Inject ReportStream report;

  private final UUID person = UUID.randomUUID();
  private String hash;

  @BeforeEach
  void readTheNotice() {
    hash = given().get("/v1/notices/1?language=sv").then().extract().path("hash");
  }

  @Test
  @Tag("P33")
  void decisionsMoveInWithTheirHistoryAndTheirEvents() {
    Map<String, Object> given = decision(person, "news", "given", Instant.now().toString());
    UUID moving = begin("ndjson");
    sent(moving, NDJSON, "", json(given))
        .statusCode(200)
        .body("upload", equalTo(1))
        .body("state", equalTo("complete"))
        .body("accepted", equalTo(1))
        .body("duplicates", equalTo(0))
        .body("refused", equalTo(0))
        .body("nextLine", equalTo(2));
    Api.person(person)
        .get("/v1/subjects/{id}/decisions", person)
        .then()
        .body("items", hasSize(1))
        .body("items[0].decisionId", equalTo(given.get("decisionId")))
        .body("items[0].system", equalTo("elearning-platform"))
        .body("items[0].noticeVersion", equalTo(1));
    await()
        .untilAsserted(
            () -> assertThat(topics.heard(ConsentGiven.class, Topic.CONSENT, person)).hasSize(1));
  }

  @Test
  @Tag("P04")
  void whatHasMovedInCountsAtOnce() {
    assertThat(Api.reasonFor(person, "news")).isEqualTo("unknown-person");
    sent(begin("ndjson"), NDJSON, "", json(onTheNoticeInForce("news")))
        .body("accepted", equalTo(1));
    assertThat(Api.reasonFor(person, "news")).isEqualTo("consent-given");
  }

  @Test
  void aTextNeedsToBePublishedHereAndNotToHaveBeenInForceThen() {
    Map<String, Object> old = decision(person, "news", "given", LONG_AGO);
    sent(begin("ndjson"), NDJSON, "", json(old)).body("accepted", equalTo(1));
    Api.person(person)
        .get("/v1/subjects/{id}/decisions", person)
        .then()
        .body("items[0].decidedAt", equalTo(LONG_AGO));
    Map<String, Object> unpublished = decision(person, "news", "given", LONG_AGO);
    unpublished.put("noticeVersion", 4711);
    refused(unpublished, "noticeVersion", "notice-not-in-force");
  }

  @Test
  @Tag("P33")
  void aLineSaysWhichVersionOfThePurposeWasShown() {
    Map<String, Object> old = decision(person, "news", "given", LONG_AGO);
    old.put("purposeVersion", 1);
    sent(begin("ndjson"), NDJSON, "", json(old)).body("accepted", equalTo(1));
    Api.person(person)
        .get("/v1/subjects/{id}/decisions", person)
        .then()
        .body("items[0].purposeVersion", equalTo(1));
    refused(with("purposeVersion", 4711), "purposeVersion", "purpose-not-in-force");
    refused(with("purposeVersion", 0), "purposeVersion", "positive");
    String table =
        """
        decisionId,subjectId,purpose,choice,noticeVersion,language,textHash,decidedAt,purposeVersion
        %s,%s,evaluation,given,1,sv,%s,%s,1
        %s,%s,evaluation,given,1,sv,%s,%s,2
        """
            .formatted(
                UUID.randomUUID(),
                person,
                hash,
                LONG_AGO,
                UUID.randomUUID(),
                person,
                hash,
                LONG_AGO);
    UUID moving = begin("csv");
    sent(moving, CSV, "", table).body("accepted", equalTo(1)).body("refused", equalTo(1));
    report(moving, 1).body("items[1].rule", equalTo("purpose-not-in-force"));
  }

  @Test
  void aTableMovesInToo() {
    UUID visitor = UUID.randomUUID();
    String table =
        """
        decisionId,subjectId,visitorId,purpose,choice,noticeVersion,language,textHash,decidedAt,collectionPoint,categories,gpc
        %s,%s,,news,given,1,sv,%s,%s,order,contact-details;company-details,
        %s,,%s,cookies-statistics,refused,1,sv,%s,%s,,,true
        %s,%s,,news,given,1
        "%s,broken
        """
            .formatted(
                UUID.randomUUID(),
                person,
                hash,
                LONG_AGO,
                UUID.randomUUID(),
                visitor,
                hash,
                LONG_AGO,
                UUID.randomUUID(),
                person,
                UUID.randomUUID());
    UUID moving = begin("csv");
    sent(moving, CSV, "", "\uFEFF" + table.replace("\n", "\r\n"))
        .statusCode(200)
        .body("accepted", equalTo(2))
        .body("refused", equalTo(2))
        .body("fromLine", equalTo(2));
    report(moving, 1)
        .body("items.firstLine", contains(2, 4))
        .body("items.lastLine", contains(3, 5))
        .body("items[1].rule", equalTo("csv"));
    Api.person(person)
        .get("/v1/subjects/{id}/decisions", person)
        .then()
        .body("items[0].categories", contains("company-details", "contact-details"));
  }

  @Test
  void aCellIsTakenForAFigureOrATruthValueOnlyWhereItIsOne() {
    String row =
        UUID.randomUUID() + "," + person + ",news,%s,%s,sv," + hash + "," + LONG_AGO + ",%s";
    UUID moving = begin("csv");
    sent(
            moving,
            CSV,
            "",
            String.join(
                "\n",
                "decisionId,subjectId,purpose,choice,noticeVersion,language,textHash,decidedAt,gpc",
                row.formatted("0", "1", ""),
                row.formatted("given", "one", ""),
                row.formatted("given", "99999999999", ""),
                row.formatted("given", "1", "1"),
                row.formatted("given", "1", "TRUE")))
        .statusCode(200)
        .body("refused", equalTo(5));
    report(moving, 1)
        .body("items.collectMany { (it.firstLine..it.lastLine).toList() }", contains(2, 3, 4, 5, 6))
        .body("items.field", contains("choice", "noticeVersion", "gpc"));
    assertThat(decisionsOf(person)).isZero();
  }

  @Test
  void whatIsInAlreadyIsADuplicateAndAnotherDecisionUnderItsIdIsRefused() {
    Map<String, Object> given = decision(person, "news", "given", LONG_AGO);
    Map<String, Object> other = new LinkedHashMap<>(given);
    other.put("choice", "refused");
    UUID moving = begin("ndjson");
    sent(moving, NDJSON, "", json(given, given, other))
        .body("accepted", equalTo(1))
        .body("duplicates", equalTo(1))
        .body("refused", equalTo(1));
    sent(moving, NDJSON, "", json(given)).body("upload", equalTo(2)).body("duplicates", equalTo(1));
    report(moving, 1)
        .body("items.outcome", contains("accepted", "duplicate", "refused"))
        .body("items[2].field", equalTo("decisionId"))
        .body("items[2].rule", equalTo("decision-id-reused"));
    assertThat(decisionsOf(person)).isEqualTo(1);
  }

  @Test
  @Tag("P33")
  void ofLinesThatTellTheSameDecisionTheFirstOneCountsHoweverFarApartTheyAre() {
    for (int file = 0; file < 3; file++) {
      List<Map<String, Object>> lines = many(5_000);
      lines.add(lines.get(0));
      Map<String, Object> other = new LinkedHashMap<>(lines.get(1));
      other.put("choice", "refused");
      lines.add(other);
      UUID moving = begin("ndjson");
      sent(moving, NDJSON, "", json(lines)).body("accepted", equalTo(5_000));
      report(moving, 1)
          .body(
              "items.outcome", contains("accepted", "accepted", "accepted", "duplicate", "refused"))
          .body("items[4].rule", equalTo("decision-id-reused"));
    }
  }

  @Test
  @Tag("P33")
  void whatIsInAlreadyIsADuplicateThoughItWouldBeRefusedByNow() {
    Map<String, Object> given = decision(person, "news", "given", LONG_AGO);
    Map<String, Object> other = new LinkedHashMap<>(given);
    other.put("surface", "profile");
    UUID moving = begin("ndjson");
    sent(moving, NDJSON, "", json(given)).body("accepted", equalTo(1));
    Api.system()
        .body(Map.of("until", LocalDate.now().plusYears(1).toString(), "guardians", List.of()))
        .put("/v1/subjects/{id}/minority", person)
        .then()
        .statusCode(200);
    Map<String, Object> fresh = decision(person, "news", "given", LONG_AGO);
    sent(moving, NDJSON, "", json(given, other, fresh, given))
        .body("accepted", equalTo(0))
        .body("duplicates", equalTo(2))
        .body("refused", equalTo(2));
    report(moving, 2)
        .body("items.outcome", contains("duplicate", "refused", "refused", "duplicate"))
        .body("items[1].field", equalTo("decisionId"))
        .body("items[1].rule", equalTo("decision-id-reused"))
        .body("items[2].field", equalTo("choice"))
        .body("items[2].rule", equalTo("guardian-needed"));
    sent(moving, NDJSON, "", json(without("decidedAt"))).body("refused", equalTo(1));
  }

  @Test
  void aLineNumberBeyondEveryFileIsRefused() {
    for (String type : List.of(NDJSON, CSV)) {
      UUID moving = begin(type.equals(CSV) ? "csv" : "ndjson");
      for (String line : List.of("0", "1000000001", "9223372036854775807")) {
        sent(moving, type, "?fromLine=" + line, "{}\n{}\n")
            .statusCode(400)
            .contentType("application/problem+json")
            .body("violations[0].field", equalTo("fromLine"));
      }
      as().get("/v1/imports/{id}", moving).then().body("uploads", hasSize(0));
    }
  }

  @Test
  void eachBadLineIsRefusedForItselfWithFieldAndRule() {
    refused(without("decidedAt"), "decidedAt", "required");
    refused(without("decisionId"), "decisionId", "required");
    refused(without("purpose"), "purpose", "required");
    refused(without("textHash"), "textHash", "required");
    refused(without("subjectId"), "subjectId", "one-subject");
    refused(with("purpose", "nothing"), "purpose", "unknown-purpose");
    refused(with("purpose", "support"), "purpose", "purpose-not-on-consent");
    refused(with("choice", "perhaps"), "choice", "format");
    refused(with("choice", "expired"), "choice", "choice");
    refused(with("textHash", "0".repeat(64)), "textHash", "hash-mismatch");
    refused(with("decidedAt", "2999-01-01T00:00:00Z"), "decidedAt", "in-the-future");
    refused(with("decidedAt", "1994-12-31T23:59:59Z"), "decidedAt", "too-early");
    refused(with("decidedAt", "-5000-01-01T00:00:00Z"), "decidedAt", "format");
    refused(with("decidedAt", "-999999999-01-01T00:00:00Z"), "decidedAt", "format");
    refused(with("subjectId", "somebody"), "subjectId", "format");
    refused(with("more", 1), "more", "unknown-field");
    refused(with("noticeVersion", -1), "noticeVersion", "positive");
    assertThat(decisionsOf(person)).isZero();
  }

  @Test
  void aLineThatIsNoJsonSpoilsNoOther() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    append(file, json(decision(person, "news", "given", LONG_AGO)));
    append(file, "{\"decisionId\":\n");
    append(file, "\n");
    append(file, "null\n");
    file.write(0xC3);
    file.write(0x28);
    append(file, "\n");
    append(file, "{\"surface\":\"" + "x".repeat(100_000) + "\"}\n");
    append(file, json(decision(person, "evaluation", "given", LONG_AGO)));
    UUID moving = begin("ndjson");
    sent(moving, NDJSON, "", file.toByteArray())
        .statusCode(200)
        .body("accepted", equalTo(2))
        .body("refused", equalTo(4))
        .body("nextLine", equalTo(8));
    report(moving, 1)
        .body("items.firstLine", contains(1, 2, 4, 5, 6, 7))
        .body(
            "items.rule.findAll { it != null }", contains("json", "required", "json", "too-long"));
    List<String> lines =
        as().accept(NDJSON)
            .get("/v1/imports/{id}/uploads/1/report?outcome=refused", moving)
            .then()
            .statusCode(200)
            .contentType(NDJSON)
            .extract()
            .asString()
            .lines()
            .toList();
    assertThat(lines).hasSize(4);
    assertThat(JsonPath.from(lines.getLast()).getInt("line")).isEqualTo(6);
  }

  @Test
  void aLargeFileComesInBatchesAndIsReportedInFewRuns() {
    List<Map<String, Object>> many = many(4_500);
    UUID moving = begin("ndjson");
    byte[] file = json(many);
    assertThat(file.length).isGreaterThan(1_000_000);
    sent(moving, NDJSON, "", file).statusCode(200).body("accepted", equalTo(4_500));
    report(moving, 1).body("items.lastLine", contains(2_000, 4_000, 4_500));
    sent(moving, NDJSON, "?fromLine=4001", json(many.subList(4_000, 4_500)))
        .body("duplicates", equalTo(500))
        .body("fromLine", equalTo(4_001))
        .body("nextLine", equalTo(4_501));
  }

  @Test
  void aFileThatComesAgainWithMoreInBetweenIsTakenInOnce() {
    List<Map<String, Object>> first = many(4_100);
    UUID moving = begin("ndjson");
    sent(moving, NDJSON, "", json(first.subList(2_050, 4_100))).body("accepted", equalTo(2_050));
    List<Map<String, Object>> again = new ArrayList<>(first);
    again.addAll(many(4_000));
    sent(moving, NDJSON, "", json(again))
        .statusCode(200)
        .body("accepted", equalTo(6_050))
        .body("duplicates", equalTo(2_050))
        .body("refused", equalTo(0));
    assertThat(stored(again)).isEqualTo(8_100);
  }

  @Test
  void whateverFailsABatchIsInWithAllOfItsDecisionsOrWithNone() {
    List<Map<String, Object>> many = many(5_000);
    UUID moving = begin("ndjson");
    refuseBatchesFrom(2_001);
    try {
      sent(moving, NDJSON, "", json(many)).statusCode(500);
    } finally {
      refuseNoBatches();
    }
    JsonPath upload = as().get("/v1/imports/{id}", moving).then().extract().jsonPath();
    assertThat(upload.getString("uploads[0].state")).isEqualTo("interrupted");
    assertThat(upload.getLong("uploads[0].nextLine")).isEqualTo(2_001);
    assertThat(stored(many.subList(0, 2_000))).isEqualTo(2_000);
    assertThat(stored(many.subList(2_000, 4_000))).isZero();
    long before = stored(many);
    sent(moving, NDJSON, "", json(many))
        .statusCode(200)
        .body("duplicates", equalTo((int) before))
        .body("accepted", equalTo((int) (5_000 - before)))
        .body("refused", equalTo(0));
    assertThat(stored(many)).isEqualTo(5_000);
  }

  @Test
  void anUploadOfWhichNothingHasComeForLongIsInterrupted() {
    UUID moving = begin("ndjson");
    sent(moving, NDJSON, "", json(decision(person, "news", "given", LONG_AGO))).statusCode(200);
    database.change(
        "update import_upload set state = 'receiving', ended_at = null where import_id = ?",
        moving);
    assertThat(stateOf(moving)).isEqualTo("receiving");
    database.change(
        "update import_upload set started_at = now() - interval '1 hour' where import_id = ?",
        moving);
    assertThat(stateOf(moving)).isEqualTo("receiving");
    database.change(
        "update import_batch set added_at = now() - interval '11 minutes' where import_id = ?",
        moving);
    assertThat(stateOf(moving)).isEqualTo("interrupted");
    as().get("/v1/imports/{id}", moving)
        .then()
        .body("uploads[0].nextLine", equalTo(2))
        .body("uploads[0].endedAt", notNullValue());
  }

  @Test
  void whoReadsAReportSlowlyHoldsNothingOfTheDatabase() throws IOException {
    UUID moving = begin("ndjson");
    database.change(
        """
        insert into import_upload (import_id, upload, state, from_line, started_at)
        values (?, 1, 'complete', 1, now())
        """,
        moving);
    database.change(
        """
        insert into import_run (import_id, upload, first_line, last_line, outcome, rule)
        select ?, 1, n, n, 'refused', 'rule-' || n from generate_series(1, 2500) as n
        """,
        moving);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    report.write(
        moving,
        1,
        null,
        new OutputStream() {
          @Override
          public void write(int b) {
            assertThat(QuarkusTransaction.isActive()).isFalse();
            all.write(b);
          }
        });
    List<String> lines = all.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(lines).hasSize(2_500);
    assertThat(lines.getLast()).contains("\"line\":2500", "rule-2500");
  }

  private static String stateOf(UUID moving) {
    return as().get("/v1/imports/{id}", moving).then().extract().path("uploads[0].state");
  }

  @Test
  void aVisitorsIdIsNeverAPersonsId() {
    Map<String, Object> visitors = decision(person, "news", "given", LONG_AGO);
    visitors.remove("subjectId");
    visitors.put("visitorId", person.toString());
    UUID moving = begin("ndjson");
    sent(moving, NDJSON, "", json(decision(person, "news", "given", LONG_AGO), visitors))
        .body("accepted", equalTo(1))
        .body("refused", equalTo(1));
    report(moving, 1)
        .body("items[1].field", equalTo("visitorId"))
        .body("items[1].rule", equalTo("other-kind-of-subject"));
  }

  @Test
  @Tag("P24")
  void whatMovedInIsListedAmongThoseWhoAgree() {
    sent(begin("ndjson"), NDJSON, "", json(onTheNoticeInForce("evaluation")))
        .body("accepted", equalTo(1));
    String who =
        Api.system()
            .accept(NDJSON)
            .get("/v1/purposes/evaluation/subjects?state=given")
            .then()
            .extract()
            .asString();
    assertThat(who).contains(person.toString());
  }

  @Test
  @Tag("P05")
  void nobodyElseMovesDecisionsIn() {
    String body = "{\"source\":\"elearning-platform\",\"format\":\"ndjson\"}";
    Api.person(person).body(body).post("/v1/imports").then().statusCode(403);
    Api.support().body(body).post("/v1/imports").then().statusCode(403);
    given().contentType("application/json").body(body).post("/v1/imports").then().statusCode(401);
    Api.as(TestTokens.system("some-other-system"))
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(body)
        .post("/v1/imports")
        .then()
        .statusCode(403);
    UUID moving = begin("ndjson");
    Api.as(TestTokens.system("some-other-system"))
        .get("/v1/imports/{id}", moving)
        .then()
        .statusCode(404);
    Api.system().get("/v1/imports/{id}", moving).then().statusCode(200);
  }

  @Test
  @Tag("P05")
  void whatTheOfficerMovesInIsNotRecordedAsToldByTheSystemItComesFrom() {
    Map<String, Object> given = decision(person, "news", "given", LONG_AGO);
    sent(begin("ndjson"), NDJSON, "", json(given)).statusCode(200).body("accepted", equalTo(1));

    Api.person(person)
        .get("/v1/subjects/{id}/decisions", person)
        .then()
        .statusCode(200)
        .body("items[0].by", equalTo("moved-in"))
        .body("items[0].system", equalTo("elearning-platform"))
        .body("items[0].reason", equalTo("moved-in"));
    Api.system().get("/v1/decisions/{id}/receipt", given.get("decisionId")).then().statusCode(404);
    assertThat(
            database.list(
                "select actor_kind from decision where subject_id = ?",
                row -> row.text("actor_kind"),
                person))
        .containsExactly("staff");
  }

  @Test
  void aSystemMovesInWhatIsItsOwn() {
    UUID moving =
        UUID.fromString(
            Api.system()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"source\":\"elearning-platform\",\"format\":\"ndjson\"}")
                .post("/v1/imports")
                .then()
                .statusCode(201)
                .extract()
                .path("importId"));
    upload(
            TestTokens.system("elearning-platform"),
            moving,
            NDJSON,
            "",
            json(decision(person, "news", "given", LONG_AGO)))
        .statusCode(200)
        .body("accepted", equalTo(1));
  }

  @Test
  void anImportIsBegunOncePerKeyAndListed() {
    String key = UUID.randomUUID().toString();
    String first = begin(key, "csv").statusCode(201).extract().path("importId");
    String again = begin(key, "csv").statusCode(201).extract().path("importId");
    assertThat(again).isEqualTo(first);
    begin(key, "ndjson").statusCode(422);
    as().get("/v1/imports?limit=1").then().body("items", hasSize(1)).body("next", notNullValue());
    as().body("{\"source\":\"x\"}").post("/v1/imports").then().statusCode(400);
    as().get("/v1/imports/{id}", UUID.randomUUID()).then().statusCode(404);
    as().get("/v1/imports/{id}/uploads/9/report", first).then().statusCode(404);
    sent(UUID.fromString(first), NDJSON, "", "{}")
        .statusCode(409)
        .body("type", equalTo("/problems/other-format"));
    sent(UUID.fromString(first), CSV, "", "a,b\n").statusCode(400);
    sent(UUID.fromString(first), "text/plain", "", "a,b\n").statusCode(415);
  }

  @Test
  void onlyImportsTakeLargeBodies() {
    byte[] large = "x".repeat(3_000_000).getBytes(StandardCharsets.UTF_8);
    Api.system().body(large).post("/v1/decisions").then().statusCode(413);
    sent(begin("ndjson"), NDJSON, "", large).statusCode(200).body("refused", equalTo(1));
  }

  private void refused(Map<String, Object> decision, String field, String rule) {
    UUID moving = begin("ndjson");
    sent(moving, NDJSON, "", json(decision)).statusCode(200).body("refused", equalTo(1));
    report(moving, 1)
        .body("items[0].outcome", equalTo("refused"))
        .body("items[0].field", equalTo(field))
        .body("items[0].rule", equalTo(rule))
        .body("items[0].message", notNullValue());
  }

  private static UUID begin(String format) {
    return UUID.fromString(
        begin(UUID.randomUUID().toString(), format).statusCode(201).extract().path("importId"));
  }

  private static ValidatableResponse begin(String key, String format) {
    return as().header("Idempotency-Key", key)
        .body(Map.of("source", "elearning-platform", "format", format))
        .post("/v1/imports")
        .then();
  }

  private static ValidatableResponse sent(UUID moving, String type, String query, String body) {
    return sent(moving, type, query, body.getBytes(StandardCharsets.UTF_8));
  }

  private static ValidatableResponse sent(UUID moving, String type, String query, byte[] body) {
    return upload(TestTokens.dpo(OFFICER), moving, type, query, body);
  }

  private static ValidatableResponse upload(
      String token, UUID moving, String type, String query, byte[] body) {
    EncoderConfig plain =
        EncoderConfig.encoderConfig()
            .appendDefaultContentCharsetToContentTypeIfUndefined(false)
            .encodeContentTypeAs(type, ContentType.BINARY);
    return Api.as(token)
        .config(RestAssuredConfig.config().encoderConfig(plain))
        .contentType(type)
        .body(body)
        .post("/v1/imports/{id}/uploads" + query, moving)
        .then();
  }

  private static ValidatableResponse report(UUID moving, int upload) {
    return as().accept("application/json")
        .get("/v1/imports/{id}/uploads/{n}/report", moving, upload)
        .then()
        .statusCode(200);
  }

  private static RequestSpecification as() {
    return Api.as(TestTokens.dpo(OFFICER));
  }

  private Map<String, Object> decision(
      UUID subject, String purpose, String choice, String decidedAt) {
    Map<String, Object> decision = new LinkedHashMap<>();
    decision.put("decisionId", UUID.randomUUID().toString());
    decision.put("subjectId", subject.toString());
    decision.put("purpose", purpose);
    decision.put("choice", choice);
    decision.put("noticeVersion", 1);
    decision.put("language", "sv");
    decision.put("textHash", hash);
    decision.put("decidedAt", decidedAt);
    return decision;
  }

  private Map<String, Object> with(String field, Object value) {
    Map<String, Object> decision = decision(person, "news", "given", LONG_AGO);
    decision.put(field, value);
    return decision;
  }

  private Map<String, Object> without(String field) {
    Map<String, Object> decision = decision(person, "news", "given", LONG_AGO);
    decision.remove(field);
    return decision;
  }

  /// Another test may have let consents lapse by a notice.
  private Map<String, Object> onTheNoticeInForce(String purpose) {
    Map<String, Object> decision = Api.decision(person, purpose, "given");
    decision.put("decidedAt", Instant.now().toString());
    return decision;
  }

  private List<Map<String, Object>> many(int number) {
    List<Map<String, Object>> many = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      many.add(decision(UUID.randomUUID(), "news", "given", LONG_AGO));
    }
    return many;
  }

  @SafeVarargs
  private static byte[] json(Map<String, Object>... decisions) {
    return json(List.of(decisions));
  }

  private static byte[] json(List<Map<String, Object>> decisions) {
    StringBuilder lines = new StringBuilder();
    for (Map<String, Object> decision : decisions) {
      List<String> fields = new ArrayList<>();
      decision.forEach((name, value) ->
          fields.add(
              "\"" + name + "\":" + (value instanceof Number ? value : "\"" + value + "\"")));
      lines.append('{').append(String.join(",", fields)).append("}\n");
    }
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void append(ByteArrayOutputStream file, String text) {
    append(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void append(ByteArrayOutputStream file, byte[] bytes) {
    file.write(bytes, 0, bytes.length);
  }

  private int decisionsOf(UUID subject) {
    return database
        .first(
            "select count(*) as n from decision where subject_id = ?",
            row -> row.number("n"),
            subject)
        .orElseThrow();
  }

  private long stored(List<Map<String, Object>> decisions) {
    return database
        .first(
            "select count(*) as n from decision where decision_id = any(?)",
            row -> row.count("n"),
            Database.ids(
                decisions.stream()
                    .map(it -> UUID.fromString((String) it.get("decisionId")))
                    .toList()))
        .orElseThrow();
  }

  private void refuseBatchesFrom(long line) {
    database.change(
        """
        create function refuse_batch() returns trigger language plpgsql as $$
        begin raise exception 'this batch is not to be written'; end $$
        """);
    database.change(
        "create trigger refuse_batch before insert on import_batch for each row when (new.first_line = "
            + line
            + ") execute function refuse_batch()");
  }

  private void refuseNoBatches() {
    database.change("drop trigger refuse_batch on import_batch");
    database.change("drop function refuse_batch");
  }
}
