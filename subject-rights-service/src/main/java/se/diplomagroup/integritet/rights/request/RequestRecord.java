package se.diplomagroup.integritet.rights.request;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
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
import se.diplomagroup.integritet.contracts.RetentionEvent.Kept;
import se.diplomagroup.integritet.contracts.RightsEvent;
import se.diplomagroup.integritet.contracts.RightsEvent.Channel;
import se.diplomagroup.integritet.contracts.RightsEvent.Closure;
import se.diplomagroup.integritet.contracts.RightsEvent.IdentityMethod;
import se.diplomagroup.integritet.contracts.RightsEvent.Outcome;
import se.diplomagroup.integritet.contracts.RightsEvent.Right;
import se.diplomagroup.integritet.kit.ids.Uuid7;
import se.diplomagroup.integritet.rights.words.WireNames;
import se.diplomagroup.integritet.rights.words.Words;

/// What is known of a request, and the few ways in which that changes. What may be done with a
/// request, and when, is said by [RightsRequest] and its parts.
@MappedSuperclass
public abstract class RequestRecord {

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

  /// For Hibernate, which fills the fields.
  @SuppressWarnings("NullAway.Init")
  protected RequestRecord() {}

  RequestRecord(Claim claim, Term term, String reference, Instant now) {
    this.id = Uuid7.next();
    this.reference = reference;
    this.claim = claim;
    this.term = term;
    this.state = RequestState.RECEIVED;
    this.stateSince = now;
  }

  /// Takes the next state. Whether it may follow is said by [RequestState] alone.
  void moveTo(RequestState target, Instant now) {
    state = state.to(target);
    stateSince = now;
  }

  /// The end: it is answered.
  void close(Closure how, Instant now) {
    moveTo(RequestState.CLOSED, now);
    closure = how;
    closedAt = now;
    publish(new RightsEvent.RequestClosed(id, subjectId(), right(), how, now));
    note(Step.CLOSED, Actor.SERVICE, WireNames.code(how), now);
  }

  void publish(RightsEvent event) {
    happenings.publish(event);
  }

  void note(Step step, Actor actor, @Nullable Code detail, Instant now) {
    happenings.note(id, step, actor, detail, now);
  }

  /// What the changes since the last time left behind.
  Happenings happenings() {
    return happenings;
  }

  void identified(IdentityMethod method, Instant now) {
    identityMethod = method;
    identityConfirmedAt = now;
  }

  void repeats(UUID earlier) {
    repeatsRequestId = earlier;
  }

  void extended(Term longer) {
    term = longer;
  }

  /// A decision is taken, on the request as it stands.
  void decided(Decision taken) {
    decision = taken;
    decidedIn = state;
  }

  void approved(Decision approved) {
    decision = approved;
  }

  /// The decision does not stand: the request is where it was taken.
  void undecided(Instant now) {
    moveTo(required(decidedIn), now);
    decision = null;
    decidedIn = null;
  }

  void planned(DisposalPlan made, List<Kept> staying) {
    plan = made;
    keep(staying);
  }

  void waits(@Nullable Deferral reason) {
    deferral = reason;
  }

  void erased(long erased, long anonymised, List<Kept> staying) {
    erasedRecords = erased;
    anonymisedRecords = anonymised;
    keep(staying);
    carriedOutInFull = staying.isEmpty();
  }

  private void keep(List<Kept> items) {
    kept.clear();
    items.stream().map(KeptItem::of).forEach(kept::add);
  }

  /// @param inFull whether every system did all it was asked
  void answeredBySystems(boolean inFull) {
    carriedOutInFull = inFull;
  }

  void extractReady(Instant now) {
    readyAt = now;
  }

  void extractDestroyed(Instant now) {
    packagesDestroyedAt = now;
  }

  void restrictionLifts(@Nullable LocalDate day) {
    restrictionLiftsOn = day;
  }

  static <T> T required(@Nullable T value) {
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

  /// When every system had given its last word; later again when a system joins. Empty while the
  /// extract is being collected.
  public Optional<Instant> collectedAt() {
    return isCollected() ? Optional.ofNullable(readyAt) : Optional.empty();
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

  Claim claim() {
    return claim;
  }

  Term term() {
    return term;
  }

  /// How a request ends whose systems have all given their last word.
  Closure closureOfTheDone() {
    boolean granted = decision == null || decision.outcome() == Outcome.GRANTED;
    return Boolean.TRUE.equals(carriedOutInFull) && granted
        ? Closure.FULFILLED
        : Closure.PARTLY_FULFILLED;
  }
}
