package se.diplomagroup.integritet.rights.request;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.ConsentEvent.ObjectionKind;
import se.diplomagroup.integritet.contracts.Language;
import se.diplomagroup.integritet.contracts.RetentionEvent.DisposalCompleted;
import se.diplomagroup.integritet.contracts.RetentionEvent.DisposalDeferred;
import se.diplomagroup.integritet.contracts.RetentionEvent.DisposalPlanned;
import se.diplomagroup.integritet.contracts.RetentionEvent.Kept;
import se.diplomagroup.integritet.contracts.RightsEvent;
import se.diplomagroup.integritet.contracts.RightsEvent.Channel;
import se.diplomagroup.integritet.contracts.RightsEvent.Closure;
import se.diplomagroup.integritet.contracts.RightsEvent.IdentityMethod;
import se.diplomagroup.integritet.contracts.RightsEvent.Outcome;
import se.diplomagroup.integritet.contracts.RightsEvent.Right;
import se.diplomagroup.integritet.contracts.Sha256;
import se.diplomagroup.integritet.kit.ids.Uuid7;
import se.diplomagroup.integritet.kit.problem.Problems;
import se.diplomagroup.integritet.rights.deadline.Deadline;
import se.diplomagroup.integritet.rights.words.WireNames;
import se.diplomagroup.integritet.rights.words.Words;

/// A request under GDPR Art. 15 to 22, from receipt to answer.
///
/// The protocol: a request is received and gets its deadline; it waits until it is certain who
/// asks; then an extract is collected, or a plan for the erasure is awaited, or staff decide. A
/// decision about an erasure is bound to the exact plan. What is refused or kept is approved by a
/// second person. It is closed as fulfilled only when every system has given a final answer that it
/// did what was asked.
///
/// Each verb changes the state through [#moveTo] and leaves events and timeline entries behind,
/// which [Requests] writes in the same transaction.
@Entity
@Table(name = "rights_request")
public class RightsRequest {

  @Id private UUID id;

  @Version private long version;

  private String reference;

  @Embedded private Claim claim;

  @Embedded private Term term;

  @Enumerated(EnumType.STRING)
  private RequestState state;

  @Column(name = "state_since")
  private Instant stateSince;

  @Column(name = "decided_in")
  @Enumerated(EnumType.STRING)
  private @Nullable RequestState decidedIn;

  @Column(name = "identity_method")
  @Enumerated(EnumType.STRING)
  private @Nullable IdentityMethod identityMethod;

  @Column(name = "identity_confirmed_at")
  private @Nullable Instant identityConfirmedAt;

  @Column(name = "repeats_request_id")
  private @Nullable UUID repeatsRequestId;

  @Embedded private @Nullable DisposalPlan plan;

  @Embedded private @Nullable Decision decision;

  @Embedded private @Nullable Deferral deferral;

  @ElementCollection
  @CollectionTable(name = "request_kept", joinColumns = @JoinColumn(name = "request_id"))
  private List<KeptItem> kept = new ArrayList<>();

  @Column(name = "erased_records")
  private @Nullable Long erasedRecords;

  @Column(name = "anonymised_records")
  private @Nullable Long anonymisedRecords;

  /// Whether every system did all it was asked; null until every system has given a final answer.
  @Column(name = "carried_out_in_full")
  private @Nullable Boolean carriedOutInFull;

  @Column(name = "ready_at")
  private @Nullable Instant readyAt;

  @Column(name = "packages_destroyed_at")
  private @Nullable Instant packagesDestroyedAt;

  @Column(name = "restriction_lifts_on")
  private @Nullable LocalDate restrictionLiftsOn;

  @Enumerated(EnumType.STRING)
  private @Nullable Closure closure;

  @Column(name = "closed_at")
  private @Nullable Instant closedAt;

  @Transient private final Happenings happenings = new Happenings();

  protected RightsRequest() {}

  private RightsRequest(Intake intake, Deadline deadline, String reference, Instant now) {
    this.id = Uuid7.next();
    this.reference = reference;
    this.claim = Claim.of(intake, now);
    this.term = Term.of(deadline);
    this.state = RequestState.RECEIVED;
    this.stateSince = now;
  }

