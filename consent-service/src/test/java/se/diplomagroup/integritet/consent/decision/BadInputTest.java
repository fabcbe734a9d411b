package se.diplomagroup.integritet.consent.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.diplomagroup.integritet.consent.Api;
import se.diplomagroup.integritet.consent.Topics;
import se.diplomagroup.integritet.consent.database.Database;
import se.diplomagroup.integritet.contracts.Event;
import se.diplomagroup.integritet.contracts.Topic;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;

/// Whatever is wrong with a call is said by field and rule, and nothing of the call is stored: no
/// decision, no event, no order.
@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
class BadInputTest {

  private static final String PROBLEM = "application/problem+json";

  @Inject Database database;
  @Inject Topics topics;

  private final UUID person = UUID.randomUUID();

  @Test
  @Tag("P04")
  void aPurposeThatIsUnknown() {
    refused(with("purpose", "telepathy"), "purpose", "unknown-purpose");
  }

  @Test
  @Tag("P02")
  void aCategoryThatDoesNotBelongToTheCollectionPoint() {
    Map<String, Object> decision = with("collectionPoint", "website");
    decision.put("categories", List.of("billing-details"));
    refused(decision, "categories", "category-not-collected-there");
  }

  @Test
  @Tag("P33")
  void aNoticeThatIsNotInForce() {
    int coming = comingNotice();
    String hash =
        Api.dpo().get("/v1/notices/{version}?language=sv", coming).then().extract().path("hash");
    Map<String, Object> decision = with("noticeVersion", coming);
    decision.put("textHash", hash);
    refused(decision, "noticeVersion", "notice-not-in-force");
  }

  @Test
  @Tag("P33")
  void aNoticeThatThereIsNot() {
    refused(with("noticeVersion", 99_999), "noticeVersion", "notice-not-in-force");
  }

  @Test
  @Tag("P33")
  void aHashThatIsNotTheTexts() {
    refused(with("textHash", "0".repeat(64)), "textHash", "hash-mismatch");
  }

  @Test
  @Tag("P33")
  void aHashThatIsTheOtherLanguages() {
    refused(with("language", "en"), "textHash", "hash-mismatch");
  }

  @Test
  @Tag("P33")
  void aLanguageThatIsNotPublished() {
    refused(tell(with("language", "fi")), 400, "decisions[0].language", "format");
  }

