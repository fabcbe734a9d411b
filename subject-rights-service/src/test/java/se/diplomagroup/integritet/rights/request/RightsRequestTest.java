package se.diplomagroup.integritet.rights.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.contracts.Categories;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.ConsentEvent.ObjectionKind;
import se.diplomagroup.integritet.contracts.Language;
import se.diplomagroup.integritet.contracts.Purposes;
import se.diplomagroup.integritet.contracts.RetentionEvent.DisposalCompleted;
import se.diplomagroup.integritet.contracts.RetentionEvent.DisposalDeferred;
import se.diplomagroup.integritet.contracts.RetentionEvent.DisposalPlanned;
import se.diplomagroup.integritet.contracts.RetentionEvent.DisposalTrigger;
import se.diplomagroup.integritet.contracts.RetentionEvent.Kept;
import se.diplomagroup.integritet.contracts.RightsEvent;
import se.diplomagroup.integritet.contracts.RightsEvent.Channel;
import se.diplomagroup.integritet.contracts.RightsEvent.Closure;
import se.diplomagroup.integritet.contracts.RightsEvent.IdentityMethod;
import se.diplomagroup.integritet.contracts.RightsEvent.Outcome;
import se.diplomagroup.integritet.contracts.RightsEvent.RequestDecided;
import se.diplomagroup.integritet.contracts.RightsEvent.Right;
import se.diplomagroup.integritet.contracts.Sha256;
import se.diplomagroup.integritet.contracts.Systems;
import se.diplomagroup.integritet.kit.problem.ProblemException;
import se.diplomagroup.integritet.rights.deadline.Deadline;
import se.diplomagroup.integritet.rights.words.Words;

class RightsRequestTest {

