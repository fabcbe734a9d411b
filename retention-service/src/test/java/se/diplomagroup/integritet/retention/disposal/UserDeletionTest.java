package se.diplomagroup.integritet.retention.disposal;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static se.diplomagroup.integritet.retention.Api.DIRECTORY;
import static se.diplomagroup.integritet.retention.Api.PLATFORM;
import static se.diplomagroup.integritet.retention.Api.account;
import static se.diplomagroup.integritet.retention.Api.answer;
import static se.diplomagroup.integritet.retention.Api.as;
import static se.diplomagroup.integritet.retention.Api.asPerson;
import static se.diplomagroup.integritet.retention.Api.asSupport;
import static se.diplomagroup.integritet.retention.Api.awaitClock;
import static se.diplomagroup.integritet.retention.Api.awaitDisposal;
import static se.diplomagroup.integritet.retention.Api.awaitOrders;
import static se.diplomagroup.integritet.retention.Api.contract;
import static se.diplomagroup.integritet.retention.Api.daysAgo;
import static se.diplomagroup.integritet.retention.Api.disposals;
import static se.diplomagroup.integritet.retention.Api.done;
import static se.diplomagroup.integritet.retention.Api.enrolled;
import static se.diplomagroup.integritet.retention.Api.hold;
import static se.diplomagroup.integritet.retention.Api.openOrders;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.kit.inbox.ErasedSubjects;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;
import se.diplomagroup.integritet.localstack.testing.TestTokens;
import se.diplomagroup.integritet.retention.Api;

@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
@Tag("P13")
class UserDeletionTest {

  @Inject ErasedSubjects erased;

  private final UUID company = UUID.randomUUID();
  private UUID contract = UUID.randomUUID();

  @BeforeEach
  void aContract() {
    Api.declareUsual();
    contract = contract(company, daysAgo(400));
  }

  private Response delete(UUID adminsCompany, UUID ofCompany, List<UUID> users) {
    return as(TestTokens.customerAdmin(UUID.randomUUID(), adminsCompany))
        .body(Map.of("subjectIds", users))
        .post("/v1/companies/" + ofCompany + "/deletions");
  }

  @Test
  void theAdministratorDeletesAUserOfTheCompanyThroughADisposal() {
    UUID user = account(contract, company, daysAgo(300));
    delete(company, company, List.of(user))
        .then()
        .statusCode(202)
        .body("deletions.size()", is(1))
        .body("deletions[0].subjectId", equalTo(user.toString()));
    JsonPath disposal = awaitDisposal(user, "executing");
    assertThat(disposal.getString("trigger")).isEqualTo("administrator");
    answer(PLATFORM, user, done("contact-details", 3));
    answer(DIRECTORY, user, done("login-credentials", 1));
    awaitDisposal(user, "completed");
    assertThat(erased.contains(user)).isTrue();
  }

  @Test
  void deletingTwiceIsDeletingOnce() {
    UUID user = account(contract, company, daysAgo(300));
    delete(company, company, List.of(user, user)).then().statusCode(202);
    awaitDisposal(user, "executing");
    delete(company, company, List.of(user)).then().statusCode(202);
    assertThat(disposals(user)).hasSize(1);
  }

  @Test
  void nobodyElsesUsersAreTouched() {
    UUID otherCompany = UUID.randomUUID();
    UUID stranger = account(contract(otherCompany, daysAgo(100)), otherCompany, daysAgo(50));
    UUID own = account(contract, company, daysAgo(300));
    delete(company, otherCompany, List.of(stranger)).then().statusCode(403);
    delete(company, company, List.of(own, stranger))
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/unknown-user"))
        .body("violations[0].field", equalTo("subjectIds[1]"));
    assertThat(disposals(stranger)).isEmpty();
    assertThat(disposals(own)).isEmpty();
  }

  @Test
  void onlyACustomersAdministratorDeletesUsers() {
    UUID user = account(contract, company, daysAgo(300));
    Map<String, Object> body = Map.of("subjectIds", List.of(user));
    String path = "/v1/companies/" + company + "/deletions";
    asPerson(user).body(body).post(path).then().statusCode(403);
    asSupport().body(body).post(path).then().statusCode(403);
    Api.asSystem(PLATFORM).body(body).post(path).then().statusCode(403);
    delete(company, company, List.of()).then().statusCode(400);
  }

  @Test
  void aUserWhoIsUnderAnotherLiveContractLosesOnlyWhatBelongsToTheCompany() {
    UUID user = account(contract, company, daysAgo(300));
    UUID enrolment = enrolled(user, contract, daysAgo(20));
    UUID otherCompany = UUID.randomUUID();
    UUID other = contract(otherCompany, daysAgo(100));
    account(user, other, otherCompany, daysAgo(90));
    enrolled(user, other, daysAgo(10));
    delete(company, company, List.of(user)).then().statusCode(202);
    List<Map<String, Object>> orders = awaitOrders(PLATFORM, user);
    assertThat(orders)
        .singleElement()
        .satisfies(order ->
            assertThat(order.get("items"))
                .isEqualTo(
                    List.of(
                        Map.of(
                            "category",
                            "education-records",
                            "records",
                            List.of(enrolment.toString())))));
    answer(PLATFORM, user, done("education-records", 1));
    JsonPath disposal = awaitDisposal(user, "completed");
    assertThat(
            disposal.getList(
                "items.findAll { it.category == 'contact-details' }.ground", String.class))
        .containsOnly("contract-in-force");
    assertThat(openOrders(DIRECTORY, user)).isEmpty();
    assertThat(erased.contains(user)).isFalse();
    assertThat(awaitClock(user, "contact-details")).containsEntry("ground", "contract-in-force");
  }

  @Test
  @Tag("P10")
  void aHoldBindsTheAdministratorToo() {
    UUID user = account(contract, company, daysAgo(300));
    String hold = hold(user, "Dnr", "grund");
    delete(company, company, List.of(user)).then().statusCode(202);
    assertThat(awaitDisposal(user, "deferred").getString("deferral.ground"))
        .isEqualTo("legal-hold");
    assertThat(openOrders(PLATFORM, user)).isEmpty();
    Api.release(hold);
    await().atMost(10, SECONDS).until(() -> !openOrders(PLATFORM, user).isEmpty());
  }
}
