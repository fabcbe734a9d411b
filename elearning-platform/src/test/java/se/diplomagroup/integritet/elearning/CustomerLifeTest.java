package se.diplomagroup.integritet.elearning;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.elearning.Platform.Customer;
import se.diplomagroup.integritet.elearning.Platform.Somebody;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;
import se.diplomagroup.integritet.localstack.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
@QuarkusTestResource(Surroundings.class)
class CustomerLifeTest {

  @BeforeEach
  void everythingAnswers() {
    GatewayDouble.reset();
    DirectoryDouble.reset();
  }

  @Test
  void aPersonsWholeLifeIsToldInTheOrderInWhichItHappened() {
    Customer customer = Platform.sign();
    Somebody somebody = Platform.somebodyAt(customer);
    UUID enrolment = Platform.enrol(somebody.subjectId());
    Platform.complete(enrolment);
    Platform.post(
            "/api/enrolments/" + enrolment + "/follow-up",
            Map.of("answers", Map.of("useful", "yes")))
        .then()
        .statusCode(200);

    await().until(() -> GatewayDouble.toldAbout(somebody.subjectId()).size() == 4);
    assertThat(GatewayDouble.toldAbout(somebody.subjectId()))
        .extracting(GatewayDouble.Told::type)
        .containsExactly(
            "account.created.v1",
            "course.enrolled.v1",
            "course.completed.v1",
            "follow-up.completed.v1");
  }

  @Test
  void anOrderIsInvoicedOnceAndKeptByTheFinancialYear() {
    Customer customer = Platform.sign();
    Somebody reference = Platform.somebodyAt(customer);
    Response order =
        Platform.post(
            "/api/companies/" + customer.companyId() + "/orders",
            Map.of("subjectId", reference.subjectId(), "courses", 3));
    UUID orderId = Platform.id(order, "orderId");
    String issuedOn = Platform.TODAY.minusDays(1).toString();

    Response first =
        Platform.post("/api/orders/" + orderId + "/invoice", Map.of("issuedOn", issuedOn));
    Response again =
        Platform.post("/api/orders/" + orderId + "/invoice", Map.of("issuedOn", issuedOn));

    assertThat(again.<String>path("invoiceId")).isEqualTo(first.path("invoiceId"));
    first
        .then()
        .body("financialYearEndsOn", equalTo(Platform.TODAY.minusDays(1).getYear() + "-12-31"));
    Platform.post(
            "/api/orders/" + orderId + "/invoice", Map.of("issuedOn", Platform.TODAY.toString()))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/already-invoiced"));
  }

  @Test
  void nothingNewHappensUnderAContractThatHasEnded() {
    Customer customer = Platform.sign();
    Somebody somebody = Platform.somebodyAt(customer);
    String path = "/api/contracts/" + customer.contractId() + "/end";
    Map<String, String> end = Map.of("endedOn", Platform.TODAY.minusDays(45).toString());
    Platform.post(path, end).then().statusCode(200);
    Platform.post(path, end).then().statusCode(200);

    Platform.register(customer.companyId(), Somebody.make())
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/contract-ended"));
    Platform.post(
            "/api/enrolments",
            Map.of("subjectId", somebody.subjectId(), "courseId", Platform.course()))
        .then()
        .statusCode(409);
    Platform.post(path, Map.of("endedOn", Platform.TODAY.toString())).then().statusCode(409);
  }

