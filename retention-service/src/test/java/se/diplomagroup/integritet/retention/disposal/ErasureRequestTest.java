package se.diplomagroup.integritet.retention.disposal;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.diplomagroup.integritet.retention.Api.DIRECTORY;
import static se.diplomagroup.integritet.retention.Api.PLATFORM;
import static se.diplomagroup.integritet.retention.Api.account;
import static se.diplomagroup.integritet.retention.Api.answer;
import static se.diplomagroup.integritet.retention.Api.awaitDisposal;
import static se.diplomagroup.integritet.retention.Api.contract;
import static se.diplomagroup.integritet.retention.Api.daysAgo;
import static se.diplomagroup.integritet.retention.Api.disposals;
import static se.diplomagroup.integritet.retention.Api.done;
import static se.diplomagroup.integritet.retention.Api.enrolled;
import static se.diplomagroup.integritet.retention.Api.hold;
import static se.diplomagroup.integritet.retention.Api.invoiced;
import static se.diplomagroup.integritet.retention.Api.openOrders;
import static se.diplomagroup.integritet.retention.Api.release;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.contracts.RetentionEvent.DisposalApproved;
import se.diplomagroup.integritet.contracts.RetentionEvent.DisposalCompleted;
import se.diplomagroup.integritet.contracts.RetentionEvent.DisposalDeferred;
import se.diplomagroup.integritet.contracts.RetentionEvent.DisposalPlanned;
import se.diplomagroup.integritet.contracts.RightsEvent.Closure;
import se.diplomagroup.integritet.contracts.RightsEvent.ErasureRequested;
import se.diplomagroup.integritet.contracts.RightsEvent.Outcome;
import se.diplomagroup.integritet.contracts.RightsEvent.RequestClosed;
import se.diplomagroup.integritet.contracts.RightsEvent.RequestDecided;
import se.diplomagroup.integritet.contracts.RightsEvent.Right;
import se.diplomagroup.integritet.contracts.Sha256;
import se.diplomagroup.integritet.contracts.Topic;
import se.diplomagroup.integritet.kit.inbox.ErasedSubjects;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;
import se.diplomagroup.integritet.retention.Api;
import se.diplomagroup.integritet.retention.Topics;

@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
@Tag("P22")
class ErasureRequestTest {

  private static final String RIGHTS = "subject-rights-service";

  @Inject Topics topics;
  @Inject ErasedSubjects erased;

  private final UUID company = UUID.randomUUID();
  private final UUID request = UUID.randomUUID();
  private UUID contract = UUID.randomUUID();
  private UUID subject = UUID.randomUUID();

  @BeforeEach
  void aLearnerUnderALiveContract() {
    Api.declareUsual();
    contract = contract(company, daysAgo(400));
    subject = account(contract, company, daysAgo(300));
    enrolled(subject, contract, daysAgo(20));
  }

  private void asksForErasure() {
    topics.send(new ErasureRequested(request, subject, daysAgo(1), daysAgo(-29)), RIGHTS);
  }

  private void decide(Outcome outcome, JsonPath plan, Sha256 hash) {
    topics.send(
        new RequestDecided(
            request,
            subject,
            Right.ERASURE,
            outcome,
            List.of(),
            UUID.fromString(plan.getString("id")),
            hash,
            UUID.randomUUID(),
            null,
            Instant.now()),
        RIGHTS);
  }

  private void grant(JsonPath plan) {
    decide(Outcome.GRANTED, plan, new Sha256(plan.getString("planHash")));
  }

  private void everySystemAnswers() {
    answer(PLATFORM, subject, done("contact-details", 3));
    answer(DIRECTORY, subject, done("login-credentials", 1));
  }

  private List<DisposalPlanned> plansTold() {
    return topics.events(DisposalPlanned.class, Topic.RETENTION, subject);
  }

  @Test
  void thePlanIsToldAndWaitsForADecision() {
    UUID invoice = invoiced(subject, contract, daysAgo(100), LocalDate.of(2026, 12, 31));
    asksForErasure();
    JsonPath plan = awaitDisposal(subject, "planned");
    assertThat(plan.getString("requestId")).isEqualTo(request.toString());
    assertThat(plan.getString("trigger")).isEqualTo("request");
    assertThat(plan.getList("items.findAll { it.action == 'keep' }.records.flatten()"))
        .containsExactly(invoice.toString());
    await().atMost(10, SECONDS).untilAsserted(() -> assertThat(plansTold()).hasSize(1));
    DisposalPlanned told = plansTold().getFirst();
    assertThat(told.planHash().hex()).isEqualTo(plan.getString("planHash"));
    assertThat(told.requestId()).isEqualTo(request);
    assertThat(told.erase()).isEqualTo(4);
    assertThat(told.anonymise()).isEqualTo(1);
    assertThat(told.kept())
        .singleElement()
        .satisfies(kept -> {
          assertThat(kept.ground().value()).isEqualTo("bokforingslagen-7-2");
          assertThat(kept.until()).isEqualTo(LocalDate.of(2033, 12, 31));
        });
    assertThat(openOrders(PLATFORM, subject)).isEmpty();
  }