  @Test
  @Tag("P03")
  void aPurposeThatDoesNotRestOnConsent() {
    refused(with("purpose", "diplomas"), "purpose", "purpose-not-on-consent");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          choice        | 0                              | type
          choice        | "0"                            | format
          gpc           | 1                              | type
          gpc           | "true"                         | type
          noticeVersion | "1"                            | type
          decidedAt     | 1700000000                     | type
          decidedAt     | "1700000000"                   | format
          decidedAt     | "-1000000000-01-01T00:00:00Z"  | format
          decidedAt     | "+1000000000-12-31T23:59:59Z"  | format
          decidedAt     | "-0001-01-01T00:00:00Z"        | format
          """)
  @Tag("P04")
  void aValueOfAnotherKind(String field, String value, String rule) throws IOException {
    Object other = new ObjectMapper().readValue(value, Object.class);
    refused(tell(with(field, other)), 400, "decisions[0]." + field, rule);
  }

  @Test
  void aTimeFarInTheFuture() {
    refused(
        with("decidedAt", Instant.now().plusSeconds(3_600).toString()),
        "decidedAt",
        "in-the-future");
  }

  @Test
  void aTimeBeforeThereWasAnythingToDecide() {
    for (String time :
        List.of("1994-12-31T23:59:59.999999Z", "1970-01-01T00:00:00Z", "0001-01-02T00:00:00Z")) {
      UUID somebody = UUID.randomUUID();
      for (String choice : List.of("given", "withdrawn")) {
        Map<String, Object> decision = Api.decision(somebody, "news", choice);
        decision.put("decidedAt", time);
        for (RequestSpecification caller : List.of(Api.system(), Api.person(somebody))) {
          Api.tell(caller, List.of(decision))
              .statusCode(422)
              .contentType(PROBLEM)
              .body("violations.size()", equalTo(1))
              .body("violations[0].field", equalTo("decisions[0].decidedAt"))
              .body("violations[0].rule", equalTo("too-early"));
        }
      }
      storesNothing(somebody);
    }
  }

  @Test
  void aHundredAndOneDecisions() {
    Map<String, Object> decision = decision();
    List<Map<String, Object>> many =
        IntStream.range(0, 101)
            .mapToObj(_ -> with(decision, "decisionId", UUID.randomUUID().toString()))
            .toList();
    refused(Api.tell(many), 400, "decisions", "size");
  }

  @Test
  @Tag("P05")
  void anotherPersonsId() {
    UUID other = UUID.randomUUID();
    refused(
        Api.tell(Api.person(other), List.of(Api.decision(other, "news", "refused"), decision())),
        403,
        "decisions[1].subjectId",
        "own-id");
    storesNothing(other);
  }

  @Test
  @Tag("P30")
  void aVisitorWhoIsLinkedAlready() {
    UUID visitor = UUID.randomUUID();
    UUID first = UUID.randomUUID();
    Api.tell(List.of(Api.visitors(visitor, "cookies-statistics", "refused"))).statusCode(201);
    link(first, visitor).statusCode(200);
    refused(link(person, visitor), 409, "visitorId", "visitor-of-another");
    assertThat(
            database.list(
                "select subject_id from visitor_link where visitor_id = ?",
                row -> row.uuid("subject_id"),
                visitor))
        .containsExactly(first);
  }

  @Test
  @Tag("P30")
  void aVisitorsIdThatIsAPersons() {
    UUID known = UUID.randomUUID();
    Api.decide(known, "news", "refused");
    refused(
        Api.tell(List.of(decision(), Api.visitors(known, "cookies-statistics", "refused"))),
        422,
        "decisions[1].visitorId",
        "other-kind-of-subject");
  }

  @Test
  void twoOppositeDecisions() {
    refused(
        Api.tell(List.of(decision(), Api.decision(person, "news", "refused"))),
        422,
        "decisions[1].choice",
        "opposite-decisions");
  }

  @Test
  void aGoodDecisionBesideABadOne() {
    refused(
        Api.tell(
            List.of(Api.decision(person, "evaluation", "given"), with("purpose", "telepathy"))),
        422,
        "decisions[1].purpose",
        "unknown-purpose");
  }

  @Test
  void bytesThatAreNotUtf8() {
    refused(Api.system().body(new byte[] {'{', '"', (byte) 0xC3, '(', '"', '}'}), "body");
  }

  @Test
  void bytesInAFieldThatAreNotUtf8() {
    byte[] nested =
        "{\"decisions\":[{\"subjectId\":\"%s\",\"surface\":\"\u00e5\"}]}"
            .formatted(person)
            .getBytes(StandardCharsets.ISO_8859_1);
    refused(Api.system().body(nested), "decisions[0].surface");
  }

  @Test
  void aBodyOfTenMegabytes() {
    refused(
        Api.system()
            .body("{\"decisions\":[\"" + "a".repeat(10_000_000) + "\"]}")
            .post("/v1/decisions")
            .then(),
        413,
        "body",
        "size");
  }

  private Map<String, Object> decision() {
    return Api.decision(person, "news", "given");
  }

  private Map<String, Object> with(String field, Object value) {
    return with(decision(), field, value);
  }

  private static Map<String, Object> with(
      Map<String, Object> decision, String field, Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(decision);
    changed.put(field, value);
    return changed;
  }

  private static ValidatableResponse tell(Map<String, Object> decision) {
    return Api.tell(List.of(decision));
  }

  private static ValidatableResponse link(UUID subject, UUID visitor) {
    return Api.person(subject).put("/v1/subjects/{id}/visitors/{visitor}", subject, visitor).then();
  }

  private void refused(Map<String, Object> decision, String field, String rule) {
    refused(tell(decision), 422, "decisions[0]." + field, rule);
  }

  private void refused(RequestSpecification call, String field) {
    refused(call.post("/v1/decisions").then(), 400, field, "json");
  }

  private void refused(ValidatableResponse answer, int status, String field, String rule) {
    answer
        .statusCode(status)
        .contentType(PROBLEM)
        .body("status", equalTo(status))
        .body("violations.size()", equalTo(1))
        .body("violations[0].field", equalTo(field))
        .body("violations[0].rule", equalTo(rule));
    storesNothing(person);
  }

  /// What comes next is the first in the ledger and the first that is told.
  private void storesNothing(UUID subject) {
    for (String table :
        List.of("decision", "ledger_subject", "delivery", "visitor_link", "objection")) {
      assertThat(count("select count(*) as n from " + table + " where subject_id = ?", subject))
          .as(table)
          .isZero();
    }
    assertThat(count("select count(*) as n from outbox where aggregateid = ?", subject.toString()))
        .as("outbox")
        .isZero();
    Api.decide(subject, "evaluation", "refused");
    await()
        .untilAsserted(
            () -> assertThat(topics.heard(Event.class, Topic.CONSENT, subject)).isNotEmpty());
    assertThat(topics.heard(Event.class, Topic.CONSENT, subject)).hasSize(1);
    Api.person(subject)
        .get("/v1/subjects/{id}/decisions", subject)
        .then()
        .body("items.sequence", equalTo(List.of(1)));
  }

  private int count(String statement, Object subject) {
    return database.first(statement, row -> row.number("n"), subject).orElse(0);
  }

  private static int comingNotice() {
    Map<String, String> text = Map.of("title", "Policy", "text", "En text");
    int version =
        Api.dpo()
            .header("Idempotency-Key", UUID.randomUUID())
            .body(Map.of("major", false, "sv", text, "en", text))
            .post("/v1/notices")
            .then()
            .statusCode(201)
            .extract()
            .path("version");
    Api.dpo()
        .body(Map.of("effectiveFrom", "2999-01-01T00:00:00Z"))
        .post("/v1/notices/{version}/publication", version)
        .then()
        .statusCode(200);
    return version;
  }
}
