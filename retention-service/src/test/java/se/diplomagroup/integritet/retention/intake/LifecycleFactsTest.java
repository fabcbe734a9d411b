package se.diplomagroup.integritet.retention.intake;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static se.diplomagroup.integritet.retention.Api.BATCH;
import static se.diplomagroup.integritet.retention.Api.COURSE;
import static se.diplomagroup.integritet.retention.Api.ONE;
import static se.diplomagroup.integritet.retention.Api.PLATFORM;
import static se.diplomagroup.integritet.retention.Api.account;
import static se.diplomagroup.integritet.retention.Api.asPerson;
import static se.diplomagroup.integritet.retention.Api.asSystem;
import static se.diplomagroup.integritet.retention.Api.contract;
import static se.diplomagroup.integritet.retention.Api.daysAgo;
import static se.diplomagroup.integritet.retention.Api.declareUsual;
import static se.diplomagroup.integritet.retention.Api.fact;
import static se.diplomagroup.integritet.retention.Api.tell;
import static se.diplomagroup.integritet.retention.Api.tellAll;
import static se.diplomagroup.integritet.retention.Api.today;
import static se.diplomagroup.integritet.retention.Api.told;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.diplomagroup.integritet.contracts.LifecycleEvent.ContractEnded;
import se.diplomagroup.integritet.contracts.LifecycleEvent.ContractStarted;
import se.diplomagroup.integritet.contracts.LifecycleEvent.CourseCompleted;
import se.diplomagroup.integritet.contracts.Topic;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;
import se.diplomagroup.integritet.retention.Api;
import se.diplomagroup.integritet.retention.Topics;

@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
class LifecycleFactsTest {

  @Inject Topics topics;

  private final UUID company = UUID.randomUUID();

  private static void refused(Response response, int status, String slug) {
    response
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/" + slug));
  }

  private static void refused(Response response, String field, String rule) {
    refused(response, 400, "invalid-input");
    response.then().body("violations.field", hasItem(field)).body("violations.rule", hasItem(rule));
  }

  private Map<String, Object> started(UUID contractId) {
    return fact(
        "contract.started.v1",
        "contractId",
        contractId,
        "companyId",
        company,
        "startsOn",
        daysAgo(400));
  }

  private static Map<String, Object> completed(UUID enrolment, UUID subject, UUID contract) {
    return Api.completed(enrolment, subject, contract, daysAgo(10));
  }

  @Test
  void aFactIsTakenInAndPublished() {
    UUID contract = UUID.randomUUID();
    tell(started(contract))
        .then()
        .statusCode(200)
        .body("accepted", is(1))
        .body("duplicates", is(0));
    await()
        .atMost(10, SECONDS)
        .untilAsserted(() ->
            assertThat(topics.events(ContractStarted.class, Topic.LIFECYCLE, contract))
                .containsExactly(new ContractStarted(contract, company, daysAgo(400))));
  }

  @Test
  void theSameFactToldAgainChangesNothing() {
    UUID contract = UUID.randomUUID();
    Map<String, Object> fact = started(contract);
    told(fact);
    tell(fact).then().statusCode(200).body("accepted", is(0)).body("duplicates", is(1));
    Map<String, Object> end =
        fact(
            "contract.ended.v1",
            "contractId",
            contract,
            "companyId",
            company,
            "endedOn",
            daysAgo(1));
    tellAll(List.of(fact, end, end))
        .then()
        .statusCode(200)
        .body("accepted", is(1))
        .body("duplicates", is(2));
    await()
        .atMost(10, SECONDS)
        .untilAsserted(() ->
            assertThat(topics.events(ContractEnded.class, Topic.LIFECYCLE, contract)).hasSize(1));
    assertThat(topics.events(ContractStarted.class, Topic.LIFECYCLE, contract)).hasSize(1);
  }

  @Test
  void anotherFactUnderTheSameIdIsRefused() {
    Map<String, Object> fact = started(UUID.randomUUID());
    told(fact);
    Map<String, Object> other = started(UUID.randomUUID());
    other.put("id", fact.get("id"));
    refused(tell(other), 409, "fact-id-reused");
  }