  /// Receives a request. An objection to direct marketing takes effect here and now, whoever
  /// brought it: stopping advertisements harms nobody, and Art. 21(3) leaves nothing to decide. A
  /// request that the person made signed in is confirmed; any other waits for its identity check.
  static RightsRequest receive(
      Intake intake,
      Deadline deadline,
      String reference,
      RepeatedExtractPolicy.Answer extract,
      Instant now) {
    RightsRequest request = new RightsRequest(intake, deadline, reference, now);
    request.publish(
        new RightsEvent.RequestReceived(
            request.id,
            request.subjectId(),
            request.right(),
            request.channel(),
            request.receivedOn(),
            request.dueOn()));
    request.note(Step.RECEIVED, intake.by(), WireNames.code(intake.channel()), now);
    if (intake.isAbsolute()) {
      request.upholdAtOnce(now);
    } else if (intake.signedIn()) {
      request.identified(IdentityMethod.SIGNED_IN, intake.by(), extract, now);
    } else {
      request.moveTo(RequestState.IDENTITY_CHECK, now);
      request.note(Step.IDENTITY_ASKED, Actor.SERVICE, null, now);
    }
    return request;
  }

  /// It is certain who asks: the request goes its way.
  void confirmIdentity(
      IdentityMethod method, Actor by, RepeatedExtractPolicy.Answer extract, Instant now) {
    if (state != RequestState.IDENTITY_CHECK) {
      throw Problems.conflict(
          "identity-settled", "The request does not wait for an identity check.");
    }
    moveTo(RequestState.RECEIVED, now);
    identified(method, by, extract, now);
  }

  private void identified(
      IdentityMethod method, Actor by, RepeatedExtractPolicy.Answer extract, Instant now) {
    identityMethod = method;
    identityConfirmedAt = now;
    publish(new RightsEvent.IdentityConfirmed(id, subjectId(), method, now));
    note(Step.IDENTITY_CONFIRMED, by, WireNames.code(method), now);
    switch (right()) {
      case ACCESS -> openExtract(extract, now);
      case ERASURE -> openErasure(now);
      case PORTABILITY ->
          publish(new RightsEvent.PortabilityRequested(id, subjectId(), receivedOn(), dueOn()));
      case RECTIFICATION ->
          publish(
              new RightsEvent.RectificationRequested(
                  id, subjectId(), categories(), receivedOn(), dueOn()));
      case RESTRICTION ->
          publish(
              new RightsEvent.RestrictionRequested(
                  id, subjectId(), categories(), receivedOn(), dueOn()));
      case OBJECTION, HUMAN_DECISION -> raiseObjection(now);
    }
  }

  private void openExtract(RepeatedExtractPolicy.Answer extract, Instant now) {
    switch (extract) {
      case RepeatedExtractPolicy.Answer.FreeOfCharge() -> collect(now);
      case RepeatedExtractPolicy.Answer.StaffDecide(var earlier) -> {
        repeatsRequestId = earlier.requestId();
        note(Step.REPEATED_EXTRACT, Actor.SERVICE, null, now);
      }
    }
  }

  private void collect(Instant now) {
    moveTo(RequestState.COLLECTING, now);
    publish(new RightsEvent.AccessRequested(id, subjectId(), receivedOn(), dueOn()));
    note(Step.COLLECTING, Actor.SERVICE, null, now);
  }

  private void openErasure(Instant now) {
    moveTo(RequestState.PLANNING, now);
    publish(new RightsEvent.ErasureRequested(id, subjectId(), receivedOn(), dueOn()));
    note(Step.PLANNING, Actor.SERVICE, null, now);
  }

  private void raiseObjection(Instant now) {
    publish(
        new RightsEvent.ObjectionRaised(
            id, subjectId(), claim.objectedPurpose(), required(claim.objectionKind()), now));
  }

  private void upholdAtOnce(Instant now) {
    raiseObjection(now);
    uphold(now);
    execute(now);
  }

  private void uphold(Instant now) {
    publish(new RightsEvent.ObjectionUpheld(id, subjectId(), claim.objectedPurpose(), now));
    note(Step.OBJECTION_UPHELD, Actor.SERVICE, claim.objectedPurpose(), now);
  }

  private void execute(Instant now) {
    moveTo(RequestState.EXECUTING, now);
    note(Step.EXECUTING, Actor.SERVICE, null, now);
  }

