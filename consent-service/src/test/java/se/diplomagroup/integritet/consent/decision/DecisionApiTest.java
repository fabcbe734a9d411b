package se.diplomagroup.integritet.consent.decision;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.consent.Api;
import se.diplomagroup.integritet.consent.Topics;
import se.diplomagroup.integritet.consent.database.Database;
import se.diplomagroup.integritet.contracts.ConsentEvent.ConsentGiven;
import se.diplomagroup.integritet.contracts.ConsentEvent.Decision;
import se.diplomagroup.integritet.contracts.PersonalDataRead;
import se.diplomagroup.integritet.contracts.Topic;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;
import se.diplomagroup.integritet.localstack.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
class DecisionApiTest {

  @Inject Database database;
  @Inject Topics topics;

  private final UUID person = UUID.randomUUID();

  @Test
  @Tag("P33")
  void aDecisionIsRecordedInItsPlaceAndToldWithTheTextThatWasShown() {
    Map<String, Object> decision = Api.decision(person, "news", "given");
    Api.tell(Api.person(person), List.of(decision))
        .statusCode(201)
        .body("decisions[0].decisionId", equalTo(decision.get("decisionId")))
        .body("decisions[0].sequence", equalTo(1))
        .body("decisions[0].status", equalTo("recorded"));
    await()
        .untilAsserted(() ->
            assertThat(topics.heard(ConsentGiven.class, Topic.CONSENT, person))
                .singleElement()
                .satisfies(told -> {
                  assertThat(told.textHash().hex()).isEqualTo(decision.get("textHash"));
                  assertThat(told.noticeVersion()).isEqualTo(decision.get("noticeVersion"));
                  assertThat(told.sequence()).isEqualTo(1);
                }));
  }

  @Test
  void theSameDecisionAgainGivesTheSameAnswerAndChangesNothing() {
    Map<String, Object> decision = Api.decision(person, "news", "given");
    String decidedAt = Api.tell(List.of(decision)).extract().path("decisions[0].decidedAt");
    Api.tell(List.of(decision))
        .statusCode(201)
        .body("decisions[0].sequence", equalTo(1))
        .body("decisions[0].decidedAt", equalTo(decidedAt))
        .body("decisions[0].status", equalTo("duplicate"));
    assertThat(decisionsOf(person)).hasSize(1);
  }

  @Test
  void theSameIdForAnotherDecisionIsRefused() {
    Map<String, Object> decision = Api.decision(person, "news", "given");
    Api.tell(List.of(decision)).statusCode(201);
    Map<String, Object> other = new LinkedHashMap<>(decision);
    other.put("choice", "refused");
    Api.tell(List.of(Api.decision(person, "evaluation", "given"), other))
        .statusCode(409)
        .body("type", equalTo("/problems/decision-id-reused"))
        .body("violations.field", contains("decisions[1].decisionId"))
        .body("violations.rule", contains("decision-id-reused"));
  }

  @Test
  void oneThatIsNotInOrderLeavesAllOfTheCallOut() {
    List<Map<String, Object>> decisions =
        List.of(Api.decision(person, "news", "given"), Api.decision(person, "telepathy", "given"));
    Api.tell(decisions)
        .statusCode(422)
        .body("type", equalTo("/problems/invalid-decisions"))
        .body("violations.field", contains("decisions[1].purpose"))
        .body("violations.rule", contains("unknown-purpose"));
    assertThat(decisionsOf(person)).isEmpty();
  }

  @Test
  void aCallTakesUpToAHundredDecisions() {
    List<Map<String, Object>> decisions = new ArrayList<>();
    for (int i = 0; i < 101; i++) {
      decisions.add(Api.decision(person, "news", "given"));
    }
    Api.tell(decisions).statusCode(400).body("violations[0].field", equalTo("decisions"));
    assertThat(decisionsOf(person)).isEmpty();
    Api.tell(decisions.subList(0, 100))
        .statusCode(201)
        .body("decisions", hasSize(100))
        .body("decisions.status", everyItem(equalTo("recorded")));
    assertThat(sequencesOf(person)).containsExactlyElementsOf(upTo(100));
  }