  @Test
  void aBatchIsTakenInWholeOrNotAtAll() {
    UUID contract = UUID.randomUUID();
    UUID subject = UUID.randomUUID();
    Map<String, Object> unknown = completed(UUID.randomUUID(), subject, UUID.randomUUID());
    Response response = tellAll(List.of(started(contract), unknown));
    refused(response, 422, "unknown-contract");
    response.then().body("violations[0].field", equalTo("[1].data.contractId"));
    refused(tell(completed(UUID.randomUUID(), subject, contract)), 422, "unknown-contract");
  }

  @Test
  void everyMistakeInABatchIsNamedAtOnce() {
    Map<String, Object> first = started(UUID.randomUUID());
    first.put("type", "consent.given.v1");
    Map<String, Object> second = started(UUID.randomUUID());
    second.remove("id");
    Response response = tellAll(List.of(first, second));
    refused(response, "[0].type", "unknown-type");
    refused(response, "[1].id", "required");
  }

  @ParameterizedTest
  @CsvSource({
    "specversion, 0.3, cloudevents-1.0",
    "source, another-system, own-system",
    "id, 17, uuid",
    "type, course.forgotten.v1, unknown-type",
    "time, yesterday, time",
    "time, 2999-01-01T00:00:00Z, not-in-future"
  })
  void anAttributeThatIsWrongIsNamedWithItsRule(String field, String value, String rule) {
    Map<String, Object> fact = started(UUID.randomUUID());
    fact.put(field, value);
    refused(tell(fact), field, rule);
  }

  @ParameterizedTest
  @CsvSource({
    "startsOn, 2999-01-01, not-in-future",
    "startsOn, 31 januari, date",
    "startsOn, 2026-02-30, date",
    "startsOn, 0001-01-01, not-before-1970",
    "contractId, 1-1-1-1-1, uuid",
    "contractId, , required"
  })
  void aFieldThatIsWrongIsNamedWithItsRule(String field, String value, String rule) {
    Map<String, Object> fact = started(UUID.randomUUID());
    @SuppressWarnings("unchecked")
    Map<String, Object> data = new HashMap<>((Map<String, Object>) fact.get("data"));
    data.put(field, value);
    fact.put("data", data);
    refused(tell(fact), "data." + field, rule);
  }

  @Test
  void aFieldThatTheTypeDoesNotHaveIsRefusedWithoutRepeatingIt() {
    Map<String, Object> fact = started(UUID.randomUUID());
    @SuppressWarnings("unchecked")
    Map<String, Object> data = new HashMap<>((Map<String, Object>) fact.get("data"));
    data.put("anna.andersson@example.se", "Anna");
    fact.put("data", data);
    Response response = tell(fact);
    refused(response, "data.*", "unknown-field");
    assertThat(response.body().asString()).doesNotContain("anna").doesNotContain("Anna");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{", "", "[]x", "{\"a\":1,\"a\":2}", "\"text\"", "null", "{\"specversion\":"})
  void whatIsNotAFactIsRefusedAsABadRequest(String body) {
    asSystem(PLATFORM)
        .contentType(ONE)
        .body(body)
        .post("/v1/lifecycle/facts")
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
  }

  @Test
  void aBatchHasOneToFiveHundredFacts() {
    refused(tellAll(List.of()), "body", "size");
    refused(
        tellAll(Stream.generate(() -> started(UUID.randomUUID())).limit(501).toList()),
        "body",
        "size");
    asSystem(PLATFORM)
        .contentType(BATCH)
        .body(started(UUID.randomUUID()))
        .post("/v1/lifecycle/facts")
        .then()
        .statusCode(400);
  }

  @Test
  void fiveHundredFactsAreTakenInAtOnce() {
    UUID contract = contract(company, daysAgo(400));
    List<Map<String, Object>> facts = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      facts.add(
          fact(
              "account.created.v1",
              "subjectId",
              UUID.randomUUID(),
              "contractId",
              contract,
              "companyId",
              company,
              "createdOn",
              daysAgo(300)));
    }
    tellAll(facts).then().statusCode(200).body("accepted", is(500));
  }

