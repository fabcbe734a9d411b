package se.diplomagroup.integritet.consent.permission;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.consent.Api;
import se.diplomagroup.integritet.consent.Contracts;
import se.diplomagroup.integritet.consent.Topics;
import se.diplomagroup.integritet.contracts.Categories;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.ConsentEvent.ObjectionKind;
import se.diplomagroup.integritet.contracts.ConsentEvent.ObjectionLifted;
import se.diplomagroup.integritet.contracts.ConsentEvent.ObjectionRecorded;
import se.diplomagroup.integritet.contracts.ConsentEvent.ProcessingDenied;
import se.diplomagroup.integritet.contracts.Event;
import se.diplomagroup.integritet.contracts.Purposes;
import se.diplomagroup.integritet.contracts.RightsEvent.ObjectionRaised;
import se.diplomagroup.integritet.contracts.RightsEvent.ObjectionRejected;
import se.diplomagroup.integritet.contracts.RightsEvent.ObjectionUpheld;
import se.diplomagroup.integritet.contracts.RightsEvent.RestrictionLifted;
import se.diplomagroup.integritet.contracts.RightsEvent.RestrictionRequested;
import se.diplomagroup.integritet.contracts.Topic;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;
import se.diplomagroup.integritet.localstack.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
@Tag("P04")
class PermissionApiTest {

  private static final LocalDate TODAY = LocalDate.now();
  private static final String AUDIT = TestTokens.system("audit-service");

  @Inject Topics topics;

  private final UUID person = UUID.randomUUID();
  private final UUID request = UUID.randomUUID();
  private final Contracts contract = Contracts.of(person);

  @Test
  @Tag("P24")
  @Tag("P32")
  void aConsentIsAnsweredAtOnceAndSoIsItsWithdrawal() {
    UUID given = Api.decide(person, "news", "given");
    Api.system()
        .get("/v1/subjects/{id}/permissions/news", person)
        .then()
        .statusCode(200)
        .body("allowed", equalTo(true))
        .body("ground", equalTo("consent"))
        .body("reason", equalTo("consent-given"))
        .body("sentence.sv", notNullValue())
        .body("sentence.en", notNullValue())
        .body("since", notNullValue())
        .body("validUntil", notNullValue())
        .body("evidence.kind", equalTo("decision"))
        .body("evidence.id", equalTo(given.toString()));
    Api.decide(person, "news", "withdrawn");
    Api.system()
        .get("/v1/subjects/{id}/permissions/news", person)
        .then()
        .body("allowed", equalTo(false))
        .body("reason", equalTo("consent-withdrawn"));
  }

  @Test
  void anUnknownPurposeAndAnUnknownPersonAreDenied() {
    Api.system()
        .get("/v1/subjects/{id}/permissions/telepathy", person)
        .then()
        .statusCode(200)
        .body("allowed", equalTo(false))
        .body("ground", nullValue())
        .body("reason", equalTo("unknown-purpose"));
    assertThat(Api.reasonFor(person, "news")).isEqualTo("unknown-person");
  }

  @Test
  void everyDenialToASystemIsOnRecord() {
    Api.reasonFor(person, "news");
    await()
        .untilAsserted(() ->
            assertThat(denials())
                .singleElement()
                .satisfies(denied -> {
                  assertThat(denied.purpose()).isEqualTo(Purposes.NEWS);
                  assertThat(denied.reason().value()).isEqualTo("unknown-person");
                  assertThat(denied.system().value()).isEqualTo("elearning-platform");
                }));
  }

  @Test
  void whoOnlyLooksItUpLeavesNoDenial() {
    Api.person(person)
        .get("/v1/subjects/{id}/permissions/news", person)
        .then()
        .statusCode(200)
        .body("allowed", equalTo(false));
    Api.reasonFor(person, "evaluation");
    await()
        .untilAsserted(() ->
            assertThat(denials())
                .extracting(ProcessingDenied::purpose)
                .containsExactly(Purposes.EVALUATION));
  }

  @Test
  @Tag("P08")
  void aContractIsTheGroundUntilItEnds() {
    tell(contract.started(), contract.accountCreated());
    awaitReason("service-access", "contract-in-force");
    Api.system()
        .get("/v1/subjects/{id}/permissions/service-access", person)
        .then()
        .body("ground", equalTo("contract"))
        .body("evidence.kind", equalTo("contract"))
        .body("evidence.id", equalTo(contract.contractId().toString()));
    tell(contract.ended(TODAY));
    awaitReason("service-access", "contract-ended");
    awaitReason("statistics", "contract-ended");
  }

