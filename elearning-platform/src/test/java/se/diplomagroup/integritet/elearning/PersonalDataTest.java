package se.diplomagroup.integritet.elearning;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.connector.Answer;
import se.diplomagroup.integritet.connector.CollectedData;
import se.diplomagroup.integritet.connector.Corrections;
import se.diplomagroup.integritet.connector.Corrections.Correction;
import se.diplomagroup.integritet.connector.Order;
import se.diplomagroup.integritet.connector.PersonalDataSystem;
import se.diplomagroup.integritet.contracts.Categories;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.Purposes;
import se.diplomagroup.integritet.contracts.SystemOrdered;
import se.diplomagroup.integritet.contracts.SystemOrdered.Action;
import se.diplomagroup.integritet.contracts.SystemOrdered.Item;
import se.diplomagroup.integritet.contracts.SystemReplied.Outcome;
import se.diplomagroup.integritet.elearning.Platform.Customer;
import se.diplomagroup.integritet.elearning.Platform.Somebody;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;

@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
@QuarkusTestResource(Surroundings.class)
class PersonalDataTest {

  private static final Code[] WITHOUT_BILLING = {
    Categories.CONTACT_DETAILS,
    Categories.COMPANY_DETAILS,
    Categories.LOGIN_CREDENTIALS,
    Categories.ONLINE_IDENTIFIERS,
    Categories.SUPPORT_CASE
  };

  @Inject PersonalDataSystem system;
  @Inject DataSource dataSource;

  @BeforeEach
  @AfterEach
  void everythingAnswers() {
    GatewayDouble.reset();
    DirectoryDouble.reset();
    LogLines.listen();
  }

  /// Somebody of whom the platform holds something of every category that its API can make.
  private Somebody wellKnown(Customer customer) {
    Somebody somebody = Platform.somebodyAt(customer);
    UUID order =
        Platform.id(
            Platform.post(
                "/api/companies/" + customer.companyId() + "/orders",
                Map.of("subjectId", somebody.subjectId(), "courses", 2)),
            "orderId");
    Platform.post(
            "/api/orders/" + order + "/invoice", Map.of("issuedOn", Platform.TODAY.toString()))
        .then()
        .statusCode(200);
    UUID enrolment = Platform.enrol(somebody.subjectId());
    Platform.complete(enrolment);
    Platform.post(
            "/api/enrolments/" + enrolment + "/follow-up",
            Map.of("answers", Map.of("comment", "Bra, " + somebody.marker())))
        .then()
        .statusCode(200);
    Platform.post(
            "/api/support-cases",
            Map.of(
                "subjectId",
                somebody.subjectId(),
                "subject",
                "Fråga",
                "text",
                "Hej, " + somebody.name() + " här"))
        .then()
        .statusCode(201);
    GatewayDouble.allow("news", somebody.subjectId());
    Platform.post("/api/newsletters", Map.of("subject", "Nyheter", "body", "Kurser"))
        .then()
        .statusCode(201);
    await().until(() -> Platform.pendingFacts() == 0);
    return somebody;
  }

  @Test
  @Tag("P18")
  void collectsEverythingByCategoryAndNothingAboutOthers() {
    Customer customer = Platform.sign();
    Somebody other = wellKnown(customer);
    Somebody somebody = wellKnown(customer);

    CollectedData data = collect(Orders.order(somebody.subjectId(), Action.COLLECT));

    assertThat(data.records().keySet())
        .contains(
            Categories.CONTACT_DETAILS,
            Categories.COMPANY_DETAILS,
            Categories.LOGIN_CREDENTIALS,
            Categories.EDUCATION_RECORDS,
            Categories.BILLING_DETAILS,
            Categories.SUPPORT_CASE);
    assertThat(data.records().toString())
        .contains(somebody.email(), "given_name", "Björkvägen 1", somebody.name() + " här")
        .doesNotContain(other.marker())
        .doesNotContain(other.subjectId().toString())
        .doesNotContain("password");
    assertThat(data.counts().get(Categories.EDUCATION_RECORDS)).isEqualTo(3);
  }

