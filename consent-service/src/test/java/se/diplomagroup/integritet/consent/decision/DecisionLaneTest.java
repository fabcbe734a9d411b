package se.diplomagroup.integritet.consent.decision;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.diplomagroup.integritet.consent.Api;
import se.diplomagroup.integritet.consent.database.Database;
import se.diplomagroup.integritet.contracts.CloudEvents;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;
import se.diplomagroup.integritet.localstack.testing.TestTokens;
import se.diplomagroup.integritet.localstack.testing.TestTopics;

/// The first call with a token goes the long way; the next ones with it that tell one decision may
/// go the short one.
@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
class DecisionLaneTest {

  private static final String DECISIONS = "/v1/decisions";

  @Inject ObjectMapper json;
  @Inject Database database;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String brokers;

  @ConfigProperty(name = "integritet.topic-prefix")
  String prefix;

  private final UUID person = UUID.randomUUID();
  private final String token = TestTokens.system("elearning-platform");

  @BeforeEach
  void theTokenIsKnown() {
    known(token);
  }

  @Test
  @Tag("P33")
  void bothWaysRecordADecisionAndAnswerAlike() {
    Response longWay = unknown().body(calls(decision())).post(DECISIONS);
    Response shortWay = known().body(calls(decision())).post(DECISIONS);
    for (Response answer : List.of(longWay, shortWay)) {
      assertThat(answer.statusCode()).isEqualTo(201);
      assertThat(answer.contentType()).isEqualTo(longWay.contentType());
      assertThat(answer.header("X-Correlation-Id")).hasSize(36);
      assertThat(answer.<String>path("decisions[0].status")).isEqualTo("recorded");
    }
    assertThat(longWay.<Integer>path("decisions[0].sequence")).isEqualTo(1);
    assertThat(shortWay.<Integer>path("decisions[0].sequence")).isEqualTo(2);
    assertThat(names(shortWay)).isEqualTo(names(longWay));
    assertThat(by("items[0]")).isEqualTo(by("items[1]"));
  }

  @Test
  void theSameDecisionAgainIsKnownOnBothWays() {
    Map<String, Object> decision = decision();
    String decidedAt = known().body(calls(decision)).post(DECISIONS).path("decisions[0].decidedAt");
    for (RequestSpecification way : List.of(known(), unknown())) {
      Response again = way.body(calls(decision)).post(DECISIONS);
      assertThat(again.statusCode()).isEqualTo(201);
      assertThat(again.<String>path("decisions[0].status")).isEqualTo("duplicate");
      assertThat(again.<String>path("decisions[0].decidedAt")).isEqualTo(decidedAt);
    }
    assertThat(sequences()).containsExactly(1);
  }

  /// Each is refused, or leads elsewhere, for a reason of its own.
  static Stream<Map<String, Object>> whatIsNotInOrder() {
    return Stream.of(
        Map.of("purpose", "telepathy"),
        Map.of("purpose", "diplomas"),
        Map.of("purpose", "No Purpose"),
        Map.of("choice", "expired"),
        Map.of("choice", 1),
        Map.of("textHash", "0".repeat(64)),
        Map.of("noticeVersion", 0),
        Map.of("noticeVersion", 1.5),
        Map.of("language", "fi"),
        Map.of("decisionId", "1-1-1-1-1"),
        Map.of("visitorId", UUID.randomUUID().toString()),
        Map.of("guardianId", UUID.randomUUID().toString()),
        Map.of("decidedAt", "2999-01-01T00:00:00Z"),
        Map.of("collectionPoint", "website", "categories", List.of("billing-details")),
        Map.of("categories", Collections.nCopies(21, "email")),
        Map.of("unheardOf", true));
  }

  @ParameterizedTest
  @MethodSource("whatIsNotInOrder")
  void whatIsNotInOrderIsRefusedAlikeAndNothingIsRecorded(Map<String, Object> changes) {
    Map<String, Object> decision = decision();
    decision.putAll(changes);
    refusedAlike(calls(decision));
  }