  /// A staff member decides. It takes effect at once where everything is granted; otherwise a
  /// second person approves it first.
  void decide(Decide command, UUID by, Instant now) {
    DecisionGate.requireOpen(state, command.outcome());
    DecisionGate.requirePlan(plan, command);
    DecisionPolicy.Facts facts =
        new DecisionPolicy.Facts(
            right(), command.outcome(), command.grounds(), command.explained(), planGrounds());
    switch (DecisionPolicy.answer(facts)) {
      case DecisionPolicy.Answer.Lacking(var slug, var field, var detail) ->
          throw Problems.unprocessable(slug, field, detail);
      case DecisionPolicy.Answer.Stands(var outcome, var grounds, var needsApproval) -> {
        decision = Decision.by(by, outcome, grounds, now);
        decidedIn = state;
        note(Step.DECIDED, Actor.staff(by), WireNames.code(outcome), now);
        if (needsApproval) {
          moveTo(RequestState.AWAITING_APPROVAL, now);
        } else {
          carryOut(now);
        }
      }
    }
  }

  /// A second person approves the decision, which takes effect.
  ///
  /// @param planHash the plan that they read, where they say so
  void approve(@Nullable Sha256 planHash, UUID by, Instant now) {
    Decision pending = requirePending(by);
    DecisionGate.requireSame(planHash, plan);
    decision = pending.approved(by, now);
    note(Step.APPROVED, Actor.staff(by), WireNames.code(pending.outcome()), now);
    carryOut(now);
  }

  /// A second person does not approve the decision: it must be taken anew.
  void sendBack(UUID by, Instant now) {
    requirePending(by);
    note(Step.SENT_BACK, Actor.staff(by), null, now);
    reopen(now);
  }

  private Decision requirePending(UUID by) {
    Decision pending = decision;
    if (state != RequestState.AWAITING_APPROVAL || pending == null) {
      throw Problems.conflict("nothing-to-approve", "No decision waits for approval.");
    }
    if (pending.decidedBy().equals(by)) {
      throw Problems.forbidden("Whoever decided cannot approve: a second person does.");
    }
    return pending;
  }

  private void reopen(Instant now) {
    moveTo(required(decidedIn), now);
    decision = null;
    decidedIn = null;
  }

  private void carryOut(Instant now) {
    Decision taken = required(decision);
    publish(
        new RightsEvent.RequestDecided(
            id,
            subjectId(),
            right(),
            taken.outcome(),
            taken.groundCodes(),
            plan == null ? null : plan.disposalId(),
            plan == null ? null : new Sha256(plan.hash()),
            taken.decidedBy(),
            taken.approvedBy(),
            now));
    if (taken.outcome() == Outcome.REFUSED) {
      refuse(taken, now);
    } else {
      grant(now);
    }
  }

  private void grant(Instant now) {
    switch (right()) {
      case ACCESS -> collect(now);
      case OBJECTION -> {
        uphold(now);
        execute(now);
      }
      case ERASURE, PORTABILITY, RECTIFICATION, RESTRICTION, HUMAN_DECISION -> execute(now);
    }
  }

  private void refuse(Decision taken, Instant now) {
    if (isConfirmed() && (right() == Right.OBJECTION || right() == Right.HUMAN_DECISION)) {
      Code ground = taken.groundCodes().getFirst();
      publish(
          new RightsEvent.ObjectionRejected(id, subjectId(), claim.objectedPurpose(), ground, now));
      note(Step.OBJECTION_REJECTED, Actor.SERVICE, ground, now);
    }
    close(Closure.REFUSED, now);
  }

  /// retention-service has made a plan, or made it anew. A decision on another plan is void, even
  /// one that was in effect: retention-service makes a plan anew only as long as nothing has been
  /// ordered on the earlier one.
  void planned(DisposalPlanned event, Instant now) {
    if (right() != Right.ERASURE || state == RequestState.CLOSED || !isConfirmed()) {
      return;
    }
    boolean changed = plan != null && !plan.hash().equals(event.planHash().hex());
    plan = DisposalPlan.of(event);
    keep(event.kept());
    if (state == RequestState.PLANNING) {
      moveTo(RequestState.PLAN_READY, now);
      note(Step.PLANNED, Actor.SERVICE, null, now);
    } else if (changed) {
      note(Step.PLAN_CHANGED, Actor.SERVICE, null, now);
      voidDecision(now);
    }
  }

  private void voidDecision(Instant now) {
    if (decision != null) {
      note(Step.DECISION_VOID, Actor.SERVICE, null, now);
      deferral = null;
      reopen(now);
    }
  }

  /// Something holds the data. The erasure is run again by itself when it no longer does.
  void deferred(DisposalDeferred event, Instant now) {
    if (state == RequestState.CLOSED) {
      return;
    }
    deferral = Deferral.of(event);
    note(Step.DEFERRED, Actor.SERVICE, event.ground(), now);
    if (state == RequestState.EXECUTING) {
      moveTo(RequestState.DEFERRED, now);
    }
  }

