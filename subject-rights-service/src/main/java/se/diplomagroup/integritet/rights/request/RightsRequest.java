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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
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

  @Column(name = "subject_id")
  private UUID subjectId;

  @Column(name = "exercised_right")
  @Enumerated(EnumType.STRING)
  private Right right;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  @Enumerated(EnumType.STRING)
  private Language language;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> categories;

  private @Nullable String purpose;

  @Column(name = "objection_kind")
  @Enumerated(EnumType.STRING)
  private @Nullable ObjectionKind objectionKind;

  @Column(name = "received_on")
  private LocalDate receivedOn;

  @Column(name = "registered_at")
  private Instant registeredAt;

  @Column(name = "due_on")
  private LocalDate dueOn;

  @Column(name = "explanation_sv")
  private String explanationSv;

  @Column(name = "explanation_en")
  private String explanationEn;

  @Column(name = "extended_at")
  private @Nullable Instant extendedAt;

  @Column(name = "extension_reason")
  private @Nullable String extensionReason;

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

  @Transient private final List<RightsEvent> newEvents = new ArrayList<>();

  @Transient private final List<TimelineEntry> newEntries = new ArrayList<>();

  protected RightsRequest() {}

  private RightsRequest(Intake intake, Deadline deadline, String reference, Instant now) {
    this.id = Uuid7.next();
    this.reference = reference;
    this.subjectId = intake.subjectId();
    this.right = intake.right();
    this.channel = intake.channel();
    this.language = intake.language();
    this.categories = intake.categories().stream().map(Code::value).toList();
    Code about = intake.purpose();
    this.purpose = about == null ? null : about.value();
    this.objectionKind = intake.objectionKind();
    this.receivedOn = intake.receivedOn();
    this.registeredAt = now;
    this.dueOn = deadline.dueOn();
    this.explanationSv = deadline.explanation().sv();
    this.explanationEn = deadline.explanation().en();
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
            request.subjectId,
            request.right,
            request.channel,
            request.receivedOn,
            request.dueOn));
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
    publish(new RightsEvent.IdentityConfirmed(id, subjectId, method, now));
    note(Step.IDENTITY_CONFIRMED, by, WireNames.code(method), now);
    switch (right) {
      case ACCESS -> openExtract(extract, now);
      case ERASURE -> openErasure(now);
      case PORTABILITY ->
          publish(new RightsEvent.PortabilityRequested(id, subjectId, receivedOn, dueOn));
      case RECTIFICATION ->
          publish(
              new RightsEvent.RectificationRequested(
                  id, subjectId, categories(), receivedOn, dueOn));
      case RESTRICTION ->
          publish(
              new RightsEvent.RestrictionRequested(id, subjectId, categories(), receivedOn, dueOn));
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
    publish(new RightsEvent.AccessRequested(id, subjectId, receivedOn, dueOn));
    note(Step.COLLECTING, Actor.SERVICE, null, now);
  }

  private void openErasure(Instant now) {
    moveTo(RequestState.PLANNING, now);
    publish(new RightsEvent.ErasureRequested(id, subjectId, receivedOn, dueOn));
    note(Step.PLANNING, Actor.SERVICE, null, now);
  }

  private void raiseObjection(Instant now) {
    publish(
        new RightsEvent.ObjectionRaised(
            id, subjectId, requiredPurpose(), required(objectionKind), now));
  }

  private void upholdAtOnce(Instant now) {
    raiseObjection(now);
    uphold(now);
    execute(now);
  }

  private void uphold(Instant now) {
    publish(new RightsEvent.ObjectionUpheld(id, subjectId, requiredPurpose(), now));
    note(Step.OBJECTION_UPHELD, Actor.SERVICE, requiredPurpose(), now);
  }

  private void execute(Instant now) {
    moveTo(RequestState.EXECUTING, now);
    note(Step.EXECUTING, Actor.SERVICE, null, now);
  }

  /// A staff member decides. It takes effect at once where everything is granted; otherwise a
  /// second person approves it first.
  void decide(Decide command, UUID by, Instant now) {
    requireDecidable(command);
    DecisionPolicy.Facts facts =
        new DecisionPolicy.Facts(
            right, command.outcome(), command.grounds(), command.explained(), planGrounds());
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

  private void requireDecidable(Decide command) {
    boolean refusal = command.outcome() == Outcome.REFUSED;
    switch (state) {
      case RECEIVED, PLAN_READY -> {}
      case IDENTITY_CHECK -> {
        if (!refusal) {
          throw Problems.conflict(
              "identity-unconfirmed",
              "It is not confirmed who is asking. Confirm the identity first, or refuse under Art."
                  + " 12(6).");
        }
      }
      case AWAITING_APPROVAL ->
          throw Problems.conflict(
              "already-decided", "A decision waits for approval by a second person.");
      case PLANNING ->
          throw Problems.conflict(
              "plan-missing", "The plan of the erasure is not there yet. Decide when it is.");
      case COLLECTING, READY ->
          throw Problems.conflict("no-decision-needed", "An extract is given without a decision.");
      case EXECUTING, DEFERRED, CLOSED ->
          throw Problems.conflict("already-decided", "The request is already decided.");
    }
    if (plan != null) {
      requireCurrent(command.planHash(), plan, refusal);
    }
  }

  private static void requireCurrent(@Nullable Sha256 read, DisposalPlan current, boolean refusal) {
    if (read == null) {
      if (!refusal) {
        throw Problems.unprocessable(
            "plan-hash-missing",
            "planHash",
            "Name the hash of the plan that the decision is about.");
      }
    } else {
      requireSame(read, current);
    }
  }

  private static void requireSame(Sha256 read, DisposalPlan current) {
    if (!read.hex().equals(current.hash())) {
      throw Problems.conflict(
          "plan-changed",
          "The plan has changed since it was read. Read the request again, look at its new plan and"
              + " decide on that one, with its planHash.");
    }
  }

  /// A second person approves the decision, which takes effect.
  ///
  /// @param planHash the plan that they read, where they say so
  void approve(@Nullable Sha256 planHash, UUID by, Instant now) {
    Decision pending = requirePending(by);
    if (planHash != null && plan != null) {
      requireSame(planHash, plan);
    }
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
            subjectId,
            right,
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
    switch (right) {
      case ACCESS -> collect(now);
      case OBJECTION -> {
        uphold(now);
        execute(now);
      }
      case ERASURE, PORTABILITY, RECTIFICATION, RESTRICTION, HUMAN_DECISION -> execute(now);
    }
  }

  private void refuse(Decision taken, Instant now) {
    if (isConfirmed() && (right == Right.OBJECTION || right == Right.HUMAN_DECISION)) {
      Code ground = taken.groundCodes().getFirst();
      publish(new RightsEvent.ObjectionRejected(id, subjectId, requiredPurpose(), ground, now));
      note(Step.OBJECTION_REJECTED, Actor.SERVICE, ground, now);
    }
    close(Closure.REFUSED, now);
  }

  /// retention-service has made a plan, or made it anew. A decision on another plan is void, even
  /// one that was in effect: retention-service makes a plan anew only as long as nothing has been
  /// ordered on the earlier one.
  void planned(DisposalPlanned event, Instant now) {
    if (right != Right.ERASURE || state == RequestState.CLOSED || !isConfirmed()) {
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

  /// The extract, or what is there of it, was handed out. The complete one answers the request.
  void fetched(Actor by, Instant now) {
    switch (state) {
      case READY -> {
        note(Step.EXTRACT_FETCHED, by, null, now);
        close(closureOfTheDone(), now);
      }
      case COLLECTING -> note(Step.EXTRACT_PARTLY_FETCHED, by, null, now);
      default -> note(Step.EXTRACT_FETCHED, by, null, now);
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
    if (right != Right.ACCESS || packagesDestroyedAt != null) {
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
    if (extendedAt != null) {
      throw Problems.conflict("already-extended", "The time is extended once only.");
    }
    if (today.isAfter(dueOn)) {
      throw Problems.conflict(
          "deadline-passed", "The time is extended only before the first deadline ends.");
    }
    dueOn = extended.dueOn();
    explanationSv = extended.explanation().sv();
    explanationEn = extended.explanation().en();
    extendedAt = now;
    extensionReason = WireNames.of(reason);
    publish(new RightsEvent.DeadlineExtended(id, subjectId, dueOn, WireNames.code(reason)));
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
    publish(new RightsEvent.RestrictionLifted(id, subjectId, categories(), now));
    note(Step.RESTRICTION_LIFTED, Actor.SERVICE, null, now);
  }

  private void close(Closure how, Instant now) {
    moveTo(RequestState.CLOSED, now);
    closure = how;
    closedAt = now;
    publish(new RightsEvent.RequestClosed(id, subjectId, right, how, now));
    note(Step.CLOSED, Actor.SERVICE, WireNames.code(how), now);
  }

  private void moveTo(RequestState target, Instant now) {
    state = state.to(target);
    stateSince = now;
  }

  private void publish(RightsEvent event) {
    newEvents.add(event);
  }

  private void note(Step step, Actor actor, @Nullable Code detail, Instant now) {
    newEntries.add(new TimelineEntry(id, step, actor, detail, now));
  }

  /// The events since the last call, for the outbox.
  List<RightsEvent> takeEvents() {
    List<RightsEvent> taken = List.copyOf(newEvents);
    newEvents.clear();
    return taken;
  }

  /// The timeline entries since the last call.
  List<TimelineEntry> takeEntries() {
    List<TimelineEntry> taken = List.copyOf(newEntries);
    newEntries.clear();
    return taken;
  }

  private List<Code> planGrounds() {
    return kept.stream().map(KeptItem::ground).distinct().sorted().map(Code::of).toList();
  }

  private Code requiredPurpose() {
    return Code.of(required(purpose));
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
    return subjectId;
  }

  public Right right() {
    return right;
  }

  public RequestState state() {
    return state;
  }

  public Language language() {
    return language;
  }

  public LocalDate receivedOn() {
    return receivedOn;
  }

  public LocalDate dueOn() {
    return dueOn;
  }

  public Words explanation() {
    return new Words(explanationSv, explanationEn);
  }

  /// The data that the request is about; empty means all.
  public List<Code> categories() {
    return categories.stream().map(Code::of).toList();
  }

  /// The purpose that an objection is about.
  public Optional<Code> purpose() {
    return Optional.ofNullable(purpose).map(Code::of);
  }

  /// What stays after the erasure, or would stay by the plan.
  public List<Kept> kept() {
    return kept.stream().map(KeptItem::kept).toList();
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
    return Optional.ofNullable(extensionReason);
  }

  public boolean isExtended() {
    return extendedAt != null;
  }

  public Optional<LocalDate> restrictionLiftsOn() {
    return Optional.ofNullable(restrictionLiftsOn);
  }

  long version() {
    return version;
  }

  Channel channel() {
    return channel;
  }

  Instant registeredAt() {
    return registeredAt;
  }

  Instant stateSince() {
    return stateSince;
  }

  Optional<ObjectionKind> objectionKind() {
    return Optional.ofNullable(objectionKind);
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