  @Test
  void aBodyThatIsNoneIsRefusedAlike() {
    refusedAlike("{");
    refusedAlike("null");
    refusedAlike("{}");
    refusedAlike("{\"decisions\":null}");
    refusedAlike("{\"decisions\":[]}");
    refusedAlike("{\"decisions\":[null]}");
    refusedAlike(calls(decision()) + "{}");
    refusedAlike("å".repeat(3_000));
  }

  @Test
  void severalDecisionsAreRecordedTogether() {
    Response answer =
        known()
            .body(calls(decision(), Api.decision(person, "evaluation", "refused")))
            .post(DECISIONS);
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.<List<Integer>>path("decisions.sequence")).containsExactly(1, 2);
  }

  @Test
  void anIdThatWasUsedForAnotherDecisionIsRefusedAlike() {
    Map<String, Object> decision = decision();
    known().body(calls(decision)).post(DECISIONS).then().statusCode(201);
    decision.put("choice", "refused");
    alike(calls(decision), 409);
    assertThat(sequences()).containsExactly(1);
  }

  @Test
  @Tag("P04")
  void aConsentOfAChildIsRefusedAlike() {
    Api.system()
        .body(Map.of("until", LocalDate.now().plusYears(1).toString(), "guardians", List.of()))
        .put("/v1/subjects/{id}/minority", person)
        .then()
        .statusCode(200);
    refusedAlike(calls(decision()));
  }

  @Test
  void aSystemThatAsksNobodyIsRefusedAlike() {
    String other = TestTokens.system("audit-service");
    known(other);
    for (String its : List.of(other, TestTokens.system("audit-service"))) {
      Response refusal = as(its).body(calls(decision())).post(DECISIONS);
      assertThat(refusal.statusCode()).isEqualTo(403);
      assertThat(refusal.<String>path("type")).isEqualTo("/problems/not-a-collector");
    }
  }

  @Test
  void aTokenThatOnlyLooksLikeAKnownOneIsRefused() {
    String forged = token.substring(0, token.length() - 4) + "AAAA";
    assertThat(as(forged).body(calls(decision())).post(DECISIONS).statusCode()).isEqualTo(401);
  }

  @Test
  void whatAnEndpointNegotiatesIsNegotiatedAlike() {
    for (RequestSpecification way : List.of(known(), unknown())) {
      assertThat(way.accept("text/csv").body(calls(decision())).post(DECISIONS).statusCode())
          .isEqualTo(406);
    }
    for (String its : List.of(token, TestTokens.system("elearning-platform"))) {
      assertThat(
              plain(its)
                  .contentType("text/plain")
                  .body(calls(decision()))
                  .post(DECISIONS)
                  .statusCode())
          .isEqualTo(415);
    }
  }

  @Test
  void theEventCarriesTheCallersCorrelationId() {
    String mine = UUID.randomUUID().toString();
    Response answer =
        known().header("X-Correlation-Id", mine).body(calls(decision())).post(DECISIONS);
    assertThat(answer.header("X-Correlation-Id")).isEqualTo(mine);
    TestTopics topics = new TestTopics(brokers, prefix);
    await()
        .untilAsserted(() ->
            assertThat(topics.messages("consent"))
                .filteredOn(
                    it -> TestTopics.header(it, CloudEvents.SUBJECT).equals(person.toString()))
                .extracting(it -> TestTopics.header(it, CloudEvents.CORRELATION_ID))
                .containsExactly(mine));
  }

  @Test
  @Tag("P24")
  void aWithdrawalOnTheShortWayCountsAtOnceAndIsCarriedToTheSystems() {
    known().body(calls(decision())).post(DECISIONS).then().statusCode(201);
    assertThat(Api.reasonFor(person, "news")).isEqualTo("consent-given");
    Map<String, Object> withdrawal = Api.decision(person, "news", "withdrawn");
    known().body(calls(withdrawal)).post(DECISIONS).then().statusCode(201);
    assertThat(Api.reasonFor(person, "news")).isEqualTo("consent-withdrawn");
    assertThat(
            database.list(
                "select subject_id from delivery where origin_id = ?",
                row -> row.uuid("subject_id"),
                UUID.fromString((String) withdrawal.get("decisionId"))))
        .containsExactly(person);
  }

  @Test
  void whomTheDatabaseCannotServeIsToldOnBothWaysWhenToComeAndIsThenServed() {
    for (String state : List.of("53300", "57P03", "40001", "55P03")) {
      String body = calls(decision());
      failWith(state);
      try {
        Response refusal = alike(body, 503);
        assertThat(refusal.<String>path("type")).isEqualTo("/problems/unavailable");
        for (RequestSpecification way : List.of(known(), unknown())) {
          Response again = way.body(body).post(DECISIONS);
          assertThat(again.header("Retry-After")).isEqualTo("2");
          assertThat(again.header("X-Correlation-Id")).hasSize(36);
        }
      } finally {
        failNoMore();
      }
      Response answer = known().body(body).post(DECISIONS);
      assertThat(answer.statusCode()).isEqualTo(201);
      assertThat(answer.<String>path("decisions[0].status")).isEqualTo("recorded");
    }
  }

  @Test
  void aFaultOfOursIsAnsweredOnBothWays() {
    failWith("22012");
    try {
      Response refusal = alike(calls(decision()), 500);
      assertThat(refusal.<String>path("type")).isEqualTo("/problems/internal-error");
    } finally {
      failNoMore();
    }
    assertThat(sequences()).isEmpty();
  }

  private void failWith(String state) {
    database.change(
        """
        create function fail_decision() returns trigger language plpgsql as $$
        begin raise exception 'not now' using errcode = '%s'; end $$
        """
            .formatted(state));
    database.change(
        """
        create trigger fail_decision before insert on decision
        for each row when (new.subject_id = '%s') execute function fail_decision()
        """
            .formatted(person));
  }

  private void failNoMore() {
    database.change("drop trigger fail_decision on decision");
    database.change("drop function fail_decision");
  }

  private void refusedAlike(String body) {
    Response refusal = alike(body, 0);
    assertThat(refusal.statusCode()).isBetween(400, 422);
    assertThat(sequences()).isEmpty();
  }

  /// @param status what both are answered with, or 0 if that is not the point
  private Response alike(String body, int status) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    Response longWay = unknown().body(bytes).post(DECISIONS);
    Response shortWay = known().body(bytes).post(DECISIONS);
    assertThat(shortWay.statusCode()).isEqualTo(longWay.statusCode());
    assertThat(shortWay.contentType()).isEqualTo(longWay.contentType());
    assertThat(shortWay.asString()).isEqualTo(longWay.asString());
    assertThat(status).isIn(0, shortWay.statusCode());
    return shortWay;
  }

  private Map<String, Object> decision() {
    return new LinkedHashMap<>(Api.decision(person, "news", "given"));
  }

  @SafeVarargs
  private String calls(Map<String, Object>... decisions) {
    try {
      return json.writeValueAsString(Map.of("decisions", List.of(decisions)));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private List<String> names(Response answer) {
    return List.copyOf(answer.<Map<String, Object>>path("decisions[0]").keySet());
  }

  private Map<String, Object> by(String item) {
    Map<String, Object> seen =
        new LinkedHashMap<>(
            Api.person(person).get("/v1/subjects/{id}/decisions", person).path(item));
    seen.keySet()
        .removeAll(List.of("decisionId", "sequence", "decidedAt", "recordedAt", "validUntil"));
    return seen;
  }

  private List<Integer> sequences() {
    return Api.person(person).get("/v1/subjects/{id}/decisions", person).path("items.sequence");
  }

  private static void known(String token) {
    as(token).get("/v1/subjects/{id}/permissions/news", UUID.randomUUID()).then().statusCode(200);
  }

  private RequestSpecification known() {
    return as(token);
  }

  private static RequestSpecification unknown() {
    return as(TestTokens.system("elearning-platform"));
  }

  private static RequestSpecification as(String token) {
    return plain(token).contentType("application/json");
  }

  private static RequestSpecification plain(String token) {
    return given()
        .config(
            RestAssured.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
        .auth()
        .oauth2(token);
  }
}
