package se.diplomagroup.integritet.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.audit.log.LogEntry;
import se.diplomagroup.integritet.audit.log.LogReader;
import se.diplomagroup.integritet.connector.Order;
import se.diplomagroup.integritet.connector.PersonalDataSystem;
import se.diplomagroup.integritet.contracts.Categories;
import se.diplomagroup.integritet.contracts.PersonalDataRead.ActorKind;
import se.diplomagroup.integritet.contracts.RetentionEvent.HoldKind;
import se.diplomagroup.integritet.contracts.RetentionEvent.HoldPlaced;
import se.diplomagroup.integritet.contracts.SystemOrdered;
import se.diplomagroup.integritet.contracts.SystemOrdered.Action;
import se.diplomagroup.integritet.contracts.Systems;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;
import se.diplomagroup.integritet.localstack.testing.TestTokens;

/// What a person sees of the log, and how the log forgets them.
@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
class PersonTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Inject Records records;
  @Inject LogReader log;
  @Inject PersonalDataSystem system;

  private final UUID person = UUID.randomUUID();

  @Test
  @Tag("P35")
  void aPersonSeesWhatWasDoneInWordsNewestFirst() {
    records.store(Facts.withdrawal(person));
    records.store(Facts.read(person, ActorKind.STAFF));
    records.store(Facts.request(person, LocalDate.of(2026, 4, 7)));

    history()
        .body("items.kind", contains("request", "read", "decision"))
        .body(
            "items.sentence.sv",
            contains(
                "Vi tog emot din begäran om radering. Senast 2026-04-07 får du svar.",
                "En medarbetare tittade på dina uppgifter (kontaktuppgifter). Skäl: handläggning"
                    + " av ett ärende.",
                "Du tog tillbaka ditt samtycke till nyheter."))
        .body("items[2].sentence.en", equalTo("You took back your consent to news."));
  }

  @Test
  @Tag("P35")
  void ownReadsAndHoldsAreNotToldOf() {
    records.store(Facts.read(person, ActorKind.PERSON));
    records.store(new HoldPlaced(UUID.randomUUID(), person, HoldKind.COURT, Instant.now()));

    history().body("items.size()", equalTo(0));
  }

  @Test
  void historyComesInParts() {
    for (int i = 0; i < 3; i++) {
      records.store(Facts.withdrawal(person));
    }

    String next =
        asPerson()
            .get("/v1/subjects/%s/history?limit=2".formatted(person))
            .then()
            .body("items.size()", equalTo(2))
            .extract()
            .path("next");

    asPerson()
        .get("/v1/subjects/%s/history?limit=2&cursor=%s".formatted(person, next))
        .then()
        .body("items.size()", equalTo(1))
        .body("next", equalTo(null));
  }

  @Test
  @Tag("P05")
  void nobodyElseSeesIt() {
    String path = "/v1/subjects/%s/history".formatted(person);

    given().get(path).then().statusCode(401);
    as(TestTokens.person(UUID.randomUUID())).get(path).then().statusCode(403);
    as(TestTokens.dpo(UUID.randomUUID())).get(path).then().statusCode(403);
    as(TestTokens.system("elearning-platform")).get(path).then().statusCode(403);
    as(TestTokens.customerAdmin(UUID.randomUUID(), UUID.randomUUID()))
        .get(path)
        .then()
        .statusCode(403);
    as(TestTokens.customerAdmin(person, UUID.randomUUID())).get(path).then().statusCode(200);
  }

  @Test
  @Tag("P22")
  void anErasedPersonIsNotFoundAnyMoreAndTheLogIsWhole() {
    LogEntry before = records.store(Facts.withdrawal(person));
    history().body("items.size()", equalTo(1));

    records.store(order(Action.ERASE));

    await().atMost(PATIENCE).untilAsserted(() -> history().body("items.size()", equalTo(0)));
    LogEntry after = records.store(Facts.withdrawal(person));
    history().body("items.size()", equalTo(0));
    asDpoLookingUpThePerson().body("items.size()", equalTo(0));
    assertThat(log.byId(before.id())).isPresent();
    assertThat(log.byId(after.id())).isPresent();
  }

  @Test
  void theReplyToAnErasureIsOnTheLogToo() {
    records.store(Facts.withdrawal(person));
    SystemOrdered order = order(Action.ERASE);
    LogEntry ordered = records.store(order);

    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            LogTest.dpo()
                .get("/v1/events?correlationId=" + ordered.correlationId())
                .then()
                .body("items.type", contains("system.replied.v1", "system.ordered.v1"))
                .body("items[0].data.outcome", equalTo("done"))
                .body("items[0].data.counts[0].category", equalTo("accountability-records")));
  }

  @Test
  @Tag("P05")
  void decisionsRequestsAndReadsAreCollectedForTheRegisterExtract() {
    records.store(Facts.withdrawal(person));
    records.store(Facts.read(person, ActorKind.STAFF));
    records.store(new HoldPlaced(UUID.randomUUID(), person, HoldKind.COURT, Instant.now()));

    var data = system.collect(Order.of(order(Action.COLLECT)));

    assertThat(data.records().get(Categories.ACCOUNTABILITY_RECORDS))
        .extracting(record -> (Object) record.get("event"))
        .containsExactly("personal-data.read.v1", "consent.withdrawn.v1");
  }

  private SystemOrdered order(Action action) {
    return Facts.order(person, Systems.AUDIT_SERVICE, action, Duration.ofDays(1));
  }

  private ValidatableResponse history() {
    return asPerson().get("/v1/subjects/%s/history".formatted(person)).then().statusCode(200);
  }

  private ValidatableResponse asDpoLookingUpThePerson() {
    return LogTest.dpo()
        .header("X-Access-Reason", "supervision")
        .get("/v1/events?subjectId=" + person)
        .then()
        .statusCode(200);
  }

  private io.restassured.specification.RequestSpecification asPerson() {
    return as(TestTokens.person(person));
  }

  private static io.restassured.specification.RequestSpecification as(String token) {
    return given().auth().oauth2(token);
  }
}