  @Test
  void factsInTheWrongOrderGiveTheSameAnswer() {
    tell(contract.accountClosed(TODAY), contract.accountCreated());
    awaitReason("service-access", "contract-not-started");
    tell(contract.started());
    awaitReason("service-access", "account-closed");
    tell(contract.ended(TODAY), contract.started());
    awaitReason("service-access", "contract-ended");
  }

  @Test
  void anAccountThatIsClosedAndMadeAgainOnOneDayIsOpen() {
    tell(contract.started(), contract.accountCreated(), contract.accountClosed(TODAY));
    awaitReason("service-access", "account-closed");
    tell(contract.accountCreated(TODAY));
    awaitReason("service-access", "contract-in-force");
  }

  @Test
  void theSameFactsTwiceGiveTheSameAnswer() {
    tell(contract.started(), contract.accountCreated(), contract.started());
    tell(contract.accountCreated());
    awaitReason("service-access", "contract-in-force");
  }

  @Test
  @Tag("P21")
  void restrictedDataIsDeniedUntilTheRestrictionIsLifted() {
    tell(contract.started(), contract.accountCreated());
    awaitReason("diplomas", "contract-in-force");
    List<Code> categories = List.of(Categories.EDUCATION_RECORDS);
    tell(new RestrictionRequested(request, person, categories, TODAY, TODAY));
    awaitReason("diplomas", "restricted");
    assertThat(Api.reasonFor(person, "service-access")).isEqualTo("contract-in-force");
    tell(new RestrictionLifted(request, person, List.of(), Instant.now()));
    awaitReason("diplomas", "contract-in-force");
  }

  @Test
  @Tag("P23")
  void anObjectionStopsWhileItIsAssessed() {
    tell(contract.started(), contract.accountCreated());
    awaitReason("statistics", "legitimate-interest");
    tell(objection(Purposes.STATISTICS, ObjectionKind.LEGITIMATE_INTEREST));
    awaitReason("statistics", "objection-being-assessed");
    await()
        .untilAsserted(() ->
            assertThat(topics.heard(ObjectionRecorded.class, Topic.CONSENT, person))
                .extracting(ObjectionRecorded::objectionId)
                .containsExactly(request));
    tell(
        new ObjectionRejected(
            request, person, Purposes.STATISTICS, Code.of("compelling"), Instant.now()));
    awaitReason("statistics", "legitimate-interest");
    await()
        .untilAsserted(() ->
            assertThat(topics.heard(ObjectionLifted.class, Topic.CONSENT, person)).hasSize(1));
  }

  @Test
  @Tag("P23")
  void anObjectionThatIsUpheldStopsForGood() {
    tell(contract.started(), contract.accountCreated());
    tell(
        objection(Purposes.STATISTICS, ObjectionKind.LEGITIMATE_INTEREST),
        new ObjectionUpheld(request, person, Purposes.STATISTICS, Instant.now()));
    awaitReason("statistics", "objection-upheld");
  }

  @Test
  @Tag("P23")
  @Tag("P28")
  void anObjectionToMarketingThatWasMadeAsARequestIsTakenBackToo() {
    tell(
        objection(Purposes.NEWS, ObjectionKind.DIRECT_MARKETING),
        new ObjectionUpheld(request, person, Purposes.NEWS, Instant.now()));
    awaitObjection("upheld");

    Api.person(person).delete("/v1/objections/{id}", request).then().statusCode(204);

    awaitObjection("lifted");
    await()
        .untilAsserted(() ->
            assertThat(topics.heard(ObjectionLifted.class, Topic.CONSENT, person)).hasSize(1));
  }

  @Test
  @Tag("P28")
  void whoObjectsToMarketingAgainAfterAYesToSomethingElseHasOneObjection() {
    String first = objectToMarketing();
    Api.decide(person, "cookies-preferences", "given");
    assertThat(objectToMarketing()).isEqualTo(first);
    awaitObjection("in-force");
  }

