package se.diplomagroup.integritet.consent.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.connector.CollectedData;
import se.diplomagroup.integritet.connector.Order;
import se.diplomagroup.integritet.connector.PersonalDataSystem;
import se.diplomagroup.integritet.consent.Api;
import se.diplomagroup.integritet.consent.Contracts;
import se.diplomagroup.integritet.consent.Topics;
import se.diplomagroup.integritet.consent.database.Database;
import se.diplomagroup.integritet.contracts.Categories;
import se.diplomagroup.integritet.contracts.ConsentEvent.ObjectionKind;
import se.diplomagroup.integritet.contracts.ConsentEvent.ProcessingDenied;
import se.diplomagroup.integritet.contracts.Purposes;
import se.diplomagroup.integritet.contracts.RightsEvent.ObjectionRaised;
import se.diplomagroup.integritet.contracts.SystemOrdered;
import se.diplomagroup.integritet.contracts.SystemOrdered.Action;
import se.diplomagroup.integritet.contracts.SystemOrdered.Item;
import se.diplomagroup.integritet.contracts.SystemOrdered.Origin;
import se.diplomagroup.integritet.contracts.SystemReplied;
import se.diplomagroup.integritet.contracts.SystemReplied.Count;
import se.diplomagroup.integritet.contracts.SystemReplied.Outcome;
import se.diplomagroup.integritet.contracts.Systems;
import se.diplomagroup.integritet.contracts.Topic;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;

@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
@Tag("P22")
class ErasureTest {

  private static final List<String> TABLES_ABOUT_PEOPLE =
      List.of(
          "ledger_subject",
          "decision",
          "contract_member",
          "objection",
          "restriction",
          "delivery",
          "visitor_link");

  @Inject Topics topics;
  @Inject Database database;
  @Inject Erasure erasure;
  @Inject Disclosure disclosure;
  @Inject PersonalDataSystem system;

  private final UUID person = UUID.randomUUID();
  private final Contracts contract = Contracts.of(person);

  @Test
  void nothingAboutAPersonIsLeftAfterAnErasure() {
    live();
    SystemReplied reply = order(List.of());
    assertThat(reply.outcome()).isEqualTo(Outcome.DONE);
    assertThat(reply.counts())
        .extracting(Count::category)
        .containsExactly(Categories.ACCOUNTABILITY_RECORDS);
    for (String table : TABLES_ABOUT_PEOPLE) {
      assertThat(rowsAboutPersonIn(table)).as(table).isZero();
    }
  }

  @Test
  void aLongHistoryIsCollectedWhole() {
    int many = 2 * Disclosure.PAGE + 1;
    database.change(
        """
        insert into decision (subject_id, sequence, decision_id, subject_kind, purpose,
          purpose_version, choice, actor_kind, actor_id, decided_at, recorded_at)
        select ?, n, uuidv4(), 'person', 'news', 1, 'withdrawn', 'self', ?, now(), now()
        from generate_series(1, ?) as n
        """,
        person,
        person,
        many);
    List<Object> places = new ArrayList<>();
    disclosure.of(person, fields -> places.add(fields.get("sequence")));
    assertThat(places).isEqualTo(LongStream.rangeClosed(1, many).<Object>mapToObj(n -> n).toList());
  }

  @Test
  void whatShowsLawfulnessStaysWithoutAPerson() {
    long before = kept();
    live();
    order(List.of());
    assertThat(kept()).isEqualTo(before + 2);
    assertThat(
            database.list(
                "select column_name from information_schema.columns where table_name = ?",
                row -> row.text("column_name"),
                "lawfulness_record"))
        .noneMatch(column -> column.contains("subject") || column.contains("decision_id"));
  }

  @Test
  @Tag("P04")
  void anErasedPersonIsDeniedAndTheirIdIsNotRepeated() {
    live();
    order(List.of());
    assertThat(Api.reasonFor(person, "news")).isEqualTo("erased-person");
    assertThat(Api.reasonFor(person, "service-access")).isEqualTo("erased-person");
    assertThat(topics.heard(ProcessingDenied.class, Topic.CONSENT, person)).isEmpty();
  }

