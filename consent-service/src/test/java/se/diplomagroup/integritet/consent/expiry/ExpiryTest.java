package se.diplomagroup.integritet.consent.expiry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.consent.Api;
import se.diplomagroup.integritet.consent.Topics;
import se.diplomagroup.integritet.consent.commit.CallTrace;
import se.diplomagroup.integritet.consent.database.Database;
import se.diplomagroup.integritet.consent.decision.Actor;
import se.diplomagroup.integritet.consent.decision.Choice;
import se.diplomagroup.integritet.consent.decision.Ledger;
import se.diplomagroup.integritet.consent.decision.NewDecision;
import se.diplomagroup.integritet.consent.decision.Shown;
import se.diplomagroup.integritet.consent.decision.Subject;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.ConsentEvent.ConsentExpired;
import se.diplomagroup.integritet.contracts.Language;
import se.diplomagroup.integritet.contracts.Sha256;
import se.diplomagroup.integritet.contracts.Topic;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;

@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
@Tag("P24")
@Tag("P31")
@Tag("P32")
class ExpiryTest {

  @Inject ExpiryProcess process;
  @Inject Ledger ledger;
  @Inject Database database;
  @Inject Topics topics;

  private final UUID person = UUID.randomUUID();
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);

  @Test
  void aConsentThatHasEndedIsPutOnRecordAndToldToTheSystems() {
    UUID given = consent(now.minusSeconds(60), now.minusSeconds(5));
    process.run();
    assertThat(choices()).containsExactly("given", "expired");
    awaitReason(person, "news", "consent-expired");
    Instant end = now.minusSeconds(5);
    await()
        .untilAsserted(() ->
            assertThat(topics.heard(ConsentExpired.class, Topic.CONSENT, person))
                .singleElement()
                .satisfies(told -> {
                  assertThat(told.decidedAt()).isEqualTo(end);
                  assertThat(told.sequence()).isEqualTo(2);
                  assertThat(told.decisionId()).isNotEqualTo(given);
                }));
    assertThat(stops()).isEqualTo(1);
    Api.person(person)
        .get("/v1/subjects/{id}/consents", person)
        .then()
        .body("consents.find { it.purpose == 'news' }.state", equalTo("expired"))
        .body("consents.find { it.purpose == 'news' }.since", equalTo(end.toString()))
        .body("consents.find { it.purpose == 'news' }.mayAsk", equalTo(true));
  }

  @Test
  void aConsentThatGoesOnIsLeftAlone() {
    consent(now.minusSeconds(60), now.plusSeconds(600));
    process.run();
    assertThat(choices()).containsExactly("given");
    awaitReason(person, "news", "consent-given");
  }

  @Test
  void whatTheSweepFindsTwiceIsWrittenOnce() {
    consent(now.minusSeconds(60), now.minusSeconds(5));
    process.run();
    rewind();
    process.run();
    process.run();
    assertThat(choices()).containsExactly("given", "expired");
    assertThat(stops()).isEqualTo(1);
  }

  @Test
  void severalReplicasWriteOneExpiry() {
    List<UUID> people = Stream.generate(UUID::randomUUID).limit(40).toList();
    people.forEach(each -> consent(each, now.minusSeconds(60), now.minusSeconds(5)));
    rewind();
    List<CompletableFuture<Void>> replicas =
        IntStream.range(0, 6).mapToObj(_ -> CompletableFuture.runAsync(process::run)).toList();
    replicas.forEach(CompletableFuture::join);
    process.run();
    for (UUID each : people) {
      assertThat(choicesOf(each)).containsExactly("given", "expired");
    }
  }

  @Test
  void afterAStopOfAnyLengthEverythingIsCaughtUp() {
    List<UUID> people = Stream.generate(UUID::randomUUID).limit(250).toList();
    for (UUID each : people) {
      consent(each, now.minus(40, ChronoUnit.DAYS), now.minus(30, ChronoUnit.DAYS));
    }
    rewind();
    process.run();
    for (UUID each : people) {
      assertThat(choicesOf(each)).containsExactly("given", "expired");
    }
  }

  @Test
  void aConsentThatIsToldAfterItsEndEndsToo() {
    process.run();
    consent(now.minus(400, ChronoUnit.DAYS), now.minus(30, ChronoUnit.DAYS));
    process.run();
    assertThat(choices()).containsExactly("given", "expired");
  }

  @Test
  void whatWasDecidedAfterTheConsentOutweighsItsEnd() {
    consent(now.minusSeconds(60), now.minusSeconds(5));
    consent(now.minusSeconds(30), now.plusSeconds(600));
    process.run();
    assertThat(choices()).containsExactly("given", "given");
    awaitReason(person, "news", "consent-given");
  }

  @Test
  void aConsentThatIsToldLateGoesOnAlthoughAnEarlierOneHasExpired() {
    consent(now.minusSeconds(60), now.minusSeconds(5));
    process.run();
    consent(now.minusSeconds(30), now.plusSeconds(600));
    assertThat(choices()).containsExactly("given", "expired", "given");
    awaitReason(person, "news", "consent-given");
  }

  @Test
  void aWithdrawnConsentDoesNotExpire() {
    consent(now.minusSeconds(60), now.minusSeconds(5));
    Api.decide(person, "news", "withdrawn");
    process.run();
    assertThat(choices()).containsExactly("given", "withdrawn");
    awaitReason(person, "news", "consent-withdrawn");
  }

  @Test
  @Tag("P33")
  void aMajorNoticeLetsConsentsLapseAndTheyAreToBeAskedForAgain() {
    Api.decide(person, "evaluation", "given");
    UUID other = UUID.randomUUID();
    Api.decide(other, "news", "given");
    publishMajor("evaluation");
    await()
        .untilAsserted(
            () -> assertThat(Api.reasonFor(person, "evaluation")).isEqualTo("consent-expired"));
    process.run();
    assertThat(choices()).containsExactly("given", "expired");
    assertThat(choicesOf(other)).containsExactly("given");
    assertThat(stops()).isEqualTo(1);
    Api.person(person)
        .get("/v1/subjects/{id}/consents", person)
        .then()
        .body("consents.find { it.purpose == 'evaluation' }.mayAsk", equalTo(true));
    Api.decide(person, "evaluation", "given");
    process.run();
    awaitReason(person, "evaluation", "consent-given");
  }

  @Test
  @Tag("P33")
  void aConsentThatIsToldWhenAMajorNoticeHasLetItLapseEndsToo() {
    var earlier = given().get("/v1/notices/current?language=sv").then().extract().jsonPath();
    Shown shown =
        new Shown(
            earlier.getInt("version"), Language.SWEDISH, new Sha256(earlier.getString("hash")));
    UUID other = UUID.randomUUID();
    Api.decide(other, "news", "given");
    publishMajor("news");
    awaitReason(other, "news", "consent-expired");
    process.run();
    assertThat(choicesOf(other)).containsExactly("given", "expired");
    record(news(UUID.randomUUID(), person, shown, now, now.plusSeconds(600)));
    process.run();
    process.run();
    assertThat(choices()).containsExactly("given", "expired");
    assertThat(stops()).isEqualTo(1);
    consent(now.plusSeconds(1), now.plusSeconds(600));
    process.run();
    assertThat(choices()).containsExactly("given", "expired", "given");
  }

  private void publishMajor(String lapsing) {
    int version =
        Api.dpo()
            .header("Idempotency-Key", UUID.randomUUID())
            .body(
                Map.of(
                    "major",
                    true,
                    "lapsing",
                    List.of(lapsing),
                    "sv",
                    Map.of("title", "Policy", "text", "Ny text " + UUID.randomUUID()),
                    "en",
                    Map.of("title", "Policy", "text", "New text " + UUID.randomUUID())))
            .post("/v1/notices")
            .then()
            .statusCode(201)
            .extract()
            .path("version");
    Api.dpo()
        .body(Map.of())
        .post("/v1/notices/{version}/publication", version)
        .then()
        .statusCode(200);
  }

  private UUID consent(Instant decidedAt, Instant end) {
    return consent(person, decidedAt, end);
  }

  private UUID consent(UUID subject, Instant decidedAt, Instant end) {
    UUID id = UUID.randomUUID();
    var notice = given().get("/v1/notices/current?language=sv").then().extract().jsonPath();
    Shown shown =
        new Shown(notice.getInt("version"), Language.SWEDISH, new Sha256(notice.getString("hash")));
    record(news(id, subject, shown, decidedAt, end));
    return id;
  }

  private static NewDecision news(
      UUID id, UUID subject, Shown shown, Instant decidedAt, Instant end) {
    return new NewDecision(
        id,
        Subject.person(subject),
        Code.of("news"),
        1,
        Choice.GIVEN,
        shown,
        null,
        List.of(),
        null,
        null,
        null,
        null,
        decidedAt,
        end,
        Actor.system(UUID.randomUUID(), Code.of("elearning-platform")));
  }

  /// As after a long stop.
  private void rewind() {
    database.change("update sweep set reached = ?", now.minus(1000, ChronoUnit.DAYS));
  }

  private List<String> choices() {
    return choicesOf(person);
  }

  private List<String> choicesOf(UUID subject) {
    return database.list(
        "select choice from decision where subject_id = ? order by sequence",
        row -> row.text("choice"),
        subject);
  }

  private int stops() {
    return database
        .first(
            "select count(*) as n from delivery where subject_id = ?",
            row -> row.number("n"),
            person)
        .orElse(0);
  }

  /// A replica that remembers persons has a second to learn what changed.
  private static void awaitReason(UUID subject, String purpose, String reason) {
    await().untilAsserted(() -> assertThat(Api.reasonFor(subject, purpose)).isEqualTo(reason));
  }

  private void record(NewDecision decision) {
    CallTrace.Call call = new CallTrace.Call(UUID.randomUUID(), null);
    ledger.record(List.of(decision), call).toCompletableFuture().join();
  }
}