  @Test
  @Tag("P26")
  @Tag("P27")
  void objectionsToProfilingAndToAutomatedDecisionsAreHonoured() {
    tell(contract.started(), contract.accountCreated());
    tell(objection(Purposes.ADMINISTRATION, ObjectionKind.PROFILING));
    awaitReason("administration", "objection-being-assessed");
  }

  @Test
  @Tag("P28")
  void anObjectionToDirectMarketingThatComesAsARequestIsAbsolute() {
    Api.decide(person, "news", "given");
    tell(objection(Purposes.NEWS, ObjectionKind.DIRECT_MARKETING));
    awaitReason("news", "objection-to-direct-marketing");
    tell(
        new ObjectionRejected(request, person, Purposes.NEWS, Code.of("mistake"), Instant.now()),
        new RestrictionRequested(
            UUID.randomUUID(), person, List.of(Categories.COOKIES), TODAY, TODAY));
    awaitReason("cookies-statistics", "restricted");
    assertThat(Api.reasonFor(person, "news")).isEqualTo("objection-to-direct-marketing");
  }

  @Test
  @Tag("P28")
  void nobodyRejectsAnObjectionToMarketingWhateverTheRequestCallsIt() {
    tell(
        objection(Purposes.NEWS, ObjectionKind.LEGITIMATE_INTEREST),
        new ObjectionRejected(request, person, Purposes.NEWS, Code.of("mistake"), Instant.now()),
        new RestrictionRequested(
            UUID.randomUUID(), person, List.of(Categories.COOKIES), TODAY, TODAY));
    awaitReason("cookies-statistics", "restricted");
    assertThat(Api.reasonFor(person, "news")).isEqualTo("objection-to-direct-marketing");
  }

  @Test
  void aThousandAreAnsweredInTheirOrder() {
    Api.decide(person, "news", "given");
    List<UUID> ids = new ArrayList<>(Stream.generate(UUID::randomUUID).limit(999).toList());
    ids.add(500, person);
    var answers =
        Api.system()
            .body(Map.of("purpose", "news", "subjectIds", ids))
            .post("/v1/permissions")
            .then()
            .statusCode(200)
            .header("Cache-Control", equalTo("private, must-revalidate, max-age=1"))
            .body("purpose", equalTo("news"))
            .body("permissions", hasSize(1000))
            .extract()
            .jsonPath();
    assertThat(answers.getList("permissions.subjectId"))
        .isEqualTo(ids.stream().map(UUID::toString).toList());
    assertThat(answers.getList("permissions.findAll { it.allowed }.subjectId"))
        .isEqualTo(List.of(person.toString()));
    UUID denied = ids.getFirst();
    await()
        .untilAsserted(() ->
            assertThat(topics.heard(ProcessingDenied.class, Topic.CONSENT, denied)).hasSize(1));
  }

  @Test
  @Tag("P04")
  @Tag("P05")
  void aSystemLearnsNothingAboutAPurposeThatIsNoneOfItsOwnAndTheLogTellsWhomItAskedAbout() {
    UUID other = UUID.randomUUID();
    Api.decide(person, "news", "given");
    awaitReason("news", "consent-given");
    Instant began = Instant.now();
    for (int i = 0; i < 2; i++) {
      Api.as(AUDIT)
          .get("/v1/subjects/{id}/permissions/news", person)
          .then()
          .statusCode(200)
          .body("allowed", equalTo(false))
          .body("reason", equalTo("not-its-purpose"))
          .body("sentence.sv", notNullValue())
          .body("since", nullValue())
          .body("evidence", nullValue());
    }
    Api.as(AUDIT)
        .body(Map.of("purpose", "news", "subjectIds", List.of(person, other)))
        .post("/v1/permissions")
        .then()
        .statusCode(200)
        .body("permissions.reason", contains("not-its-purpose", "not-its-purpose"));
    await()
        .untilAsserted(() ->
            assertThat(topics.heard(ProcessingDenied.class, Topic.CONSENT))
                .filteredOn(it -> it.deniedAt().isAfter(began))
                .allMatch(it -> it.reason().value().equals("not-its-purpose"))
                .allMatch(it -> it.system().value().equals("audit-service"))
                .extracting(ProcessingDenied::subjectId)
                .containsExactlyInAnyOrder(person, person, person, other));
  }