  @Test
  void lateDecisionsObjectionsAndFactsAreRefused() {
    live();
    order(List.of());
    Api.tell(List.of(Api.decision(person, "news", "given")))
        .statusCode(410)
        .body("type", equalTo("/problems/subject-erased"))
        .body("violations[0].field", equalTo("decisions[0].subjectId"))
        .body("violations[0].rule", equalTo("subject-erased"));
    Api.system()
        .header("Idempotency-Key", UUID.randomUUID())
        .body(Map.of("subjectId", person, "purpose", "news"))
        .post("/v1/objections")
        .then()
        .statusCode(410);
    Contracts late = Contracts.of(person);
    Contracts neighbour = Contracts.of(UUID.randomUUID());
    topics.tell("test", late.started(), late.accountCreated());
    topics.tell("test", objection());
    topics.tell("test", neighbour.started(), neighbour.accountCreated());
    await()
        .until(() ->
            Api.reasonFor(neighbour.subjectId(), "service-access").equals("contract-in-force"));
    for (String table : TABLES_ABOUT_PEOPLE) {
      assertThat(rowsAboutPersonIn(table)).as(table).isZero();
    }
    assertThat(Api.reasonFor(person, "service-access")).isEqualTo("erased-person");
  }

  @Test
  void anErasureOfOtherDataTouchesNothing() {
    live();
    SystemReplied reply = order(List.of(new Item(Categories.CONTACT_DETAILS, List.of())));
    assertThat(reply.outcome()).isEqualTo(Outcome.NO_DATA);
    assertThat(Api.reasonFor(person, "news")).isEqualTo("consent-given");
  }

  @Test
  void anErasureThatIsRunTwiceGivesTheSameEnd() {
    live();
    assertThat(order(List.of()).outcome()).isEqualTo(Outcome.DONE);
    assertThat(order(List.of()).outcome()).isEqualTo(Outcome.NO_DATA);
    assertThat(Api.reasonFor(person, "news")).isEqualTo("erased-person");
  }

  @Test
  void decisionsThatComeDuringTheErasureAreErasedOrRefused() {
    List<CompletableFuture<Void>> calls =
        IntStream.range(0, 60)
            .mapToObj(i ->
                CompletableFuture.runAsync(() -> {
                  if (i == 30) {
                    QuarkusTransaction.requiringNew().run(() -> erasure.erase(person));
                  } else {
                    Api.tell(List.of(Api.decision(person, "news", "given")));
                  }
                }))
            .toList();
    calls.forEach(CompletableFuture::join);
    assertThat(rowsAboutPersonIn("decision")).isZero();
    assertThat(rowsAboutPersonIn("ledger_subject")).isZero();
  }

  @Test
  @Tag("P18")
  @Tag("P33")
  void aRegisterExtractHasTheDecisionsAndTheExactTextsOnce() {
    live();
    SystemOrdered ordered = ordered(Action.COLLECT, List.of());
    CollectedData data = system.collect(Order.of(ordered));
    List<? extends Map<String, ?>> records = data.records().get(Categories.ACCOUNTABILITY_RECORDS);
    assertThat(records)
        .extracting(fields -> fields.get("record").toString())
        .contains("decision", "decision", "text-shown", "objection", "contract")
        .filteredOn("text-shown"::equals)
        .hasSize(1);
    assertThat(records)
        .filteredOn(fields -> fields.get("record").equals("text-shown"))
        .first()
        .extracting(fields -> fields.get("text").toString())
        .satisfies(text -> assertThat(text).startsWith("Integritetspolicy"));
  }

  @Test
  @Tag("P30")
  void theVisitorsThatAPersonWasGoWithThem() {
    UUID visitor = UUID.randomUUID();
    Api.tell(List.of(Api.visitors(visitor, "cookies-statistics", "refused"))).statusCode(201);
    Api.person(person)
        .put("/v1/subjects/{id}/visitors/{visitor}", person, visitor)
        .then()
        .statusCode(200);
    assertThat(system.collect(Order.of(ordered(Action.COLLECT, List.of()))).records())
        .extractingByKey(Categories.ACCOUNTABILITY_RECORDS)
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .anyMatch(fields -> visitor.toString().equals(((Map<?, ?>) fields).get("visitorId")));
    live();
    order(List.of());
    assertThat(rowsAbout(visitor, "decision", "subject_id")).isZero();
    assertThat(rowsAbout(visitor, "ledger_subject", "subject_id")).isZero();
    assertThat(rowsAbout(visitor, "visitor_link", "visitor_id")).isZero();
    Api.tell(List.of(Api.visitors(visitor, "cookies-statistics", "given"))).statusCode(410);
    UUID other = UUID.randomUUID();
    Api.person(other)
        .put("/v1/subjects/{id}/visitors/{visitor}", other, visitor)
        .then()
        .statusCode(410);
  }