  /// Every system gave a final, evidenced answer to the disposal.
  void completed(DisposalCompleted event, Instant now) {
    if (state != RequestState.EXECUTING && state != RequestState.DEFERRED) {
      return;
    }
    erasedRecords = event.erased();
    anonymisedRecords = event.anonymised();
    keep(event.kept());
    carriedOutInFull = kept.isEmpty();
    note(Step.ERASED, Actor.SERVICE, null, now);
    close(kept.isEmpty() ? Closure.FULFILLED : Closure.PARTLY_FULFILLED, now);
  }

  private void keep(List<Kept> items) {
    kept.clear();
    items.stream().map(KeptItem::of).forEach(kept::add);
  }

  /// Every system has given its last word about its part of the extract.
  ///
  /// @param inFull whether each of them gave all it holds
  void collected(boolean inFull, Instant now) {
    carriedOutInFull = inFull;
    readyAt = now;
    moveTo(RequestState.READY, now);
    note(Step.EXTRACT_READY, Actor.SERVICE, null, now);
  }

  /// A system joined before the extract was handed out: it is asked, too.
  void collectMore(Instant now) {
    moveTo(RequestState.COLLECTING, now);
    note(Step.SYSTEM_JOINED, Actor.SERVICE, null, now);
  }

  /// Staff have given the complete extract to its owner: that answers the request.
  void handOver(HandoverMethod method, UUID by, Instant now) {
    HandoverGate.requireReady(this);
    note(Step.EXTRACT_HANDED_OVER, Actor.staff(by), WireNames.code(method), now);
    close(closureOfTheDone(), now);
  }

  /// The owner fetched the extract, or what is there of it. The complete one answers the request.
  void fetched(Actor by, Instant now) {
    boolean complete = state != RequestState.COLLECTING;
    note(complete ? Step.EXTRACT_FETCHED : Step.EXTRACT_PARTLY_FETCHED, by, null, now);
    if (state == RequestState.READY) {
      close(closureOfTheDone(), now);
    }
  }

  /// Every system has given its last word about the order that the granted request made.
  void carriedOut(boolean inFull, Instant now) {
    carriedOutInFull = inFull;
    close(closureOfTheDone(), now);
  }

  private Closure closureOfTheDone() {
    boolean granted = decision == null || decision.outcome() == Outcome.GRANTED;
    return Boolean.TRUE.equals(carriedOutInFull) && granted
        ? Closure.FULFILLED
        : Closure.PARTLY_FULFILLED;
  }

  /// The key of the packages was destroyed because their time was over.
  void packagesDestroyed(Instant now) {
    packagesDestroyedAt = now;
    note(Step.PACKAGES_DESTROYED, Actor.SERVICE, null, now);
    if (state == RequestState.READY) {
      note(Step.EXTRACT_LAPSED, Actor.SERVICE, null, now);
      close(Closure.WITHDRAWN, now);
    }
  }

  /// The person was erased, and with them what had been collected. An extract that was not handed
  /// out cannot be any more; the systems have nothing left to give.
  void personErased(Instant now) {
    if (right() != Right.ACCESS || packagesDestroyedAt != null) {
      return;
    }
    packagesDestroyedAt = now;
    note(Step.PACKAGES_DESTROYED, Actor.SERVICE, null, now);
    if (state == RequestState.COLLECTING || state == RequestState.READY) {
      note(Step.EXTRACT_ERASED, Actor.SERVICE, null, now);
      close(Closure.PARTLY_FULFILLED, now);
    }
  }

  /// Two further months, once, told before the first deadline ends (Art. 12(3)).
  void extend(ExtensionReason reason, Deadline extended, UUID by, LocalDate today, Instant now) {
    if (state == RequestState.CLOSED) {
      throw Problems.conflict("request-closed", "The request is closed.");
    }
    term = term.extended(reason, extended, today, now);
    publish(new RightsEvent.DeadlineExtended(id, subjectId(), dueOn(), WireNames.code(reason)));
    note(Step.EXTENDED, Actor.staff(by), WireNames.code(reason), now);
  }

  /// A restriction that was asked for and refused is lifted after the person has been told (Art.
  /// 18(3)).
  void liftRestrictionOn(LocalDate day) {
    restrictionLiftsOn = day;
  }