  @Test
  void aGrantedRequestIsCarriedOutWithEvidence() {
    asksForErasure();
    grant(awaitDisposal(subject, "planned"));
    awaitDisposal(subject, "executing");
    everySystemAnswers();
    JsonPath disposal = awaitDisposal(subject, "completed");
    assertThat(disposal.getString("result.evidence")).hasSize(64);
    await()
        .atMost(10, SECONDS)
        .untilAsserted(() ->
            assertThat(topics.events(DisposalCompleted.class, Topic.RETENTION, subject))
                .singleElement()
                .satisfies(told -> {
                  assertThat(told.requestId()).isEqualTo(request);
                  assertThat(told.kept()).isEmpty();
                }));
    assertThat(erased.contains(subject)).isTrue();
  }

  @Test
  void theSameRequestToldTwiceIsOneDisposal() {
    asksForErasure();
    asksForErasure();
    awaitDisposal(subject, "planned");
    JsonPath plan = awaitDisposal(subject, "planned");
    grant(plan);
    grant(plan);
    awaitDisposal(subject, "executing");
    assertThat(disposals(subject)).hasSize(1);
    assertThat(topics.events(DisposalApproved.class, Topic.RETENTION, subject)).hasSize(1);
  }

  @Test
  void aDecisionOnAnotherPlanHasNoEffectAndThePlanIsToldAgain() {
    asksForErasure();
    JsonPath plan = awaitDisposal(subject, "planned");
    decide(Outcome.GRANTED, plan, Sha256.of(new byte[] {9}));
    await().atMost(10, SECONDS).untilAsserted(() -> assertThat(plansTold()).hasSize(2));
    assertThat(plansTold().getLast().planHash().hex()).isEqualTo(plan.getString("planHash"));
    assertThat(awaitDisposal(subject, "planned").getList("orders")).isEmpty();
  }

  @Test
  void aPlanThatIsOvertakenByFactsIsMadeAnewAndTold() {
    asksForErasure();
    JsonPath before = awaitDisposal(subject, "planned");
    invoiced(subject, contract, daysAgo(100), LocalDate.of(2026, 12, 31));
    await().atMost(10, SECONDS).untilAsserted(() -> assertThat(plansTold()).hasSize(2));
    assertThat(plansTold().getLast().planHash().hex()).isNotEqualTo(before.getString("planHash"));
    grant(before);
    await().atMost(10, SECONDS).untilAsserted(() -> assertThat(plansTold()).hasSize(3));
    JsonPath after = awaitDisposal(subject, "planned");
    grant(after);
    awaitDisposal(subject, "executing");
  }

  @Test
  void aRefusedRequestEndsWithoutAnOrder() {
    asksForErasure();
    JsonPath plan = awaitDisposal(subject, "planned");
    decide(Outcome.REFUSED, plan, new Sha256(plan.getString("planHash")));
    awaitDisposal(subject, "cancelled");
    assertThat(openOrders(PLATFORM, subject)).isEmpty();
  }

  @Test
  void aWithdrawnRequestEndsWithoutAnOrder() {
    asksForErasure();
    awaitDisposal(subject, "planned");
    topics.send(
        new RequestClosed(request, subject, Right.ERASURE, Closure.WITHDRAWN, Instant.now()),
        RIGHTS);
    awaitDisposal(subject, "cancelled");
  }

  @Test
  @Tag("P10")
  void aHoldDefersTheErasureAndItsReleaseCarriesItOutByItself() {
    String hold = hold(subject, "T 1234-26", "Editionsföreläggande");
    asksForErasure();
    JsonPath plan = awaitDisposal(subject, "planned");
    grant(plan);
    JsonPath deferred = awaitDisposal(subject, "deferred");
    assertThat(deferred.getString("deferral.ground")).isEqualTo("legal-hold");
    assertThat(deferred.getString("deferral.holdId")).isEqualTo(hold);
    assertThat(openOrders(PLATFORM, subject)).isEmpty();
    await()
        .atMost(10, SECONDS)
        .untilAsserted(() ->
            assertThat(topics.events(DisposalDeferred.class, Topic.RETENTION, subject))
                .singleElement()
                .satisfies(told -> {
                  assertThat(told.holdId()).hasToString(hold);
                  assertThat(told.requestId()).isEqualTo(request);
                  assertThat(told.until()).isNull();
                }));
    release(hold);
    awaitDisposal(subject, "executing");
    everySystemAnswers();
    awaitDisposal(subject, "completed");
    assertThat(plansTold()).hasSize(1);
  }

  @Test
  void somebodyOfWhomNothingIsKnownIsSearchedForInEverySystem() {
    subject = UUID.randomUUID();
    asksForErasure();
    grant(awaitDisposal(subject, "planned"));
    awaitDisposal(subject, "executing");
    assertThat(openOrders(PLATFORM, subject)).hasSize(2);
    assertThat(openOrders(DIRECTORY, subject)).hasSize(1);
  }
}