  @Test
  void collectsOnlyWhatIsAskedFor() {
    Somebody somebody = wellKnown(Platform.sign());
    CollectedData data =
        collect(Orders.order(somebody.subjectId(), Action.COLLECT, Categories.SUPPORT_CASE));
    assertThat(data.records()).containsOnlyKeys(Categories.SUPPORT_CASE);
  }

  @Test
  void aStrangerHasNoData() {
    assertThat(collect(Orders.order(UUID.randomUUID(), Action.COLLECT)).isEmpty()).isTrue();
    assertThat(run(Orders.order(UUID.randomUUID(), Action.ERASE), system::erase).outcome())
        .isEqualTo(Outcome.NO_DATA);
  }

  @Test
  @Tag("P22")
  void afterErasureNothingOfThePersonRemainsInAnyTableOrLogLine() {
    Customer customer = Platform.sign();
    Somebody somebody = wellKnown(customer);
    assertThat(Tables.rowsWith(dataSource, somebody.marker())).isNotEmpty();

    Answer erased =
        run(Orders.order(somebody.subjectId(), Action.ERASE, WITHOUT_BILLING), system::erase);
    Answer anonymised =
        run(
            Orders.order(somebody.subjectId(), Action.ANONYMISE, Categories.EDUCATION_RECORDS),
            system::anonymise);

    assertThat(erased.outcome()).isEqualTo(Outcome.DONE);
    assertThat(erased.counts())
        .containsEntry(Categories.SUPPORT_CASE, 1L)
        .containsEntry(Categories.LOGIN_CREDENTIALS, 1L);
    assertThat(anonymised.counts()).containsEntry(Categories.EDUCATION_RECORDS, 3L);
    assertThat(Tables.rowsWith(dataSource, somebody.marker())).isEmpty();
    await()
        .untilAsserted(() ->
            assertThat(Tables.rowsWith(dataSource, somebody.subjectId().toString()))
                .as("what the bookkeeping needs")
                .containsExactly("billing_reference"));
    assertThat(DirectoryDouble.account(somebody.subjectId())).isEmpty();
    assertThat(LogLines.all()).doesNotContain(somebody.marker());
    assertThat(new String(erased.account(), StandardCharsets.UTF_8))
        .contains("contact_details")
        .doesNotContain(somebody.marker())
        .doesNotContain(somebody.subjectId().toString());
  }

  @Test
  @Tag("P14")
  void theBillingDetailsAreKeptUntilTheirOwnOrderAndTheInvoiceStays() {
    Customer customer = Platform.sign();
    Somebody somebody = wellKnown(customer);
    run(Orders.order(somebody.subjectId(), Action.ERASE, WITHOUT_BILLING), system::erase);
    assertThat(Platform.counts(customer.companyId())).containsEntry("billingReferences", 1);

    Answer erased =
        run(
            Orders.order(somebody.subjectId(), Action.ERASE, Categories.BILLING_DETAILS),
            system::erase);

    assertThat(erased.counts()).containsEntry(Categories.BILLING_DETAILS, 1L);
    assertThat(Platform.counts(customer.companyId()))
        .containsEntry("billingReferences", 0)
        .containsEntry("invoices", 1);
  }

  @Test
  @Tag("P22")
  void whatComesLateAboutAnErasedPersonIsRefused() {
    Customer customer = Platform.sign();
    Somebody somebody = wellKnown(customer);
    UUID enrolment = Platform.enrol(somebody.subjectId());
    run(Orders.order(somebody.subjectId(), Action.ERASE), system::erase);

    Platform.post(
            "/api/enrolments",
            Map.of("subjectId", somebody.subjectId(), "courseId", Platform.course()))
        .then()
        .statusCode(410)
        .body("type", equalTo("/problems/subject-erased"));
    Platform.post(
            "/api/enrolments/" + enrolment + "/completion",
            Map.of("completedOn", Platform.TODAY.toString()))
        .then()
        .statusCode(404);
    Platform.register(customer.companyId(), somebody).then().statusCode(410);
    Platform.post(
            "/api/support-cases",
            Map.of("subjectId", somebody.subjectId(), "subject", "Sent", "text", "Sent"))
        .then()
        .statusCode(410);
  }