  /// The day has come.
  void liftRestriction(Instant now) {
    restrictionLiftsOn = null;
    publish(new RightsEvent.RestrictionLifted(id, subjectId(), categories(), now));
    note(Step.RESTRICTION_LIFTED, Actor.SERVICE, null, now);
  }

  private void close(Closure how, Instant now) {
    moveTo(RequestState.CLOSED, now);
    closure = how;
    closedAt = now;
    publish(new RightsEvent.RequestClosed(id, subjectId(), right(), how, now));
    note(Step.CLOSED, Actor.SERVICE, WireNames.code(how), now);
  }

  private void moveTo(RequestState target, Instant now) {
    state = state.to(target);
    stateSince = now;
  }

  private void publish(RightsEvent event) {
    happenings.publish(event);
  }

  private void note(Step step, Actor actor, @Nullable Code detail, Instant now) {
    happenings.note(id, step, actor, detail, now);
  }

  /// What the changes since the last time left behind.
  Happenings happenings() {
    return happenings;
  }

  private List<Code> planGrounds() {
    return kept.stream().map(KeptItem::ground).distinct().sorted().map(Code::of).toList();
  }

  private static <T> T required(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("the state of the request promises a value");
    }
    return value;
  }

  public UUID id() {
    return id;
  }

  public String reference() {
    return reference;
  }

  public UUID subjectId() {
    return claim.subjectId();
  }

  public Right right() {
    return claim.right();
  }

  public RequestState state() {
    return state;
  }

  public Language language() {
    return claim.language();
  }

  public LocalDate receivedOn() {
    return claim.receivedOn();
  }

  public LocalDate dueOn() {
    return term.dueOn();
  }

  public Words explanation() {
    return term.explanation();
  }

  /// The data that the request is about; empty means all.
  public List<Code> categories() {
    return claim.categoryCodes();
  }

  /// The purpose that an objection is about.
  public Optional<Code> purpose() {
    return Optional.ofNullable(claim.purposeCode());
  }

  /// What stays after the erasure, or would stay by the plan.
  public List<Kept> kept() {
    return kept.stream().map(KeptItem::kept).toList();
  }

  /// Whether every system has given its last word on its part of the extract.
  public boolean isCollected() {
    return right() == Right.ACCESS
        && (state == RequestState.READY
            || closure == Closure.FULFILLED
            || closure == Closure.PARTLY_FULFILLED);
  }

  public Optional<Closure> closure() {
    return Optional.ofNullable(closure);
  }

  public Optional<Instant> closedAt() {
    return Optional.ofNullable(closedAt);
  }

  /// Grounds of what was not granted.
  public List<Code> grounds() {
    return decision == null ? List.of() : decision.groundCodes();
  }

  public Optional<Long> erasedRecords() {
    return Optional.ofNullable(erasedRecords);
  }

  public Optional<Long> anonymisedRecords() {
    return Optional.ofNullable(anonymisedRecords);
  }

  public boolean isConfirmed() {
    return identityMethod != null;
  }

  public boolean packagesAreDestroyed() {
    return packagesDestroyedAt != null;
  }

  public Optional<Code> deferralGround() {
    return Optional.ofNullable(deferral).map(Deferral::ground).map(Code::of);
  }

  public Optional<LocalDate> deferredUntil() {
    return Optional.ofNullable(deferral).map(Deferral::until);
  }

  public Optional<String> extensionReason() {
    return Optional.ofNullable(term.extensionReason());
  }

  public boolean isExtended() {
    return term.isExtended();
  }

  public Optional<LocalDate> restrictionLiftsOn() {
    return Optional.ofNullable(restrictionLiftsOn);
  }

  long version() {
    return version;
  }

  Channel channel() {
    return claim.channel();
  }

  Instant registeredAt() {
    return claim.registeredAt();
  }

  Instant stateSince() {
    return stateSince;
  }

  Optional<ObjectionKind> objectionKind() {
    return Optional.ofNullable(claim.objectionKind());
  }

  Optional<IdentityMethod> identityMethod() {
    return Optional.ofNullable(identityMethod);
  }

  Optional<Instant> identityConfirmedAt() {
    return Optional.ofNullable(identityConfirmedAt);
  }

  Optional<UUID> repeatsRequestId() {
    return Optional.ofNullable(repeatsRequestId);
  }

  Optional<DisposalPlan> plan() {
    return Optional.ofNullable(plan);
  }

  Optional<Decision> decision() {
    return Optional.ofNullable(decision);
  }

  Optional<Deferral> deferral() {
    return Optional.ofNullable(deferral);
  }
}