  @Test
  void onlySystemsTellFacts() {
    asPerson(UUID.randomUUID())
        .contentType(ONE)
        .body(started(UUID.randomUUID()))
        .post("/v1/lifecycle/facts")
        .then()
        .statusCode(403);
    RestAssured.given()
        .contentType(ONE)
        .body(started(UUID.randomUUID()))
        .post("/v1/lifecycle/facts")
        .then()
        .statusCode(401);
  }

  @Test
  void plainJsonIsNotAFact() {
    asSystem(PLATFORM).body("{}").post("/v1/lifecycle/facts").then().statusCode(415);
  }

  @Test
  void factsOfOnePersonMayComeInAnyOrder() {
    declareUsual();
    UUID contract = contract(company, daysAgo(400));
    UUID subject = UUID.randomUUID();
    UUID enrolment = UUID.randomUUID();
    told(completed(enrolment, subject, contract));
    told(
        fact(
            "course.enrolled.v1",
            "enrolmentId",
            enrolment,
            "subjectId",
            subject,
            "contractId",
            contract,
            "courseId",
            COURSE,
            "enrolledOn",
            daysAgo(20)));
    account(subject, contract, company, daysAgo(30));
    assertThat(Api.awaitClock(subject, "education-records"))
        .containsEntry("records", List.of(enrolment.toString()))
        .containsEntry("dueOn", daysAgo(10).plusDays(210).toString());
    assertThat(topics.events(CourseCompleted.class, Topic.LIFECYCLE, subject)).hasSize(1);
  }

  @Test
  void anEnrolmentOfSomebodyElseIsRefused() {
    UUID contract = contract(company, daysAgo(400));
    UUID enrolment = UUID.randomUUID();
    told(completed(enrolment, UUID.randomUUID(), contract));
    refused(tell(completed(enrolment, UUID.randomUUID(), contract)), 422, "record-of-another");
  }

  @Test
  void onlyTheSystemThatToldOfAContractsStartTellsOfItsEnd() {
    UUID contract = contract(company, daysAgo(400));
    Map<String, Object> end =
        fact(
            "contract.ended.v1",
            "contractId",
            contract,
            "companyId",
            company,
            "endedOn",
            daysAgo(45));
    end.put("source", "audit-service");
    refused(
        Api.asSystem("audit-service").contentType(Api.ONE).body(end).post("/v1/lifecycle/facts"),
        422,
        "contract-of-another-system");
  }

  @Test
  void aContractKeepsItsCompanyAndItsStart() {
    UUID contract = contract(company, daysAgo(400));
    refused(
        tell(
            fact(
                "contract.started.v1",
                "contractId",
                contract,
                "companyId",
                UUID.randomUUID(),
                "startsOn",
                daysAgo(400))),
        422,
        "contract-of-another-company");
    refused(
        tell(
            fact(
                "contract.started.v1",
                "contractId",
                contract,
                "companyId",
                company,
                "startsOn",
                daysAgo(100))),
        422,
        "contract-already-started");
    refused(
        tell(
            fact(
                "contract.ended.v1",
                "contractId",
                contract,
                "companyId",
                company,
                "endedOn",
                daysAgo(401))),
        422,
        "ends-before-start");
  }

  @Test
  @Tag("P14")
  void theFinancialYearOfAnInvoiceMayEndInTheFutureButNotFarOff() {
    UUID contract = contract(company, daysAgo(400));
    UUID subject = account(contract, company, daysAgo(300));
    Api.invoiced(subject, contract, daysAgo(1), today().plusMonths(10));
    refused(
        tell(
            fact(
                "invoice.issued.v1",
                "invoiceId",
                UUID.randomUUID(),
                "subjectId",
                subject,
                "contractId",
                contract,
                "issuedOn",
                daysAgo(1),
                "financialYearEndsOn",
                today().plusMonths(19))),
        "data.financialYearEndsOn",
        "financial-year");
  }
}
