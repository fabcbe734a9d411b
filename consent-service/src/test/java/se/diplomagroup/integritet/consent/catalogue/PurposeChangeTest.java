package se.diplomagroup.integritet.consent.catalogue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import se.diplomagroup.integritet.consent.Api;
import se.diplomagroup.integritet.consent.commit.CallTrace;
import se.diplomagroup.integritet.consent.database.Database;
import se.diplomagroup.integritet.consent.decision.Actor;
import se.diplomagroup.integritet.consent.decision.Choice;
import se.diplomagroup.integritet.consent.decision.Ledger;
import se.diplomagroup.integritet.consent.decision.NewDecision;
import se.diplomagroup.integritet.consent.decision.Shown;
import se.diplomagroup.integritet.consent.decision.Subject;
import se.diplomagroup.integritet.consent.refresh.Refreshing;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.Language;
import se.diplomagroup.integritet.contracts.Sha256;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;
import se.diplomagroup.integritet.localstack.testing.TestTokens;

/// What becomes of permissions when a purpose gets a new version.
@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
@Tag("P04")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PurposeChangeTest {

  private static final String PURPOSE = "cookies-preferences";
  private static final String PROPOSALS = "/v1/catalogue/proposals";

  @Inject Catalogues catalogues;
  @Inject Refreshing refreshing;
  @Inject Ledger ledger;
  @Inject Database database;
  @Inject Clock clock;

  private final UUID person = UUID.randomUUID();

  @BeforeEach
  void restOnConsent() {
    List<String> open = Api.dpo().get(PROPOSALS + "?state=proposed").path("items.id");
    open.forEach(id ->
        Api.dpo()
            .body(Map.of("reason", "Inte nu"))
            .post(PROPOSALS + "/" + id + "/rejection")
            .then()
            .statusCode(200));
    if (!"P24M".equals(inForce("validFor")) || !"consent".equals(inForce("legalBasis"))) {
      publish(it ->
          it.put("legalBasis", "consent").put("validFor", "P24M").put("askAgainAfter", "P6M"));
    }
  }

  @Test
  @Tag("P33")
  void aPurposeThatIsDescribedAnewEndsEarlierConsentsAtOnceAndAsksAgain() {
    Api.decide(person, PURPOSE, "given");
    assertThat(reason()).isEqualTo("consent-given");
    publish(it -> ((ObjectNode) it.get("description")).put("sv", "Nytt " + UUID.randomUUID()));
    assertThat(reason()).isEqualTo("consent-expired");
    Api.person(person)
        .get("/v1/subjects/{id}/consents", person)
        .then()
        .body(
            "consents.find { it.purpose == '%s' }.mayAsk".formatted(Code.of(PURPOSE)),
            equalTo(true));
    Api.decide(person, PURPOSE, "given");
    assertThat(reason()).isEqualTo("consent-given");
  }

  @Test
  @Tag("P33")
  void theSweepTellsOfWhatANewVersionEnded() {
    Api.decide(person, PURPOSE, "given");
    publish(it -> ((ObjectNode) it.get("description")).put("sv", "Åter " + UUID.randomUUID()));
    database.change("update sweep set reached = 'epoch' where name like 'limits-%'");
    await()
        .atMost(Duration.ofSeconds(90))
        .untilAsserted(() -> assertThat(choices()).containsExactly("given", "expired"));
    assertThat(stops()).isEqualTo(1);
  }

  @Test
  @Tag("P33")
  void aPageThatWasOpenWhileThePurposeChangedIsRefusedAndTheNewPageIsTaken() {
    int shown = versionInForce();
    Map<String, Object> decision = Api.decision(person, PURPOSE, "given");
    decision.put("purposeVersion", shown);
    publish(it -> ((ObjectNode) it.get("description")).put("sv", "Medan " + UUID.randomUUID()));
    for (RequestSpecification caller : List.of(Api.person(person), Api.system())) {
      Api.tell(caller, List.of(decision))
          .statusCode(422)
          .body("violations[0].field", equalTo("decisions[0].purposeVersion"))
          .body("violations[0].rule", equalTo("purpose-not-in-force"));
    }
    assertThat(choices()).isEmpty();
    decision.put("purposeVersion", shown + 1);
    Api.tell(Api.person(person), List.of(decision)).statusCode(201);
    assertThat(reason()).isEqualTo("consent-given");
    Map<String, Object> no = Api.decision(person, PURPOSE, "withdrawn");
    no.put("purposeVersion", shown);
    Api.tell(Api.person(person), List.of(no)).statusCode(201);
    assertThat(versions()).containsExactly(shown + 1, shown);
  }

  @Test
  @Tag("P33")
  void aPageThatWasOpenWhileThePurposeCameToTakeLessIsTakenForWhatItShowed() {
    int shown = versionInForce();
    Map<String, Object> decision = Api.decision(person, PURPOSE, "given");
    decision.put("purposeVersion", shown);
    publish(it -> it.put("validFor", "P31M"));
    Api.tell(Api.system(), List.of(decision)).statusCode(201);
    assertThat(versions()).containsExactly(shown);
    assertThat(reason()).isEqualTo("consent-given");
    Api.person(person)
        .get("/v1/decisions/{id}/receipt", decision.get("decisionId"))
        .then()
        .statusCode(200);
    decision.put("purposeVersion", shown + 1);
    Api.tell(Api.system(), List.of(decision)).statusCode(409);
  }

  @Test
  @Tag("P33")
  void whatASystemTellsLaterIsAConsentToWhatThePurposeWasThen() {
    int then = versionInForce();
    Map<String, Object> decision = Api.decision(person, PURPOSE, "given");
    decision.put("decidedAt", clock.instant().toString());
    publish(it -> ((ObjectNode) it.get("description")).put("sv", "Sedan " + UUID.randomUUID()));
    Api.tell(Api.system(), List.of(decision)).statusCode(201);
    assertThat(versions()).containsExactly(then);
    assertThat(reason()).isEqualTo("consent-expired");
  }

  /// As of a replica that had not heard of the change.
  @Test
  @Tag("P33")
  void aConsentToAnEndedVersionThatIsRecordedAfterTheChangeDoesNotCount() {
    int before = versionInForce();
    publish(it -> ((ObjectNode) it.get("description")).put("sv", "Ännu " + UUID.randomUUID()));
    consent(person, clock.instant().truncatedTo(ChronoUnit.MICROS), before);
    assertThat(reason()).isEqualTo("consent-expired");
    long after = consenting();
    consent(UUID.randomUUID(), clock.instant().truncatedTo(ChronoUnit.MICROS), before);
    assertThat(consenting()).isEqualTo(after);
    consent(person, clock.instant().truncatedTo(ChronoUnit.MICROS), before + 1);
    assertThat(reason()).isEqualTo("consent-given");
  }

  @Test
  void aReplicaThatBeginsKnowsAllEarlierVersionsToo() {
    publish(it -> it.put("validFor", "P32M"));
    publish(it -> it.put("validFor", "P33M"));
    CurrentCatalogue there = new CurrentCatalogue(catalogues, refreshing, clock);
    there.refresh();
    for (int version = 1; version <= versionInForce(); version++) {
      assertThat(there.inForce().versions().version(Code.of(PURPOSE), version)).isPresent();
    }
  }

  @Test
  void aChangeThatTakesNothingMoreLeavesConsentsAlone() {
    Api.decide(person, PURPOSE, "given");
    publish(it -> it.put("validFor", "P30M"));
    assertThat(reason()).isEqualTo("consent-given");
  }

  @Test
  void aPurposeThatNoLongerRestsOnConsentIsAnsweredByItsNewGroundAndComesBackWithoutConsents() {
    Api.decide(person, PURPOSE, "given");
    assertThat(reason()).isEqualTo("consent-given");
    publish(it ->
        it.put("legalBasis", "legal-obligation").putNull("validFor").putNull("askAgainAfter"));
    assertThat(reason()).isEqualTo("required-by-law");
    assertThat(choices()).containsExactly("given");
    publish(
        it -> it.put("legalBasis", "consent").put("validFor", "P24M").put("askAgainAfter", "P6M"));
    assertThat(reason()).isEqualTo("consent-expired");
  }

  @Test
  @Tag("P33")
  void aDecisionSentAgainIsAnsweredAsTheFirstTimeThoughThePurposeNoLongerRestsOnConsent() {
    Map<String, Object> decision = Api.decision(person, PURPOSE, "given");
    String decidedAt =
        Api.tell(Api.person(person), List.of(decision))
            .statusCode(201)
            .extract()
            .path("decisions[0].decidedAt");
    publish(it ->
        it.put("legalBasis", "legal-obligation").putNull("validFor").putNull("askAgainAfter"));
    Api.tell(Api.person(person), List.of(decision))
        .statusCode(201)
        .body("decisions[0].status", equalTo("duplicate"))
        .body("decisions[0].decidedAt", equalTo(decidedAt));
    Api.tell(Api.person(person), List.of(Api.decision(person, PURPOSE, "given")))
        .statusCode(422)
        .body("violations[0].rule", equalTo("purpose-not-on-consent"));
  }

  /// Before any other has ended what was consented to earlier.
  @Test
  @Order(1)
  void aShorterTimeHoldsForEarlierConsentsToo() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    UUID old = UUID.randomUUID();
    consent(old, now.minus(40, ChronoUnit.DAYS));
    consent(person, now.minus(10, ChronoUnit.DAYS));
    assertThat(Api.reasonFor(old, PURPOSE)).isEqualTo("consent-given");
    publish(it -> it.put("validFor", "P30D"));
    assertThat(Api.reasonFor(old, PURPOSE)).isEqualTo("consent-expired");
    Instant until =
        Instant.parse(
            Api.system()
                .get("/v1/subjects/{id}/permissions/{purpose}", person, PURPOSE)
                .then()
                .body("reason", equalTo("consent-given"))
                .extract()
                .path("validUntil"));
    assertThat(until).isBetween(now.plus(19, ChronoUnit.DAYS), now.plus(21, ChronoUnit.DAYS));
  }

  @Test
  void theApproverIsToldHowManyConsentsWouldEnd() {
    Api.decide(person, PURPOSE, "given");
    long before = consenting();
    String proposal =
        propose(it -> ((ObjectNode) it.get("description")).put("sv", "Mer " + UUID.randomUUID()));
    consequences(proposal)
        .statusCode(200)
        .body("purposes.purpose", equalTo(List.of(PURPOSE)))
        .body("purposes[0].ended", equalTo((int) before))
        .body("purposes[0].shortened", equalTo(0))
        .body("purposes[0].validFor", nullValue())
        .body("purposes[0].everybody", equalTo(true));
    assertThat(reason()).isEqualTo("consent-given");
    approve(proposal);
    assertThat(consenting()).isZero();
    consequences(proposal).statusCode(409).body("type", equalTo("/problems/proposal-decided"));
  }

  @Test
  void theApproverIsToldHowManyConsentsWouldEndEarlier() {
    publish(it -> ((ObjectNode) it.get("description")).put("sv", "Om " + UUID.randomUUID()));
    Api.decide(person, PURPOSE, "given");
    Api.decide(UUID.randomUUID(), PURPOSE, "given");
    consequences(propose(it -> it.put("validFor", "P1Y")))
        .body("purposes[0].purpose", equalTo(PURPOSE))
        .body("purposes[0].validFor", equalTo("P1Y"))
        .body("purposes[0].ended", equalTo(0))
        .body("purposes[0].shortened", equalTo(2));
  }

  @Test
  void anApprovalThatLeavesConsentsAloneSaysSo() {
    Api.decide(person, PURPOSE, "given");
    consequences(propose(it -> it.put("validFor", "P30M")))
        .statusCode(200)
        .body("purposes", hasSize(0));
  }

  @Test
  @Tag("P05")
  void onlyTheOfficerIsToldWhatAnApprovalWouldEnd() {
    String address = PROPOSALS + "/" + propose(it -> it.put("validFor", "P30M")) + "/consequences";
    Api.support().get(address).then().statusCode(403);
    Api.system().get(address).then().statusCode(403);
    Api.person(person).get(address).then().statusCode(403);
    given().get(address).then().statusCode(401);
    consequences(UUID.randomUUID().toString()).statusCode(404);
  }

  @Test
  void aReplicaThatIsToldOfANewCatalogueHasItWhenItHasLooked() {
    CurrentCatalogue there = new CurrentCatalogue(catalogues, refreshing, clock);
    there.refresh();
    publish(it -> ((ObjectNode) it.get("description")).put("sv", "Där " + UUID.randomUUID()));
    assertThat(there.get().version()).isLessThan(catalogues.newestVersion());
    there.rulesMayHaveChanged();
    assertThat(there.get().version()).isEqualTo(catalogues.newestVersion());
    assertThat(there.limits().version()).isEqualTo(catalogues.limits().version());
  }

  @Test
  void whatACatalogueDidToConsentsIsNeverChanged() {
    publish(it -> ((ObjectNode) it.get("description")).put("sv", "Kvar " + UUID.randomUUID()));
    assertThatThrownBy(() -> database.change("delete from purpose_limit"))
        .hasStackTraceContaining("a published catalogue is never changed");
  }

  private String reason() {
    return Api.reasonFor(person, PURPOSE);
  }

  private void consent(UUID subject, Instant decidedAt) {
    consent(subject, decidedAt, versionInForce());
  }

  private void consent(UUID subject, Instant decidedAt, int version) {
    var notice = given().get("/v1/notices/current?language=sv").then().extract().jsonPath();
    NewDecision decision =
        new NewDecision(
            UUID.randomUUID(),
            Subject.person(subject),
            Code.of(PURPOSE),
            version,
            Choice.GIVEN,
            new Shown(
                notice.getInt("version"), Language.SWEDISH, new Sha256(notice.getString("hash"))),
            null,
            List.of(),
            null,
            null,
            null,
            null,
            decidedAt,
            decidedAt.plus(700, ChronoUnit.DAYS),
            Actor.system(UUID.randomUUID(), Code.of("elearning-platform")));
    CallTrace.Call call = new CallTrace.Call(UUID.randomUUID(), null);
    ledger.record(List.of(decision), call).toCompletableFuture().join();
  }

  private List<String> choices() {
    return database.list(
        "select choice from decision where subject_id = ? order by sequence",
        row -> row.text("choice"),
        person);
  }

  private List<Integer> versions() {
    return database.list(
        "select purpose_version from decision where subject_id = ? order by sequence",
        row -> row.number("purpose_version"),
        person);
  }

  private static int versionInForce() {
    return given()
        .get("/v1/catalogue")
        .path("purposes.find { it.key == '%s' }.version".formatted(Code.of(PURPOSE)));
  }

  private int stops() {
    return database
        .first(
            "select count(*) as n from delivery where subject_id = ?",
            row -> row.number("n"),
            person)
        .orElse(0);
  }

  private static String inForce(String field) {
    return given()
        .get("/v1/catalogue")
        .path("purposes.find { it.key == '%s' }.%s".formatted(Code.of(PURPOSE), field));
  }

  /// A new version of the purpose, proposed by one and approved by another.
  private static void publish(Consumer<ObjectNode> edit) {
    approve(propose(edit));
  }

  private static void approve(String proposal) {
    Api.as(TestTokens.dpo(UUID.randomUUID()))
        .post(PROPOSALS + "/" + proposal + "/approval")
        .then()
        .statusCode(200);
  }

  private static String propose(Consumer<ObjectNode> edit) {
    int newest = Api.dpo().get("/v1/catalogue/versions?limit=1").path("items[0].version");
    ObjectNode document;
    try {
      String version = Api.dpo().get("/v1/catalogue/versions/" + newest).asString();
      document = (ObjectNode) Documents.JSON.readTree(version).get("document");
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
    ObjectNode purpose = Documents.purpose(document, PURPOSE);
    purpose.put("version", purpose.get("version").intValue() + 1);
    edit.accept(purpose);
    Map<String, Object> body =
        Map.of("baseVersion", newest, "reason", "Rättelse", "document", document);
    return Api.dpo()
        .header("Idempotency-Key", UUID.randomUUID())
        .body(Documents.JSON.valueToTree(body).toString())
        .post(PROPOSALS)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static ValidatableResponse consequences(String proposal) {
    return Api.dpo().get(PROPOSALS + "/" + proposal + "/consequences").then();
  }

  /// How many consent to the purpose now.
  private static long consenting() {
    return Api.as(TestTokens.system("elearning-platform"))
        .accept("application/x-ndjson")
        .get("/v1/purposes/{key}/subjects?state=given", PURPOSE)
        .then()
        .statusCode(200)
        .extract()
        .asString()
        .lines()
        .count();
  }
}
