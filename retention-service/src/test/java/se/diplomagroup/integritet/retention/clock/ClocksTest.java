package se.diplomagroup.integritet.retention.clock;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static se.diplomagroup.integritet.retention.Api.account;
import static se.diplomagroup.integritet.retention.Api.as;
import static se.diplomagroup.integritet.retention.Api.asDpo;
import static se.diplomagroup.integritet.retention.Api.asPerson;
import static se.diplomagroup.integritet.retention.Api.asSystem;
import static se.diplomagroup.integritet.retention.Api.awaitClock;
import static se.diplomagroup.integritet.retention.Api.clocks;
import static se.diplomagroup.integritet.retention.Api.contract;
import static se.diplomagroup.integritet.retention.Api.daysAgo;
import static se.diplomagroup.integritet.retention.Api.declare;
import static se.diplomagroup.integritet.retention.Api.enrolled;
import static se.diplomagroup.integritet.retention.Api.holding;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.contracts.PersonalDataRead;
import se.diplomagroup.integritet.contracts.RetentionEvent.RetentionStarted;
import se.diplomagroup.integritet.contracts.Topic;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;
import se.diplomagroup.integritet.localstack.testing.TestTokens;
import se.diplomagroup.integritet.retention.Api;
import se.diplomagroup.integritet.retention.Topics;

@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
@Tag("P08")
class ClocksTest {

  @Inject Topics topics;

  private final UUID company = UUID.randomUUID();
  private UUID contract = UUID.randomUUID();

  @BeforeEach
  void aContract() {
    Api.declareUsual();
    contract = contract(company, daysAgo(400));
  }

  @Test
  void everyKindOfDataInEverySystemHasAClock() {
    UUID subject = account(contract, company, daysAgo(300));
    UUID enrolment = enrolled(subject, contract, daysAgo(20));
    await()
        .atMost(10, SECONDS)
        .untilAsserted(() ->
            assertThat(clocks(subject))
                .extracting(clock -> clock.get("system") + " " + clock.get("category"))
                .contains(
                    "elearning-platform contact-details",
                    "elearning-platform education-records",
                    "sign-in-directory login-credentials",
                    "retention-service accountability-records"));
    assertThat(awaitClock(subject, "contact-details"))
        .containsEntry("rule", "contact-details-after-contract")
        .containsEntry("ruleVersion", 1)
        .containsEntry("startedOn", daysAgo(300).toString())
        .containsEntry("dueOn", null)
        .containsEntry("ground", "contract-in-force");
    assertThat(awaitClock(subject, "education-records"))
        .containsEntry("ground", "follow-up-period")
        .containsEntry("records", List.of(enrolment.toString()));
    assertThat(topics.events(RetentionStarted.class, Topic.RETENTION, subject))
        .extracting(started -> started.category().value())
        .contains("contact-details", "login-credentials", "education-records");
  }

  @Test
  void aSystemThatJoinsLaterGetsClocksForThosePresent() {
    UUID subject = account(contract, company, daysAgo(300));
    awaitClock(subject, "contact-details");
    String key = "customer-relations";
    declare(key, List.of(holding("company-details", "administration"))).then().statusCode(200);
    assertThat(awaitClock(subject, "company-details")).containsEntry("system", key);
    declare(key, List.of()).then().statusCode(200);
    await()
        .atMost(10, SECONDS)
        .until(() ->
            clocks(subject).stream()
                .noneMatch(clock -> clock.get("category").equals("company-details")));
  }

  @Test
  void dataWithoutARuleIsReported() {
    String key = "photo-album";
    declare(key, List.of(holding("photographs", "news"))).then().statusCode(200);
    UUID subject = account(contract, company, daysAgo(300));
    assertThat(awaitClock(subject, "photographs"))
        .containsEntry("rule", null)
        .containsEntry("ground", "no-rule")
        .containsEntry("dueOn", null);
    Map<String, Object> reported =
        asDpo()
            .get("/v1/clocks/unruled")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .getMap("items.find { it.system == 'photo-album' }");
    assertThat(reported).containsEntry("category", "photographs").containsEntry("purpose", "news");
    assertThat(((Number) reported.get("people")).longValue()).isGreaterThanOrEqualTo(1);
    assertThat(topics.events(RetentionStarted.class, Topic.RETENTION, subject))
        .noneMatch(started -> started.category().value().equals("photographs"));
    declare(key, List.of()).then().statusCode(200);
  }

  @Test
  @Tag("P05")
  void staffSayWhyAndTheReadIsOnTheLog() {
    UUID subject = account(contract, company, daysAgo(300));
    String path = "/v1/subjects/" + subject + "/clocks";
    as(TestTokens.dpo(Api.DPO))
        .get(path)
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/reason-required"));
    asDpo().get(path).then().statusCode(200);
    await()
        .atMost(10, SECONDS)
        .untilAsserted(() ->
            assertThat(topics.events(PersonalDataRead.class, Topic.ACCESS, subject))
                .anyMatch(read ->
                    read.what().value().equals("retention-clocks")
                        && read.reason().value().equals("supervision")));
  }

  @Test
  @Tag("P05")
  void aPersonSeesTheirOwnClocksAndNobodyElses() {
    UUID subject = account(contract, company, daysAgo(300));
    String path = "/v1/subjects/" + subject + "/clocks";
    asPerson(subject).get(path).then().statusCode(200);
    asPerson(UUID.randomUUID()).get(path).then().statusCode(403);
    asSystem(Api.PLATFORM).get(path).then().statusCode(403);
    asPerson(subject).get("/v1/clocks/unruled").then().statusCode(403);
  }

  @Test
  void clocksComeByCursor() {
    UUID subject = account(contract, company, daysAgo(300));
    awaitClock(subject, "login-credentials");
    String next =
        asPerson(subject)
            .queryParam("limit", 1)
            .get("/v1/subjects/" + subject + "/clocks")
            .then()
            .statusCode(200)
            .body("items.size()", is(1))
            .extract()
            .path("next");
    asPerson(subject)
        .queryParam("limit", 1)
        .queryParam("cursor", next)
        .get("/v1/subjects/" + subject + "/clocks")
        .then()
        .statusCode(200)
        .body("items.size()", is(1));
    asPerson(subject)
        .queryParam("cursor", "%%%")
        .get("/v1/subjects/" + subject + "/clocks")
        .then()
        .statusCode(400);
  }
}