  @Test
  void sequencesOfAPersonHaveNoGapsHoweverManyTellAtOnce() {
    List<CompletableFuture<Void>> calls =
        IntStream.range(0, 40)
            .mapToObj(i ->
                CompletableFuture.runAsync(() ->
                    Api.tell(
                            List.of(
                                Api.decision(person, "news", "given"),
                                Api.decision(person, i % 3 == 0 ? "telepathy" : "news", "given")))
                        .statusCode(i % 3 == 0 ? 422 : 201)))
            .toList();
    calls.forEach(CompletableFuture::join);
    assertThat(sequencesOf(person)).containsExactlyElementsOf(upTo(52));
    await()
        .untilAsserted(() ->
            assertThat(topics.heard(Decision.class, Topic.CONSENT, person))
                .extracting(Decision::sequence)
                .containsExactlyElementsOf(upTo(52)));
  }

  @Test
  void theSameDecisionToldManyTimesAtOnceIsRecordedOnce() {
    Map<String, Object> decision = Api.decision(person, "news", "given");
    List<CompletableFuture<Void>> calls =
        IntStream.range(0, 20)
            .mapToObj(_ ->
                CompletableFuture.runAsync(() ->
                    Api.tell(List.of(decision))
                        .statusCode(201)
                        .body("decisions[0].sequence", equalTo(1))))
            .toList();
    calls.forEach(CompletableFuture::join);
    assertThat(decisionsOf(person)).hasSize(1);
  }

  @Test
  @Tag("P30")
  void aVisitorsChoiceIsStoredWithItsPrivacySignal() {
    UUID visitor = UUID.randomUUID();
    Map<String, Object> decision = Api.visitors(visitor, "cookies-statistics", "refused");
    decision.put("gpc", true);
    decision.put("surface", "cookie-banner");
    decision.put("collectionPoint", "website");
    decision.put("categories", List.of("cookies"));
    Api.tell(List.of(decision)).statusCode(201);
    assertThat(
            database.first(
                "select gpc, subject_kind from decision where subject_id = ?",
                row -> row.text("subject_kind") + " " + row.truthOrNull("gpc"),
                visitor))
        .contains("visitor true");
    assertThat(Api.reasonFor(visitor, "cookies-statistics")).isEqualTo("consent-refused");
  }

  @Test
  void whoeverTellsItADecisionNamesSomebody() {
    Map<String, Object> nobodys = Api.decision("news", "given");
    Map<String, Object> staffs = with(nobodys, "method", "spoken");
    Map<RequestSpecification, Map<String, Object>> told =
        Map.of(
            Api.person(UUID.randomUUID()),
            nobodys,
            Api.support().header("X-Access-Reason", "case-work"),
            staffs);
    told.forEach((caller, decision) ->
        Api.tell(caller, List.of(decision))
            .statusCode(422)
            .body("violations.field", hasItem("decisions[0].subjectId"))
            .body("violations.rule", hasItem("one-subject")));
  }

  @Test
  void whoTellsAnotherChoiceLearnsWhichTheyCanTell() {
    Map<String, Object> decision = Api.decision(UUID.randomUUID(), "news", "perhaps");
    Api.tell(List.of(decision))
        .statusCode(400)
        .body("violations[0].field", equalTo("decisions[0].choice"))
        .body("violations[0].message", equalTo("The value is one of given, refused, withdrawn."));
  }

  @Test
  @Tag("P30")
  void aVisitorIsNeverTakenForAPerson() {
    Api.decide(person, "news", "given");
    Api.tell(List.of(Api.visitors(person, "cookies-statistics", "given")))
        .statusCode(422)
        .body("type", equalTo("/problems/other-kind-of-subject"))
        .body("violations.field", contains("decisions[0].visitorId"))
        .body("violations.rule", contains("other-kind-of-subject"));
  }

  @Test
  @Tag("P05")
  void aPersonDecidesForThemselvesAndForNobodyElse() {
    UUID other = UUID.randomUUID();
    Api.tell(Api.person(person), List.of(Api.decision(other, "news", "given"))).statusCode(403);
    Api.tell(Api.person(person), List.of(Api.visitors(other, "cookies-statistics", "given")))
        .statusCode(403);
    Api.tell(
            Api.person(person),
            List.of(Api.decision(person, "news", "given"), Api.decision(other, "news", "given")))
        .statusCode(403);
    assertThat(decisionsOf(person)).isEmpty();
    assertThat(decisionsOf(other)).isEmpty();
  }

