package se.diplomagroup.integritet.rights.request;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.RetentionEvent.DisposalCompleted;
import se.diplomagroup.integritet.contracts.RetentionEvent.DisposalDeferred;
import se.diplomagroup.integritet.contracts.RetentionEvent.DisposalPlanned;
import se.diplomagroup.integritet.contracts.RightsEvent;
import se.diplomagroup.integritet.contracts.RightsEvent.IdentityMethod;
import se.diplomagroup.integritet.contracts.Sha256;
import se.diplomagroup.integritet.kit.problem.Problems;
import se.diplomagroup.integritet.rights.deadline.Deadline;
import se.diplomagroup.integritet.rights.words.WireNames;

/// A request under GDPR Art. 15 to 22, from receipt to answer.
///
/// The protocol: a request is received and gets its deadline; it waits until it is certain who
/// asks; then an extract is collected, or a plan for the erasure is awaited, or staff decide. A
/// decision about an erasure is bound to the exact plan. What is refused or kept is approved by a
/// second person. It is closed as fulfilled only when every system has given a final answer that it
/// did what was asked.
///
/// Each verb changes the state through [#moveTo] and leaves events and timeline entries behind,
/// which [Requests] writes in the same transaction. The parts have a class each: [Deciding],
/// [Extracting], [Erasing].
@Entity
@Table(name = "rights_request")
public class RightsRequest extends RequestRecord {

  protected RightsRequest() {}

  private RightsRequest(Intake intake, Deadline deadline, String reference, Instant now) {
    super(Claim.of(intake, now), Term.of(deadline), reference, now);
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
            request.id(),
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
    if (state() != RequestState.IDENTITY_CHECK) {
      throw Problems.conflict(
          "identity-settled", "The request does not wait for an identity check.");
    }
    moveTo(RequestState.RECEIVED, now);
    identified(method, by, extract, now);
  }

  private void identified(
      IdentityMethod method, Actor by, RepeatedExtractPolicy.Answer extract, Instant now) {
    identified(method, now);
    publish(new RightsEvent.IdentityConfirmed(id(), subjectId(), method, now));
    note(Step.IDENTITY_CONFIRMED, by, WireNames.code(method), now);
    switch (right()) {
      case ACCESS -> new Extracting(this).open(extract, now);
      case ERASURE -> new Erasing(this).open(now);
      case PORTABILITY ->
          publish(new RightsEvent.PortabilityRequested(id(), subjectId(), receivedOn(), dueOn()));
      case RECTIFICATION ->
          publish(
              new RightsEvent.RectificationRequested(
                  id(), subjectId(), categories(), receivedOn(), dueOn()));
      case RESTRICTION ->
          publish(
              new RightsEvent.RestrictionRequested(
                  id(), subjectId(), categories(), receivedOn(), dueOn()));
      case OBJECTION, HUMAN_DECISION -> raiseObjection(now);
    }
  }

  private void raiseObjection(Instant now) {
    publish(
        new RightsEvent.ObjectionRaised(
            id(), subjectId(), claim().objectedPurpose(), required(claim().objectionKind()), now));
  }

  private void upholdAtOnce(Instant now) {
    raiseObjection(now);
    uphold(now);
    execute(now);
  }

  void uphold(Instant now) {
    publish(new RightsEvent.ObjectionUpheld(id(), subjectId(), claim().objectedPurpose(), now));
    note(Step.OBJECTION_UPHELD, Actor.SERVICE, claim().objectedPurpose(), now);
  }

  void execute(Instant now) {
    moveTo(RequestState.EXECUTING, now);
    note(Step.EXECUTING, Actor.SERVICE, null, now);
  }

  /// See [Deciding].
  void decide(Decide command, UUID by, Instant now) {
    new Deciding(this).decide(command, by, now);
  }

  void approve(@Nullable Sha256 planHash, UUID by, Instant now) {
    new Deciding(this).approve(planHash, by, now);
  }

  void sendBack(UUID by, Instant now) {
    new Deciding(this).sendBack(by, now);
  }

  /// See [Erasing].
  void planned(DisposalPlanned event, Instant now) {
    new Erasing(this).planned(event, now);
  }

  void deferred(DisposalDeferred event, Instant now) {
    new Erasing(this).deferred(event, now);
  }

  void completed(DisposalCompleted event, Instant now) {
    new Erasing(this).completed(event, now);
  }

  /// See [Extracting].
  void collected(boolean inFull, Instant now) {
    new Extracting(this).collected(inFull, now);
  }

  void collectMore(Instant now) {
    new Extracting(this).collectMore(now);
  }

  void fetched(boolean whole, Actor by, Instant now) {
    new Extracting(this).fetched(whole, by, now);
  }

  void handOver(HandoverMethod method, UUID by, Instant now) {
    new Extracting(this).handOver(method, by, now);
  }

  void packagesDestroyed(Instant now) {
    new Extracting(this).packagesDestroyed(now);
  }

  void personErased(Instant now) {
    new Extracting(this).personErased(now);
  }

  /// Every system has given its last word about the order that the granted request made.
  void carriedOut(boolean inFull, Instant now) {
    answeredBySystems(inFull);
    close(closureOfTheDone(), now);
  }

  /// Two further months, once, told before the first deadline ends (Art. 12(3)).
  void extend(ExtensionReason reason, Deadline extended, UUID by, LocalDate today, Instant now) {
    if (state() == RequestState.CLOSED) {
      throw Problems.conflict("request-closed", "The request is closed.");
    }
    extended(term().extended(reason, extended, today, now));
    publish(new RightsEvent.DeadlineExtended(id(), subjectId(), dueOn(), WireNames.code(reason)));
    note(Step.EXTENDED, Actor.staff(by), WireNames.code(reason), now);
  }

  /// A restriction that was asked for and refused is lifted after the person has been told (Art.
  /// 18(3)).
  void liftRestrictionOn(LocalDate day) {
    restrictionLifts(day);
  }

  /// The day has come.
  void liftRestriction(Instant now) {
    restrictionLifts(null);
    publish(new RightsEvent.RestrictionLifted(id(), subjectId(), categories(), now));
    note(Step.RESTRICTION_LIFTED, Actor.SERVICE, null, now);
  }
}