  private static final Instant NOW = Instant.parse("2026-03-05T09:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 5);
  private static final Deadline DEADLINE =
      new Deadline(TODAY, LocalDate.of(2026, 4, 7), Words.same("reckoned"));
  private static final UUID SUBJECT = UUID.randomUUID();
  private static final UUID ANNA = UUID.randomUUID();
  private static final UUID BERTIL = UUID.randomUUID();
  private static final Sha256 PLAN = Sha256.of("plan".getBytes());
  private static final Sha256 OTHER_PLAN = Sha256.of("other plan".getBytes());
  private static final Code BOOKKEEPING = Code.of("bokforingslagen-7-2");
  private static final Kept INVOICE =
      new Kept(
          Categories.BILLING_DETAILS,
          Systems.ELEARNING_PLATFORM,
          BOOKKEEPING,
          LocalDate.of(2033, 12, 31));
  private static final RepeatedExtractPolicy.Answer FREE =
      new RepeatedExtractPolicy.Answer.FreeOfCharge();

  @Test
  void requestOfASignedInPersonGoesItsWayAtOnce() {
    RightsRequest request = signedIn(Right.ERASURE);

    assertThat(request.state()).isEqualTo(RequestState.PLANNING);
    assertThat(request.happenings().takeEvents())
        .extracting(Object::getClass)
        .containsExactly(
            RightsEvent.RequestReceived.class,
            RightsEvent.IdentityConfirmed.class,
            RightsEvent.ErasureRequested.class);
  }

  @Test
  void nothingIsAskedOfAnybodyBeforeTheIdentityIsConfirmed() {
    RightsRequest request = byLetter(Right.ACCESS, null);

    assertThat(request.state()).isEqualTo(RequestState.IDENTITY_CHECK);
    assertThat(request.happenings().takeEvents())
        .extracting(Object::getClass)
        .containsExactly(RightsEvent.RequestReceived.class);

    request.confirmIdentity(IdentityMethod.STAFF_VERIFIED, Actor.staff(ANNA), FREE, NOW);

    assertThat(request.state()).isEqualTo(RequestState.COLLECTING);
    assertThat(request.happenings().takeEvents())
        .extracting(Object::getClass)
        .containsExactly(RightsEvent.IdentityConfirmed.class, RightsEvent.AccessRequested.class);
  }

  @Test
  void unconfirmedRequestCanOnlyBeRefused() {
    RightsRequest request = byLetter(Right.ERASURE, null);

    assertProblem(
        "identity-unconfirmed",
        () -> request.decide(new Decide(Outcome.GRANTED, null, List.of(), false), ANNA, NOW));

    request.decide(refusal("gdpr-12-6"), ANNA, NOW);
    request.approve(null, BERTIL, NOW);

    assertThat(request.closure()).contains(Closure.REFUSED);
  }

  @Test
  @Tag("P22")
  void erasureOfEverythingNeedsOneDecision() {
    RightsRequest request = planned(List.of());
    request.happenings().takeEvents();

    request.decide(new Decide(Outcome.GRANTED, PLAN, List.of(), false), ANNA, NOW);

    assertThat(request.state()).isEqualTo(RequestState.EXECUTING);
    RequestDecided decided = (RequestDecided) request.happenings().takeEvents().getFirst();
    assertThat(decided.planHash()).isEqualTo(PLAN);
    assertThat(decided.outcome()).isEqualTo(Outcome.GRANTED);
    assertThat(decided.approvedBy()).isNull();
  }

  @Test
  @Tag("P22")
  void erasureThatKeepsSomethingIsGrantedInPartAndNeedsASecondPerson() {
    RightsRequest request = planned(List.of(INVOICE));
    request.happenings().takeEvents();

    request.decide(new Decide(Outcome.GRANTED, PLAN, List.of(), false), ANNA, NOW);

    assertThat(request.state()).isEqualTo(RequestState.AWAITING_APPROVAL);
    assertThat(request.happenings().takeEvents()).isEmpty();
    assertThatThrownBy(() -> request.approve(PLAN, ANNA, NOW))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("forbidden");

    request.approve(PLAN, BERTIL, NOW);

    RequestDecided decided = (RequestDecided) request.happenings().takeEvents().getFirst();
    assertThat(decided.outcome()).isEqualTo(Outcome.PARTLY_GRANTED);
    assertThat(decided.grounds()).containsExactly(BOOKKEEPING);
    assertThat(decided.approvedBy()).isEqualTo(BERTIL);
    assertThat(request.state()).isEqualTo(RequestState.EXECUTING);
  }

  @Test
  void decisionOnAPlanThatHasChangedIsRefused() {
    RightsRequest request = planned(List.of());
    request.planned(plan(OTHER_PLAN, List.of(INVOICE)), NOW);

    assertProblem(
        "plan-changed",
        () -> request.decide(new Decide(Outcome.GRANTED, PLAN, List.of(), false), ANNA, NOW));
    assertProblem(
        "plan-hash-missing",
        () -> request.decide(new Decide(Outcome.GRANTED, null, List.of(), false), ANNA, NOW));
  }

  @Test
  void decisionThatWaitsForApprovalIsVoidWhenThePlanChanges() {
    RightsRequest request = planned(List.of(INVOICE));
    request.decide(new Decide(Outcome.GRANTED, PLAN, List.of(), false), ANNA, NOW);

    request.planned(plan(OTHER_PLAN, List.of()), NOW);

    assertThat(request.state()).isEqualTo(RequestState.PLAN_READY);
    assertProblem("nothing-to-approve", () -> request.approve(null, BERTIL, NOW));
  }

  @Test
  void decisionInEffectIsVoidWhenThePlanChangesBeforeAnythingIsOrdered() {
    RightsRequest request = planned(List.of());
    request.decide(new Decide(Outcome.GRANTED, PLAN, List.of(), false), ANNA, NOW);
    request.deferred(deferred(), NOW);

    request.planned(plan(OTHER_PLAN, List.of(INVOICE)), NOW);

    assertThat(request.state()).isEqualTo(RequestState.PLAN_READY);
    assertThat(request.decision()).isEmpty();
    assertThat(request.deferral()).isEmpty();
    request.decide(new Decide(Outcome.GRANTED, OTHER_PLAN, List.of(), false), ANNA, NOW);
    assertThat(request.state()).isEqualTo(RequestState.AWAITING_APPROVAL);
  }

  @Test
  void theSamePlanTwiceChangesNothing() {
    RightsRequest request = planned(List.of(INVOICE));
    request.decide(new Decide(Outcome.GRANTED, PLAN, List.of(), false), ANNA, NOW);

    request.planned(plan(PLAN, List.of(INVOICE)), NOW);

    assertThat(request.state()).isEqualTo(RequestState.AWAITING_APPROVAL);
  }

  @Test
  void decisionThatIsSentBackIsTakenAnew() {
    RightsRequest request = planned(List.of(INVOICE));
    request.decide(new Decide(Outcome.GRANTED, PLAN, List.of(), false), ANNA, NOW);

    request.sendBack(BERTIL, NOW);

    assertThat(request.state()).isEqualTo(RequestState.PLAN_READY);
    request.decide(new Decide(Outcome.GRANTED, PLAN, List.of(), false), BERTIL, NOW);
    assertThat(request.state()).isEqualTo(RequestState.AWAITING_APPROVAL);
  }

  @Test
  @Tag("P22")
  void erasureWithNothingKeptIsFulfilled() {
    RightsRequest request = planned(List.of());
    request.decide(new Decide(Outcome.GRANTED, PLAN, List.of(), false), ANNA, NOW);

    request.completed(completed(List.of()), NOW);

    assertThat(request.closure()).contains(Closure.FULFILLED);
    assertThat(request.erasedRecords()).contains(12L);
  }

  @Test
  @Tag("P10")
  void heldErasureIsDeferredAndCompletedByItselfLater() {
    RightsRequest request = planned(List.of());
    request.decide(new Decide(Outcome.GRANTED, PLAN, List.of(), false), ANNA, NOW);

    request.deferred(deferred(), NOW);

    assertThat(request.state()).isEqualTo(RequestState.DEFERRED);
    assertThat(request.deferralGround()).contains(Code.of("legal-hold"));

    request.completed(completed(List.of(INVOICE)), NOW);

    assertThat(request.closure()).contains(Closure.PARTLY_FULFILLED);
    assertThat(request.kept()).containsExactly(INVOICE);
  }

  @Test
  void whatComesAfterTheEndChangesNothing() {
    RightsRequest request = planned(List.of());
    request.decide(refusal("gdpr-17-1"), ANNA, NOW);
    request.approve(null, BERTIL, NOW);
    request.happenings().takeEvents();

    request.planned(plan(OTHER_PLAN, List.of()), NOW);
    request.deferred(deferred(), NOW);
    request.completed(completed(List.of()), NOW);

    assertThat(request.closure()).contains(Closure.REFUSED);
    assertThat(request.happenings().takeEvents()).isEmpty();
  }

  @Test
  @Tag("P28")
  void objectionToDirectMarketingTakesEffectAtOnceWhoeverBringsIt() {
    RightsRequest request = byLetter(Right.OBJECTION, Purposes.NEWS);

    assertThat(request.state()).isEqualTo(RequestState.EXECUTING);
    assertThat(request.happenings().takeEvents())
        .filteredOn(event -> event instanceof RightsEvent.ObjectionUpheld)
        .hasSize(1);
    assertThat(request.objectionKind()).contains(ObjectionKind.DIRECT_MARKETING);
  }

  @Test
  @Tag("P23")
  void objectionToALegitimateInterestIsAssessedByStaff() {
    RightsRequest request = signedIn(Right.OBJECTION, Purposes.STATISTICS);

    assertThat(request.state()).isEqualTo(RequestState.RECEIVED);
    assertThat(request.happenings().takeEvents())
        .filteredOn(event -> event instanceof RightsEvent.ObjectionRaised)
        .hasSize(1);

    request.decide(refusal("gdpr-21-1-compelling"), ANNA, NOW);
    assertThat(request.happenings().takeEvents()).isEmpty();
    request.approve(null, BERTIL, NOW);

    assertThat(request.happenings().takeEvents())
        .filteredOn(event -> event instanceof RightsEvent.ObjectionRejected)
        .hasSize(1);
  }

  @Test
  @Tag("P19")
  void whatIsNotCarriedOutEndToEndIsNeverFulfilled() {
    for (Right right : List.of(Right.PORTABILITY, Right.RECTIFICATION)) {
      RightsRequest request = signedIn(right);

      request.decide(new Decide(Outcome.GRANTED, null, List.of(), false), ANNA, NOW);

      assertThat(request.state()).isEqualTo(RequestState.EXECUTING);
      assertThat(request.closure()).isEmpty();
      assertThat(Waiting.of(request)).isEqualTo(Waiting.FOR_CARRYING_OUT);
    }
  }

  @Test
  @Tag("P18")
  void repeatedExtractWaitsForStaff() {
    var earlier = new RepeatedExtractPolicy.Given(UUID.randomUUID(), TODAY.minusMonths(3));
    RightsRequest request =
        RightsRequest.receive(
            intake(Right.ACCESS, null, true),
            DEADLINE,
            "R2026-000001",
            new RepeatedExtractPolicy.Answer.StaffDecide(earlier),
            NOW);

    assertThat(request.state()).isEqualTo(RequestState.RECEIVED);
    assertThat(request.repeatsRequestId()).contains(earlier.requestId());

    request.decide(new Decide(Outcome.GRANTED, null, List.of(), false), ANNA, NOW);

    assertThat(request.state()).isEqualTo(RequestState.COLLECTING);
  }

  @Test
  void timeIsExtendedOnceBeforeTheFirstDeadlineEnds() {
    RightsRequest request = signedIn(Right.PORTABILITY);
    Deadline longer = new Deadline(TODAY, LocalDate.of(2026, 6, 5), Words.same("longer"));
    LocalDate tooLate = DEADLINE.dueOn().plusDays(1);

    assertProblem(
        "deadline-passed",
        () -> request.extend(ExtensionReason.COMPLEXITY, longer, ANNA, tooLate, NOW));

    request.extend(ExtensionReason.COMPLEXITY, longer, ANNA, DEADLINE.dueOn(), NOW);

    assertThat(request.dueOn()).isEqualTo(longer.dueOn());
    assertProblem(
        "already-extended",
        () -> request.extend(ExtensionReason.COMPLEXITY, longer, ANNA, TODAY, NOW));
  }

  @Test
  void erasingThePersonEndsAnExtractThatWasNotHandedOut() {
    RightsRequest request = signedIn(Right.ACCESS);

    request.personErased(NOW);

    assertThat(request.closure()).contains(Closure.PARTLY_FULFILLED);
    assertThat(request.packagesAreDestroyed()).isTrue();
  }

  @Test
  void aFileMadeBeforeTheLastAnswerDoesNotAnswerTheRequest() {
    RightsRequest request = signedIn(Right.ACCESS);
    assertThat(request.collectedAt()).isEmpty();
    request.collected(true, NOW);

    request.fetched(false, Actor.SERVICE, NOW);

    assertThat(request.state()).isEqualTo(RequestState.READY);
    assertThat(request.closure()).isEmpty();
    request.fetched(true, Actor.SERVICE, NOW);
    assertThat(request.closure()).contains(Closure.FULFILLED);
  }

  @Test
  void whatIsCollectedAnewIsAnotherExtract() {
    RightsRequest request = signedIn(Right.ACCESS);
    request.collected(true, NOW);
    request.collectMore(NOW.plusSeconds(1));
    assertThat(request.collectedAt()).isEmpty();

    request.collected(true, NOW.plusSeconds(2));

    assertThat(request.collectedAt()).contains(NOW.plusSeconds(2));
  }

  private static void assertProblem(String slug, Runnable act) {
    assertThatThrownBy(act::run).isInstanceOf(ProblemException.class).hasMessageContaining(slug);
  }

  private static RightsRequest planned(List<Kept> kept) {
    RightsRequest request = signedIn(Right.ERASURE);
    request.planned(plan(PLAN, kept), NOW);
    return request;
  }

  private static RightsRequest signedIn(Right right) {
    return signedIn(right, null);
  }

  private static RightsRequest signedIn(Right right, @Nullable Code purpose) {
    return RightsRequest.receive(intake(right, purpose, true), DEADLINE, "R2026-000001", FREE, NOW);
  }

  private static RightsRequest byLetter(Right right, @Nullable Code purpose) {
    return RightsRequest.receive(
        intake(right, purpose, false), DEADLINE, "R2026-000001", FREE, NOW);
  }

  private static Intake intake(Right right, @Nullable Code purpose, boolean signedIn) {
    return new Intake(
        right,
        SUBJECT,
        signedIn ? Channel.PORTAL : Channel.LETTER,
        TODAY,
        Language.SWEDISH,
        List.of(),
        purpose,
        null,
        signedIn ? Actor.person(SUBJECT) : Actor.staff(ANNA),
        signedIn);
  }

  private static Decide refusal(String ground) {
    return new Decide(Outcome.REFUSED, null, List.of(Code.of(ground)), true);
  }

  private static DisposalPlanned plan(Sha256 hash, List<Kept> kept) {
    return new DisposalPlanned(
        UUID.randomUUID(), SUBJECT, DisposalTrigger.REQUEST, null, hash, 5, 1, kept, NOW);
  }

  private static DisposalDeferred deferred() {
    return new DisposalDeferred(
        UUID.randomUUID(), SUBJECT, null, Code.of("legal-hold"), UUID.randomUUID(), null, NOW);
  }

  private static DisposalCompleted completed(List<Kept> kept) {
    return new DisposalCompleted(UUID.randomUUID(), SUBJECT, null, 12, 3, kept, PLAN, NOW);
  }
}