  @Test
  @Tag("P05")
  void staffWithoutAReasonAndStrangersDecideForNobody() {
    List<Map<String, Object>> decisions = List.of(Api.decision(person, "news", "given"));
    Api.tell(Api.support(), decisions)
        .statusCode(400)
        .body("type", equalTo("/problems/reason-required"));
    Api.tell(Api.dpo(), decisions).statusCode(403);
    Api.tell(given().contentType("application/json"), decisions).statusCode(401);
    Api.tell(Api.as(TestTokens.expired(person)), decisions).statusCode(401);
  }

  @Test
  @Tag("P05")
  void staffTakeDownWhatAPersonToldThemAndSayWhy() {
    Map<String, Object> decision = Api.decision(person, "news", "refused");
    decision.put("method", "spoken");
    Api.tell(Api.support().header("X-Access-Reason", "person-asked"), List.of(decision))
        .statusCode(201);
    Api.person(person)
        .get("/v1/subjects/{id}/decisions", person)
        .then()
        .body("items[0].by", equalTo("staff"))
        .body("items[0].reason", equalTo("person-asked"))
        .body("items[0].method", equalTo("spoken"))
        .body("items[0].purposeTitle.sv", equalTo("Nyheter"));
    await()
        .untilAsserted(() ->
            assertThat(topics.heard(PersonalDataRead.class, Topic.ACCESS, person))
                .singleElement()
                .extracting(read -> read.reason().value())
                .isEqualTo("person-asked"));
  }

  @Test
  void staffSayHowTheyWereToldAndTellOfPersonsOnly() {
    Map<String, Object> silent = Api.decision(person, "news", "refused");
    Api.tell(Api.support().header("X-Access-Reason", "person-asked"), List.of(silent))
        .statusCode(422)
        .body("violations[0].field", equalTo("decisions[0].method"))
        .body("violations[0].rule", equalTo("required"));
    Api.tell(
            Api.support().header("X-Access-Reason", "person-asked"),
            List.of(Api.visitors(UUID.randomUUID(), "cookies-statistics", "refused")))
        .statusCode(403);
    assertThat(decisionsOf(person)).isEmpty();
  }

  @Test
  void anIdThatWasNeverSetIsNobodys() {
    Map<String, Object> decision = Api.decision(person, "news", "given");
    String nil = new UUID(0, 0).toString();
    expectField(with(decision, "subjectId", nil), "decisions[0].subjectId");
    expectField(with(decision, "decisionId", nil), "decisions[0].decisionId");
    Map<String, Object> visitors = with(decision, "visitorId", nil);
    visitors.remove("subjectId");
    expectField(visitors, "decisions[0].visitorId");
    Api.system()
        .body(Map.of("subjectId", nil, "purpose", "news"))
        .post("/v1/objections")
        .then()
        .statusCode(400)
        .body("violations[0].rule", equalTo("not-nil"));
  }

  @Test
  void aWordThatIsNotOneOfAFewIsAnsweredWithThoseThereAre() {
    Map<String, Object> decision = with(Api.decision(person, "news", "given"), "method", "phone");
    Api.tell(List.of(decision))
        .statusCode(400)
        .body("violations[0].field", equalTo("decisions[0].method"))
        .body("violations[0].message", containsString("checkbox"))
        .body("violations[0].message", containsString("signed"));
  }

