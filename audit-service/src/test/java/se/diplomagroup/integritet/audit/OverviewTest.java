package se.diplomagroup.integritet.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.PersonalDataRead.ActorKind;
import se.diplomagroup.integritet.contracts.RetentionEvent.DisposalCompleted;
import se.diplomagroup.integritet.contracts.RetentionEvent.DisposalDeferred;
import se.diplomagroup.integritet.contracts.RetentionEvent.DisposalPlanned;
import se.diplomagroup.integritet.contracts.RetentionEvent.DisposalTrigger;
import se.diplomagroup.integritet.contracts.RetentionEvent.HoldKind;
import se.diplomagroup.integritet.contracts.RetentionEvent.HoldPlaced;
import se.diplomagroup.integritet.contracts.RetentionEvent.HoldReleased;
import se.diplomagroup.integritet.contracts.Sha256;
import se.diplomagroup.integritet.contracts.SystemOrdered.Action;
import se.diplomagroup.integritet.contracts.SystemReplied.Outcome;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;

@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
@Tag("P07")
class OverviewTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Code CRM = Code.of("crm");

  @Inject Records records;

  private final UUID person = UUID.randomUUID();

  @Test
  void eventsAreCountedByTopicAndType() {
    JsonPath before = overview();

    records.store(Facts.withdrawal(person));
    records.store(Facts.read(person, ActorKind.STAFF));

    JsonPath after = overview();
    assertThat(after.getLong("events") - before.getLong("events")).isEqualTo(2);
    assertThat(after.getLong("personalDataReads") - before.getLong("personalDataReads")).isOne();
    assertThat(ofType(after, "consent.withdrawn.v1") - ofType(before, "consent.withdrawn.v1"))
        .isOne();
    assertThat(after.getString("lastEventAt")).isNotNull();
  }

  @Test
  void aRequestIsOpenUntilItIsClosed() {
    var request = Facts.request(person, LocalDate.now().plusDays(20));
    long before = overview().getLong("requests.open");

    records.store(request);
    assertThat(overview().getLong("requests.open")).isEqualTo(before + 1);
    records.store(Facts.closed(request));

    assertThat(overview().getLong("requests.open")).isEqualTo(before);
  }

  @Test
  void aRequestOverItsDeadlineIsLate() {
    var request = Facts.request(person, LocalDate.now().minusDays(2));
    long before = overview().getLong("requests.late");

    records.store(request);

    assertThat(overview().getLong("requests.late")).isEqualTo(before + 1);
    assertThat(overview().getBoolean("requests.lateAtLeast")).isFalse();
    records.store(Facts.closed(request));
    assertThat(overview().getLong("requests.late")).isEqualTo(before);
  }

  @Test
  void anOrderIsOpenUntilItsFinalAnswerAndLateAfterItsTime() {
    var order = Facts.order(person, CRM, Action.ERASE, Duration.ofMillis(1));
    JsonPath before = overview();

    records.store(order);
    records.store(Facts.reply(order, Outcome.FAILED));
    assertThat(overview().getLong("orders.open")).isEqualTo(before.getLong("orders.open") + 1);
    await()
        .atMost(PATIENCE)
        .until(() -> overview().getLong("orders.late") == before.getLong("orders.late") + 1);
    records.store(Facts.reply(order, Outcome.DONE));

    assertThat(overview().getLong("orders.open")).isEqualTo(before.getLong("orders.open"));
  }

  @Test
  void anAnswerThatIsSeenBeforeItsOrderLeavesNothingOpen() {
    var order = Facts.order(person, CRM, Action.ERASE, Duration.ofDays(1));
    long before = overview().getLong("orders.open");

    records.store(Facts.reply(order, Outcome.DONE));
    records.store(order);

    assertThat(overview().getLong("orders.open")).isEqualTo(before);
  }

  @Test
  void aDisposalIsOpenWaitsAndEnds() {
    UUID disposal = UUID.randomUUID();
    JsonPath before = overview();

    records.store(planned(disposal, null));
    assertThat(overview().getLong("disposals.open"))
        .isEqualTo(before.getLong("disposals.open") + 1);
    records.store(
        new DisposalDeferred(
            disposal, person, null, Code.of("legal-hold"), null, null, Instant.now()));
    assertThat(overview().getLong("disposals.deferred"))
        .isEqualTo(before.getLong("disposals.deferred") + 1);
    records.store(
        new DisposalCompleted(
            disposal, person, null, 1, 0, List.of(), Sha256.of(new byte[0]), Instant.now()));

    assertThat(overview().getLong("disposals.open")).isEqualTo(before.getLong("disposals.open"));
    assertThat(overview().getLong("disposals.deferred"))
        .isEqualTo(before.getLong("disposals.deferred"));
  }

  @Test
  void aDisposalEndsWithTheRequestItServes() {
    var request = Facts.request(person, LocalDate.now().plusDays(20));
    long before = overview().getLong("disposals.open");
    records.store(request);
    records.store(planned(UUID.randomUUID(), request.requestId()));

    records.store(Facts.closed(request));

    assertThat(overview().getLong("disposals.open")).isEqualTo(before);
  }

  @Test
  @Tag("P10")
  void aHoldIsInForceUntilItIsReleased() {
    UUID hold = UUID.randomUUID();
    long before = overview().getLong("holds.inForce");

    records.store(new HoldPlaced(hold, person, HoldKind.COURT, Instant.now()));
    assertThat(overview().getLong("holds.inForce")).isEqualTo(before + 1);
    records.store(new HoldReleased(hold, person, Instant.now()));

    assertThat(overview().getLong("holds.inForce")).isEqualTo(before);
  }

  private DisposalPlanned planned(UUID disposal, UUID request) {
    return new DisposalPlanned(
        disposal,
        person,
        request == null ? DisposalTrigger.SCHEDULE : DisposalTrigger.REQUEST,
        request,
        Sha256.of(new byte[0]),
        1,
        0,
        List.of(),
        Instant.now());
  }

  private static long ofType(JsonPath overview, String type) {
    Integer events =
        overview.get("topics.types.flatten().find { it.type == '%s' }?.events".formatted(type));
    return events == null ? 0 : events;
  }

  private static JsonPath overview() {
    return LogTest.dpo().get("/v1/overview").then().statusCode(200).extract().jsonPath();
  }
}