  @Test
  void aSystemIsAnsweredAboutPurposesThatItAsksPeopleAbout() {
    Api.as(TestTokens.system("sign-in-directory"))
        .get("/v1/subjects/{id}/permissions/cookies-statistics", person)
        .then()
        .body("reason", equalTo("unknown-person"));
  }

  @Test
  void anAnswerSaysHowLongItMayBeKeptAndIsNotSentTwice() {
    Api.decide(person, "news", "given");
    String tag =
        Api.system()
            .get("/v1/subjects/{id}/permissions/news", person)
            .then()
            .statusCode(200)
            .header("Cache-Control", equalTo("private, must-revalidate, max-age=1"))
            .extract()
            .header("ETag");
    Api.system()
        .header("If-None-Match", tag)
        .get("/v1/subjects/{id}/permissions/news", person)
        .then()
        .statusCode(304)
        .header("ETag", equalTo(tag));
    Api.decide(person, "news", "withdrawn");
    Api.system()
        .header("If-None-Match", tag)
        .get("/v1/subjects/{id}/permissions/news", person)
        .then()
        .statusCode(200)
        .body("allowed", equalTo(false));
  }

  @Test
  void aDenialThatIsAskedAboutAgainIsOnRecordAgain() {
    String tag =
        Api.system()
            .get("/v1/subjects/{id}/permissions/news", person)
            .then()
            .extract()
            .header("ETag");
    Api.system()
        .header("If-None-Match", tag)
        .get("/v1/subjects/{id}/permissions/news", person)
        .then()
        .statusCode(304);
    await().untilAsserted(() -> assertThat(denials()).hasSize(2));
  }

  @Test
  void everyReasonCanBeReadBeforehand() {
    given()
        .get("/v1/permissions/reasons")
        .then()
        .statusCode(200)
        .body("code", hasItems("consent-given", "erased-person", "no-contract"))
        .body("sentence.sv", everyItem(notNullValue()));
    given()
        .get("/v1/permissions/reasons/consent-given")
        .then()
        .statusCode(200)
        .body("allowed", equalTo(true));
    given().get("/v1/permissions/reasons/telepathy").then().statusCode(404);
  }

  @Test
  void aQuestionAboutNobodyOrTooManyIsRefused() {
    ask(List.of()).statusCode(400);
    ask(Stream.generate(UUID::randomUUID).limit(1001).toList()).statusCode(400);
  }

  @Test
  @Tag("P05")
  void onlySystemsAskAboutMany() {
    Map<String, Object> question = Map.of("purpose", "news", "subjectIds", List.of(person));
    Api.person(person).body(question).post("/v1/permissions").then().statusCode(403);
    Api.support().body(question).post("/v1/permissions").then().statusCode(403);
  }

  @Test
  @Tag("P05")
  void aPersonAsksAboutThemselvesAndStaffSayWhy() {
    Api.person(UUID.randomUUID())
        .get("/v1/subjects/{id}/permissions/news", person)
        .then()
        .statusCode(403);
    Api.support().get("/v1/subjects/{id}/permissions/news", person).then().statusCode(400);
    Api.support()
        .header("X-Access-Reason", "person-asked")
        .get("/v1/subjects/{id}/permissions/news", person)
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse ask(List<UUID> ids) {
    return Api.system()
        .body(Map.of("purpose", "news", "subjectIds", ids))
        .post("/v1/permissions")
        .then();
  }

  private ObjectionRaised objection(Code purpose, ObjectionKind kind) {
    return new ObjectionRaised(request, person, purpose, kind, Instant.now());
  }

  private void tell(Event... events) {
    topics.tell("test", events);
  }

  private String objectToMarketing() {
    return Api.person(person)
        .header("Idempotency-Key", UUID.randomUUID())
        .body(Map.of("subjectId", person, "purpose", "news"))
        .post("/v1/objections")
        .then()
        .extract()
        .path("objectionId");
  }

  private void awaitObjection(String state) {
    await()
        .untilAsserted(() ->
            Api.person(person)
                .get("/v1/subjects/{id}/objections", person)
                .then()
                .body("items.state", contains(state)));
  }

  private void awaitReason(String purpose, String reason) {
    await().untilAsserted(() -> assertThat(Api.reasonFor(person, purpose)).isEqualTo(reason));
  }

  private List<ProcessingDenied> denials() {
    return topics.heard(ProcessingDenied.class, Topic.CONSENT, person);
  }
}