  @Test
  void whatIsNotInOrderIsSaidByFieldAndRuleAndNothingIsStored() {
    Map<String, Object> decision = Api.decision(person, "news", "given");
    expectRule(with(decision, "purpose", "telepathy"), "purpose", "unknown-purpose");
    expectRule(with(decision, "purpose", "diplomas"), "purpose", "purpose-not-on-consent");
    expectRule(with(decision, "noticeVersion", 99_999), "noticeVersion", "notice-not-in-force");
    expectRule(with(decision, "textHash", "0".repeat(64)), "textHash", "hash-mismatch");
    expectRule(
        with(decision, "decidedAt", Instant.now().plusSeconds(3600).toString()),
        "decidedAt",
        "in-the-future");
    Map<String, Object> collected = with(decision, "collectionPoint", "website");
    expectRule(
        with(collected, "categories", List.of("billing-details")),
        "categories",
        "category-not-collected-there");
    expectRule(
        with(decision, "collectionPoint", "seance"), "collectionPoint", "unknown-collection-point");
    expectRule(
        with(decision, "visitorId", UUID.randomUUID().toString()), "subjectId", "one-subject");
    expectRule(with(decision, "choice", "expired"), "choice", "choice");
    expectRule(with(decision, "method", "browser-signal"), "method", "signal-never-consents");
    expectRule(
        with(decision, "guardianId", UUID.randomUUID().toString()), "guardianId", "not-a-guardian");
    Map<String, Object> opposite = Api.decision(person, "news", "refused");
    Api.tell(List.of(decision, opposite))
        .statusCode(422)
        .body("violations[0].field", equalTo("decisions[1].choice"))
        .body("violations[0].rule", equalTo("opposite-decisions"));
    assertThat(decisionsOf(person)).isEmpty();
  }

  @Test
  void aBodyOfTenMegabytesIsRefused() {
    Api.system()
        .body("{\"decisions\":[\"" + "a".repeat(10_000_000) + "\"]}")
        .post("/v1/decisions")
        .then()
        .statusCode(413)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/too-large"));
  }

  @Test
  void badInputIsSaidByFieldAndNothingIsStored() {
    Map<String, Object> decision = Api.decision(person, "news", "given");
    expectField(with(decision, "language", "fr"), "decisions[0].language");
    expectField(with(decision, "choice", "perhaps"), "decisions[0].choice");
    expectField(with(decision, "method", "telepathy"), "decisions[0].method");
    expectField(with(decision, "textHash", "abc"), "decisions[0].textHash");
    expectField(with(decision, "decisionId", "no-id"), "decisions[0].decisionId");
    expectField(with(decision, "purpose", "Not A Code"), "decisions[0].purpose");
    expectField(with(decision, "email", "someone"), "decisions[0].email");
    Map<String, Object> incomplete = new LinkedHashMap<>(decision);
    incomplete.remove("decisionId");
    expectField(incomplete, "decisions[0].decisionId");
    assertThat(decisionsOf(person)).isEmpty();
  }