  @Test
  void whatWaitsToBeToldAboutAPersonGoesWithThem() {
    GatewayDouble.goAway(true);
    Somebody somebody = Platform.somebodyAt(Platform.sign());
    run(Orders.order(somebody.subjectId(), Action.ERASE), system::erase);
    assertThat(
            Tables.count(
                dataSource, "select count(*) from fact where key = ?", somebody.subjectId()))
        .isZero();
  }

  @Test
  void toEraseTwiceIsToEraseOnce() {
    Somebody somebody = wellKnown(Platform.sign());
    SystemOrdered order = Orders.order(somebody.subjectId(), Action.ERASE);
    assertThat(run(order, system::erase).outcome()).isEqualTo(Outcome.DONE);
    assertThat(run(order, system::erase).outcome()).isEqualTo(Outcome.NO_DATA);
  }

  @Test
  void onlyTheRecordsThatTheOrderNamesAreErased() {
    Customer customer = Platform.sign();
    Somebody somebody = Platform.somebodyAt(customer);
    UUID first = Platform.enrol(somebody.subjectId());
    Platform.enrol(somebody.subjectId());
    Item item = new Item(Categories.EDUCATION_RECORDS, List.of(first));

    run(
        Orders.order(somebody.subjectId(), Action.ANONYMISE, null, List.of(item)),
        system::anonymise);

    assertThat(Platform.counts(customer.companyId()))
        .containsEntry("enrolments", 1)
        .containsEntry("anonymisedEnrolments", 1)
        .containsEntry("users", 1);
  }

  @Test
  @Tag("P36")
  void anonymisedEnrolmentsLeaveTotalsOnlyAndNoRowOfTheirOwn() {
    Customer customer = Platform.sign();
    Somebody somebody = Platform.somebodyAt(customer);
    UUID enrolment = Platform.enrol(somebody.subjectId());
    String diploma = Platform.complete(enrolment);
    String totals =
        "select sum(enrolments + completions) from course_statistics where course_id = ?";
    long before = Tables.count(dataSource, totals, Platform.course());

    run(
        Orders.order(somebody.subjectId(), Action.ANONYMISE, Categories.EDUCATION_RECORDS),
        system::anonymise);

    assertThat(Tables.count(dataSource, totals, Platform.course())).isEqualTo(before + 2);
    assertThat(Tables.rowsWith(dataSource, enrolment.toString())).doesNotContain("enrolment");
    assertThat(Tables.rowsWith(dataSource, diploma)).isEmpty();
    assertThat(Platform.counts(customer.companyId()))
        .containsEntry("enrolments", 0)
        .containsEntry("anonymisedEnrolments", 1)
        .containsEntry("anonymisedCompletions", 1);
  }

  @Test
  @Tag("P36")
  void noCellOfTheStatisticsTellsOfOnePersonAlone() {
    assertThat(
            Tables.count(
                dataSource,
                "select count(*) from course_statistics where course_id <> ?"
                    + " and (enrolments < 20 or completions < 10)",
                UUID.randomUUID()))
        .isZero();
  }

  @Test
  @Tag("P20")
  void aWrongValueIsReplacedEverywhereItStands() {
    Customer customer = Platform.sign();
    Somebody somebody = Platform.somebodyAt(customer);
    String diploma = Platform.complete(Platform.enrol(somebody.subjectId()));
    String email = "ny-" + somebody.email();

    Answer answer =
        rectify(
            somebody.subjectId(),
            new Correction(Categories.CONTACT_DETAILS, null, "family_name", "x", "Rättson"),
            new Correction(Categories.CONTACT_DETAILS, null, "email", somebody.email(), email));

    assertThat(answer.outcome()).isEqualTo(Outcome.DONE);
    assertThat(answer.counts()).containsEntry(Categories.CONTACT_DETAILS, 2L);
    given().get("/diplomas/" + diploma).then().body(Matchers.containsString("Rättson"));
    await()
        .until(() ->
            DirectoryDouble.account(somebody.subjectId())
                .map(account -> account.path("username").asText().equals(email))
                .orElse(false));
  }