  @Test
  @Tag("P30")
  void aVisitorThatWasUnlinkedStaysAndIsNobodyElsesAfterTheErasure() {
    UUID visitor = UUID.randomUUID();
    Api.tell(List.of(Api.visitors(visitor, "cookies-statistics", "refused"))).statusCode(201);
    Api.person(person).put("/v1/subjects/{id}/visitors/{visitor}", person, visitor);
    Api.person(person).delete("/v1/subjects/{id}/visitors/{visitor}", person, visitor);
    live();
    order(List.of());
    assertThat(rowsAbout(visitor, "decision", "subject_id")).isEqualTo(1);
    assertThat(rowsAboutPersonIn("visitor_link")).isZero();
    UUID other = UUID.randomUUID();
    Api.person(other)
        .put("/v1/subjects/{id}/visitors/{visitor}", other, visitor)
        .then()
        .statusCode(409);
  }

  @Test
  void aChildAndAGuardianAreErasedWithWhatTiedThem() {
    UUID guardian = UUID.randomUUID();
    Api.system()
        .body(
            Map.of(
                "until", LocalDate.now().plusYears(1).toString(), "guardians", List.of(guardian)))
        .put("/v1/subjects/{id}/minority", person)
        .then()
        .statusCode(200);
    Api.tell(Api.person(guardian), List.of(Api.decision(person, "news", "given"))).statusCode(201);
    assertThat(system.collect(Order.of(ordered(Action.COLLECT, List.of()))).records())
        .extractingByKey(Categories.ACCOUNTABILITY_RECORDS)
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .anyMatch(fields -> "minority".equals(((Map<?, ?>) fields).get("record")));
    QuarkusTransaction.requiringNew().run(() -> erasure.erase(guardian));
    assertThat(rowsAbout(guardian, "guardianship", "guardian_id")).isZero();
    assertThat(rowsAbout(guardian, "decision", "actor_id")).isZero();
    assertThat(Api.reasonFor(person, "news")).isEqualTo("consent-given");
    order(List.of());
    assertThat(rowsAbout(person, "minority", "child_id")).isZero();
    assertThat(rowsAbout(person, "guardianship", "child_id")).isZero();
  }

  /// Somebody under a contract who has consented, refused and objected.
  private void live() {
    topics.tell("test", contract.started(), contract.accountCreated());
    Api.decide(person, "news", "given");
    Api.decide(person, "evaluation", "refused");
    topics.tell("test", objection());
    await()
        .until(
            () -> rowsAboutPersonIn("contract_member") == 1 && rowsAboutPersonIn("objection") == 1);
  }

  private ObjectionRaised objection() {
    return new ObjectionRaised(
        UUID.randomUUID(),
        person,
        Purposes.STATISTICS,
        ObjectionKind.LEGITIMATE_INTEREST,
        Instant.now());
  }

  private SystemReplied order(List<Item> items) {
    SystemOrdered order = ordered(Action.ERASE, items);
    topics.tell("retention-service", order);
    return await()
        .until(
            () ->
                topics.heard(SystemReplied.class, Topic.REPLIES, person).stream()
                    .filter(reply -> reply.orderId().equals(order.orderId()))
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  private SystemOrdered ordered(Action action, List<Item> items) {
    Instant now = Instant.now();
    return new SystemOrdered(
        UUID.randomUUID(),
        person,
        Systems.CONSENT_SERVICE,
        action,
        Origin.DISPOSAL,
        UUID.randomUUID(),
        items,
        null,
        now,
        now.plusSeconds(3600));
  }

  private int rowsAboutPersonIn(String table) {
    return rowsAbout(person, table, "subject_id");
  }

  private int rowsAbout(UUID subject, String table, String column) {
    return database
        .first(
            "select count(*) as n from " + table + " where " + column + " = ?",
            row -> row.number("n"),
            subject)
        .orElseThrow();
  }

  private long kept() {
    return database
        .first(
            "select coalesce(sum(decisions), 0) as n from lawfulness_record", row -> row.count("n"))
        .orElseThrow();
  }
}