  @Test
  void aDateInTheFutureIsRefused() {
    Customer customer = Platform.sign();
    Platform.post(
            "/api/contracts/" + customer.contractId() + "/end",
            Map.of("endedOn", Platform.TODAY.plusDays(1).toString()))
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("endedOn"));
  }

  @Test
  void anOrganisationNumberNeedsItsCheckDigit() {
    Platform.post(
            "/api/companies",
            Map.of(
                "name",
                "Fel AB",
                "organisationNumber",
                "556900-2843",
                "contract",
                Map.of("startsOn", Platform.TODAY.toString())))
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("organisationNumber"));
  }

  @Test
  void anAddressThatIsTakenIsRefusedWithoutBeingRepeated() {
    Customer customer = Platform.sign();
    Somebody first = Platform.somebodyAt(customer);
    Somebody second =
        Somebody.make().with("email", first.email().toUpperCase(java.util.Locale.ROOT));
    Platform.register(customer.companyId(), second)
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/email-taken"))
        .body("violations[0].field", equalTo("users[0].email"))
        .body(not(containsString(first.marker())));
  }

  @Test
  void toRegisterTheSamePersonAgainChangesNothing() {
    Customer customer = Platform.sign();
    Somebody somebody = Platform.somebodyAt(customer);
    Platform.register(customer.companyId(), somebody).then().statusCode(201);
    assertThat(Platform.counts(customer.companyId())).containsEntry("users", 1);
  }

  @Test
  void theSameIdempotencyKeyEnrolsOnce() {
    Customer customer = Platform.sign();
    Somebody somebody = Platform.somebodyAt(customer);
    String caller = TestTokens.system("elearning-platform");
    String key = UUID.randomUUID().toString();
    Map<String, Object> enrol =
        Map.of("subjectId", somebody.subjectId(), "courseId", Platform.course());
    Response first = Platform.once(caller, key, "/api/enrolments", enrol);
    Response again = Platform.once(caller, key, "/api/enrolments", enrol);
    assertThat(again.<String>path("enrolmentId")).isEqualTo(first.path("enrolmentId"));
    assertThat(Platform.counts(customer.companyId())).containsEntry("enrolments", 1);
  }

  @Test
  void anIdempotencyKeyStandsForTheWholeOfASupportCase() {
    Somebody somebody = Platform.somebodyAt(Platform.sign());
    String caller = TestTokens.system("elearning-platform");
    String key = UUID.randomUUID().toString();
    Map<String, Object> question =
        Map.of("subjectId", somebody.subjectId(), "subject", "Diplom", "text", "Var är det?");
    Map<String, Object> another =
        Map.of("subjectId", somebody.subjectId(), "subject", "Diplom", "text", "När kommer det?");
    Response first = Platform.once(caller, key, "/api/support-cases", question);

    assertThat(Platform.once(caller, key, "/api/support-cases", question).<String>path("caseId"))
        .isEqualTo(first.path("caseId"));
    Platform.once(caller, key, "/api/support-cases", another)
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/idempotency-key-reused"));
  }

  @Test
  void anIdempotencyKeyStandsForTheCompanyOfAnOrderToo() {
    Customer customer = Platform.sign();
    Customer other = Platform.sign();
    Somebody reference = Platform.somebodyAt(customer);
    String caller = TestTokens.system("elearning-platform");
    String key = UUID.randomUUID().toString();
    Map<String, Object> order = Map.of("subjectId", reference.subjectId(), "courses", 3);
    String orders = "/api/companies/%s/orders";
    Platform.once(caller, key, orders.formatted(customer.companyId()), order)
        .then()
        .statusCode(201);

    Platform.once(caller, key, orders.formatted(other.companyId()), order)
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/idempotency-key-reused"));
  }

  @Test
  @Tag("P05")
  void onlyTheBackOfficeAndTheCompanysOwnAdministratorGetIn() {
    Customer own = Platform.sign();
    Customer other = Platform.sign();
    String administrator = TestTokens.customerAdmin(UUID.randomUUID(), own.companyId());
    String counts = "/api/companies/%s/counts";

    given().get(counts.formatted(own.companyId())).then().statusCode(401);
    Platform.as(administrator).get(counts.formatted(own.companyId())).then().statusCode(200);
    Platform.as(administrator).get(counts.formatted(other.companyId())).then().statusCode(403);
    Platform.as(TestTokens.person(UUID.randomUUID()))
        .get(counts.formatted(own.companyId()))
        .then()
        .statusCode(403);
    Platform.as(TestTokens.system("consent-service"))
        .get(counts.formatted(own.companyId()))
        .then()
        .statusCode(403);
    Platform.as(TestTokens.support(UUID.randomUUID()))
        .body(Map.of("subject", "x", "body", "y"))
        .post("/api/newsletters")
        .then()
        .statusCode(403);
  }

  @Test
  @Tag("P05")
  void anAdministratorDoesNotSayWhoANewUserIs() {
    Customer own = Platform.sign();
    Map<String, Object> inSomebodysPlace =
        Map.of(
            "givenName",
            "Anna",
            "familyName",
            "Ny",
            "email",
            UUID.randomUUID() + "@kund.example",
            "subjectId",
            UUID.randomUUID().toString());

    Platform.as(TestTokens.customerAdmin(UUID.randomUUID(), own.companyId()))
        .body(Map.of("users", List.of(inSomebodysPlace)))
        .post("/api/companies/" + own.companyId() + "/users")
        .then()
        .statusCode(403);
  }

  @Test
  @Tag("P13")
  void anAdministratorClosesAccountsOfTheirOwnCompanyOnly() {
    Customer own = Platform.sign();
    Somebody colleague = Platform.somebodyAt(own);
    Somebody stranger = Platform.somebodyAt(Platform.sign());
    String administrator = TestTokens.customerAdmin(UUID.randomUUID(), own.companyId());

    Platform.as(administrator)
        .post("/api/users/" + stranger.subjectId() + "/closing")
        .then()
        .statusCode(404);
    Platform.as(administrator)
        .post("/api/users/" + colleague.subjectId() + "/closing")
        .then()
        .statusCode(200);

    assertThat(DirectoryDouble.account(colleague.subjectId()))
        .hasValueSatisfying(a -> assertThat(a.path("enabled").asBoolean()).isFalse());
    await()
        .untilAsserted(() ->
            assertThat(GatewayDouble.toldAbout(colleague.subjectId()))
                .extracting(GatewayDouble.Told::type)
                .contains("account.closed.v1"));
  }

  @Test
  void malformedInputIsAnsweredWithTheFieldAndNeverTheValue() {
    Customer customer = Platform.sign();
    Somebody somebody = Somebody.make().with("email", "not an address " + UUID.randomUUID());
    Platform.register(customer.companyId(), somebody)
        .then()
        .statusCode(400)
        .body("violations.field", equalTo(List.of("users[0].email")))
        .body(not(containsString("not an address")));
  }
}