  @Test
  @Tag("P20")
  void aFieldThatIsNotThereIsSaidToBeUnknown() {
    Somebody somebody = Platform.somebodyAt(Platform.sign());
    Answer partly =
        rectify(
            somebody.subjectId(),
            new Correction(Categories.CONTACT_DETAILS, null, "city", null, "Umeå"),
            new Correction(Categories.CONTACT_DETAILS, null, "shoe_size", null, "43"));
    Answer none =
        rectify(
            somebody.subjectId(),
            new Correction(Categories.CONTACT_DETAILS, null, "subject_id", null, "x"));
    assertThat(partly.outcome()).isEqualTo(Outcome.PARTLY);
    assertThat(none.outcome()).isEqualTo(Outcome.IMPOSSIBLE);
  }

  @Test
  @Tag("P21")
  void restrictedDataIsKeptButNotUsedUntilTheRestrictionIsLifted() {
    Customer customer = Platform.sign();
    Somebody somebody = Platform.somebodyAt(customer);
    String diploma = Platform.complete(Platform.enrol(somebody.subjectId()));
    SystemOrdered restrict =
        Orders.order(
            somebody.subjectId(),
            Action.RESTRICT,
            Categories.EDUCATION_RECORDS,
            Categories.CONTACT_DETAILS);

    assertThat(run(restrict, system::restrict).outcome()).isEqualTo(Outcome.DONE);

    Map<String, Object> enrol =
        Map.of("subjectId", somebody.subjectId(), "courseId", Platform.course());
    Platform.post("/api/enrolments", enrol)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/processing-restricted"));
    given()
        .get("/diplomas/" + diploma)
        .then()
        .body(not(Matchers.containsString(somebody.marker())));
    assertThat(Platform.counts(customer.companyId())).containsEntry("enrolments", 1);

    run(
        Orders.order(
            somebody.subjectId(),
            Action.UNRESTRICT,
            Categories.EDUCATION_RECORDS,
            Categories.CONTACT_DETAILS),
        system::unrestrict);
    Platform.post("/api/enrolments", enrol).then().statusCode(201);
    given().get("/diplomas/" + diploma).then().body(Matchers.containsString(somebody.marker()));
  }

  @Test
  void whatItHoldsIsDeclaredForEveryPurpose() {
    assertThat(system.declaration().holds())
        .extracting(h -> h.category() + "/" + h.purpose())
        .contains(
            "contact-details/news",
            "contact-details/evaluation",
            "education-records/diplomas",
            "billing-details/order-and-invoice",
            "support-case/support")
        .doesNotHaveDuplicates();
    assertThat(system.declaration().key()).isEqualTo(Code.of("elearning-platform"));
    assertThat(Purposes.ALL)
        .containsAll(system.declaration().holds().stream().map(h -> h.purpose()).toList());
  }

  private Answer run(SystemOrdered ordered, Function<Order, Answer> action) {
    return QuarkusTransaction.requiringNew().call(() -> action.apply(Order.of(ordered)));
  }

  private CollectedData collect(SystemOrdered ordered) {
    return QuarkusTransaction.requiringNew().call(() -> system.collect(Order.of(ordered)));
  }

  private Answer rectify(UUID subjectId, Correction... corrections) {
    Order order = Order.of(Orders.order(subjectId, Action.RECTIFY));
    return QuarkusTransaction.requiringNew()
        .call(() -> system.rectify(order, new Corrections(List.of(corrections))));
  }
}
