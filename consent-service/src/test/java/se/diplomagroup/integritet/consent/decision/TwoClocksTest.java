package se.diplomagroup.integritet.consent.decision;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.consent.Api;
import se.diplomagroup.integritet.consent.commit.CallTrace;
import se.diplomagroup.integritet.consent.database.Database;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.Language;
import se.diplomagroup.integritet.contracts.Purposes;
import se.diplomagroup.integritet.contracts.Sha256;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;

/// Two replicas write the ledger of one person, and the clock of one of them is ahead. What is said
/// to this service counts in the order in which it was taken in.
@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
@Tag("P24")
class TwoClocksTest {

  private static final Duration AHEAD = Duration.ofSeconds(3);
  private static final Actor PLATFORM =
      Actor.system(UUID.randomUUID(), Code.of("elearning-platform"));

  @Inject Ledger ledger;
  @Inject BulkLedger bulk;
  @Inject Database database;
  @Inject Clock clock;

  private final UUID person = UUID.randomUUID();
  private Shown shown;
  private Instant now;

  @BeforeEach
  void readTheNotice() {
    JsonPath notice = given().get("/v1/notices/current?language=sv").then().extract().jsonPath();
    shown =
        new Shown(notice.getInt("version"), Language.SWEDISH, new Sha256(notice.getString("hash")));
    now = clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  @Test
  void aWithdrawalAfterAConsentCountsThoughItsReplicasClockIsBehind() {
    Ledger.Receipt consent = record(own(Choice.GIVEN, now.plus(AHEAD)));
    Ledger.Receipt withdrawal = record(own(Choice.WITHDRAWN, now));
    assertThat(withdrawal.entry().decidedAt())
        .isEqualTo(consent.entry().decidedAt().plus(1, ChronoUnit.MICROS));
    assertThat(Api.reasonFor(person, "news")).isEqualTo("consent-withdrawn");
    assertThat(times()).containsExactly(now.plus(AHEAD), withdrawal.entry().decidedAt());
  }

  @Test
  void aConsentAfterAWithdrawalCountsToo() {
    record(own(Choice.WITHDRAWN, now.plus(AHEAD)));
    record(own(Choice.GIVEN, now));
    assertThat(Api.reasonFor(person, "news")).isEqualTo("consent-given");
  }

  @Test
  void aWithdrawalAfterAnImportIsOrderedToo() {
    bulk(own(Choice.GIVEN, now.plus(AHEAD)));
    record(own(Choice.WITHDRAWN, now));
    bulk(own(Choice.REFUSED, now));
    assertThat(times())
        .containsExactly(now.plus(AHEAD), after(now.plus(AHEAD), 1), after(now.plus(AHEAD), 2));
  }

  @Test
  void whenSomethingWasDecidedElsewhereIsLeftAsItWasTold() {
    record(own(Choice.GIVEN, now.plus(AHEAD)));
    record(told(Choice.WITHDRAWN, now.minusSeconds(60)));
    record(own(Choice.REFUSED, now.plus(AHEAD.multipliedBy(2))));
    assertThat(times())
        .containsExactly(now.plus(AHEAD), now.minusSeconds(60), now.plus(AHEAD.multipliedBy(2)));
  }

  @Test
  void decisionsOfOneCallAreMadeAtOneInstant() {
    record(own(Choice.GIVEN, now.plus(AHEAD)));
    NewDecision one = own(Choice.REFUSED, now);
    NewDecision other = own(Choice.REFUSED, now);
    ledger.record(List.of(one, other), call()).toCompletableFuture().join();
    Instant next = after(now.plus(AHEAD), 1);
    assertThat(times()).containsExactly(now.plus(AHEAD), next, next);
  }

  @Test
  void theSameDecisionAgainKeepsItsTimeAndMovesNone() {
    NewDecision consent = own(Choice.GIVEN, now);
    Ledger.Receipt first = record(consent);
    assertThat(record(consent).entry()).isEqualTo(first.entry());
    assertThat(record(own(Choice.WITHDRAWN, now.plusMillis(1))).entry().decidedAt())
        .isEqualTo(now.plusMillis(1));
  }

  @Test
  void howeverManyReplicasWriteTheOrderOfTheLedgerIsTheOrderOfTime() {
    List<CompletableFuture<Void>> replicas =
        IntStream.range(0, 4)
            .mapToObj(i -> CompletableFuture.runAsync(() -> write(new Random(i))))
            .toList();
    replicas.forEach(CompletableFuture::join);
    List<Instant> times = times();
    assertThat(times).hasSize(200);
    for (int i = 1; i < times.size(); i++) {
      assertThat(times.get(i)).isAfter(times.get(i - 1));
    }
  }

  private void write(Random random) {
    for (int i = 0; i < 50; i++) {
      Instant time = now.plus(random.nextInt(6_000_000), ChronoUnit.MICROS);
      NewDecision decision = own(random.nextBoolean() ? Choice.GIVEN : Choice.WITHDRAWN, time);
      Ledger.Receipt receipt = record(decision);
      assertThat(receipt.entry().decidedAt()).isAfterOrEqualTo(time);
    }
  }

  private Ledger.Receipt record(NewDecision decision) {
    return ledger.record(List.of(decision), call()).toCompletableFuture().join().getFirst();
  }

  private void bulk(NewDecision decision) {
    QuarkusTransaction.requiringNew().run(() -> bulk.record(List.of(decision), call(), false));
  }

  private static CallTrace.Call call() {
    return new CallTrace.Call(UUID.randomUUID(), null);
  }

  private NewDecision own(Choice choice, Instant decidedAt) {
    return decision(choice, null, decidedAt, Actor.self(person));
  }

  private NewDecision told(Choice choice, Instant decidedAt) {
    return decision(choice, decidedAt, decidedAt, PLATFORM);
  }

  private NewDecision decision(
      Choice choice, @Nullable Instant clientTime, Instant decidedAt, Actor actor) {
    return new NewDecision(
        UUID.randomUUID(),
        Subject.person(person),
        Purposes.NEWS,
        1,
        choice,
        shown,
        null,
        List.of(),
        null,
        null,
        null,
        clientTime,
        decidedAt,
        null,
        actor);
  }

  private static Instant after(Instant time, int micros) {
    return time.plus(micros, ChronoUnit.MICROS);
  }

  private List<Instant> times() {
    return database.list(
        "select decided_at from decision where subject_id = ? order by sequence",
        row -> row.instant("decided_at"),
        person);
  }
}