  @Test
  void aBodyThatIsNotJsonInUtf8IsRefused() {
    Api.system()
        .body(new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, '"', '}'})
        .post("/v1/decisions")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("violations[0].rule", equalTo("json"));
    Api.system().body("{\"decisions\":[").post("/v1/decisions").then().statusCode(400);
  }

  @Test
  void aTimeFarInTheFutureIsRefused() {
    Map<String, Object> decision = Api.decision(person, "news", "given");
    Api.tell(List.of(with(decision, "decidedAt", Instant.now().plusSeconds(3600).toString())))
        .statusCode(422)
        .body("violations[0].rule", equalTo("in-the-future"));
  }

  @Test
  void theLedgerOnlyGrows() {
    UUID decision = Api.decide(person, "news", "given");
    assertThatThrownBy(() ->
            database.change(
                "update decision set choice = 'refused' where decision_id = ?", decision))
        .hasStackTraceContaining("the ledger only grows");
    assertThatThrownBy(
            () -> database.change("delete from decision where decision_id = ?", decision))
        .hasStackTraceContaining("the ledger only grows");
    assertThatThrownBy(() -> database.change("truncate decision"))
        .hasStackTraceContaining("the ledger only grows");
  }

  @Test
  @Tag("P24")
  void whatWasDecidedLastCountsHoweverItArrives() {
    Instant now = Instant.now();
    Map<String, Object> withdrawal = Api.decision(person, "news", "withdrawn");
    withdrawal.put("decidedAt", now.toString());
    Map<String, Object> earlier = Api.decision(person, "news", "withdrawn");
    Api.tell(List.of(withdrawal)).statusCode(201);
    Api.tell(List.of(with(earlier, "decidedAt", now.minusSeconds(1).toString())));
    Api.person(person)
        .get("/v1/subjects/{id}/consents", person)
        .then()
        .statusCode(200)
        .body("consents", hasSize(4))
        .body("consents.find { it.purpose == 'news' }.state", equalTo("withdrawn"))
        .body("consents.find { it.purpose == 'evaluation' }.state", equalTo("not-asked"))
        .body("consents.find { it.purpose == 'evaluation' }.since", nullValue())
        .body(
            "consents.find { it.purpose == 'news' }.decisionId",
            equalTo(withdrawal.get("decisionId")));
  }

  @Test
  void aPersonReadsTheirDecisionsPageByPage() {
    for (int i = 0; i < 5; i++) {
      Api.decide(person, "news", i % 2 == 0 ? "given" : "withdrawn");
    }
    String next =
        Api.person(person)
            .get("/v1/subjects/{id}/decisions?limit=3", person)
            .then()
            .statusCode(200)
            .body("items.sequence", contains(5, 4, 3))
            .extract()
            .path("next");
    Api.person(person)
        .get("/v1/subjects/{id}/decisions?limit=3&cursor={next}", person, next)
        .then()
        .body("items.sequence", contains(2, 1))
        .body("next", nullValue());
  }

  @Test
  @Tag("P05")
  void staffSayWhyAndItIsOnRecordBeforeTheyRead() {
    Api.decide(person, "news", "given");
    Api.support()
        .get("/v1/subjects/{id}/decisions", person)
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/reason-required"));
    Api.support()
        .header("X-Access-Reason", "case-work")
        .get("/v1/subjects/{id}/decisions", person)
        .then()
        .statusCode(200);
    await()
        .untilAsserted(() ->
            assertThat(topics.heard(PersonalDataRead.class, Topic.ACCESS, person))
                .singleElement()
                .extracting(read -> read.reason().value())
                .isEqualTo("case-work"));
  }

  @Test
  @Tag("P05")
  void aSystemReadsHowPeopleStandToWhatItAsksThemAboutAndToNothingElse() {
    Api.decide(person, "news", "given");
    Api.as(TestTokens.system("sign-in-directory"))
        .get("/v1/subjects/{id}/consents", person)
        .then()
        .statusCode(200)
        .body("consents.purpose", containsInAnyOrder("cookies-preferences", "cookies-statistics"));
    Api.as(TestTokens.system("audit-service"))
        .get("/v1/subjects/{id}/consents", person)
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/not-a-collector"));
  }

  @Test
  @Tag("P05")
  void nobodyReadsAnothersDecisions() {
    UUID other = UUID.randomUUID();
    Api.person(other).get("/v1/subjects/{id}/decisions", person).then().statusCode(403);
    Api.person(other).get("/v1/subjects/{id}/consents", person).then().statusCode(403);
    Api.system().get("/v1/subjects/{id}/decisions", person).then().statusCode(403);
    given().get("/v1/subjects/{id}/consents", person).then().statusCode(401);
  }

  private static void expectRule(Map<String, Object> decision, String field, String rule) {
    Api.tell(List.of(decision))
        .statusCode(422)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/invalid-decisions"))
        .body("violations[0].field", equalTo("decisions[0]." + field))
        .body("violations[0].rule", equalTo(rule));
  }

  private static void expectField(Map<String, Object> decision, String field) {
    Api.tell(List.of(decision))
        .statusCode(400)
        .contentType("application/problem+json")
        .body("violations[0].field", equalTo(field));
  }

  private static Map<String, Object> with(
      Map<String, Object> decision, String field, Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(decision);
    changed.put(field, value);
    return changed;
  }

  private List<UUID> decisionsOf(UUID subject) {
    return database.list(
        "select decision_id from decision where subject_id = ?",
        row -> row.uuid("decision_id"),
        subject);
  }

  private List<Long> sequencesOf(UUID subject) {
    return database.list(
        "select sequence from decision where subject_id = ? order by sequence",
        row -> row.count("sequence"),
        subject);
  }

  private static List<Long> upTo(long last) {
    return LongStream.rangeClosed(1, last).boxed().toList();
  }
}
