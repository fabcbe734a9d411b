package se.diplomagroup.integritet.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Requests under GDPR Art. 15 to 22 and what became of them. Written by subject-rights-service.
/// Dates are calendar dates in Europe/Stockholm; a due date ends at 24:00 local time.
public sealed interface RightsEvent extends Event {

  UUID requestId();

  UUID subjectId();

  @Override
  default Topic topic() {
    return Topic.RIGHTS;
  }

  @Override
  default UUID key() {
    return subjectId();
  }

  /// The right that is exercised, by article of the GDPR.
  enum Right {
    /// Art. 15
    @JsonProperty("access")
    ACCESS,
    /// Art. 16
    @JsonProperty("rectification")
    RECTIFICATION,
    /// Art. 17
    @JsonProperty("erasure")
    ERASURE,
    /// Art. 18
    @JsonProperty("restriction")
    RESTRICTION,
    /// Art. 20
    @JsonProperty("portability")
    PORTABILITY,
    /// Art. 21
    @JsonProperty("objection")
    OBJECTION,
    /// Art. 22
    @JsonProperty("human-decision")
    HUMAN_DECISION
  }

  /// The way by which the request reached the controller.
  enum Channel {
    @JsonProperty("portal")
    PORTAL,
    @JsonProperty("form")
    FORM,
    @JsonProperty("chat")
    CHAT,
    @JsonProperty("email")
    EMAIL,
    @JsonProperty("phone")
    PHONE,
    @JsonProperty("letter")
    LETTER
  }

  /// How it was made sure who is asking.
  enum IdentityMethod {
    @JsonProperty("signed-in")
    SIGNED_IN,
    @JsonProperty("staff-verified")
    STAFF_VERIFIED
  }

  enum Outcome {
    @JsonProperty("granted")
    GRANTED,
    @JsonProperty("partly-granted")
    PARTLY_GRANTED,
    @JsonProperty("refused")
    REFUSED
  }

  enum Closure {
    @JsonProperty("fulfilled")
    FULFILLED,
    @JsonProperty("partly-fulfilled")
    PARTLY_FULFILLED,
    @JsonProperty("refused")
    REFUSED,
    @JsonProperty("withdrawn")
    WITHDRAWN
  }

  /// @param receivedOn the day on which the request reached any channel of the controller
  /// @param dueOn the last day for the answer (GDPR Art. 12(3), Regulation 1182/71)
  @WireType("request.received.v1")
  record RequestReceived(
      UUID requestId,
      UUID subjectId,
      Right right,
      Channel channel,
      LocalDate receivedOn,
      LocalDate dueOn)
      implements RightsEvent {}

  @WireType("identity.confirmed.v1")
  record IdentityConfirmed(
      UUID requestId, UUID subjectId, IdentityMethod method, Instant confirmedAt)
      implements RightsEvent {}

  @WireType("erasure.requested.v1")
  record ErasureRequested(UUID requestId, UUID subjectId, LocalDate receivedOn, LocalDate dueOn)
      implements RightsEvent {}

  @WireType("access.requested.v1")
  record AccessRequested(UUID requestId, UUID subjectId, LocalDate receivedOn, LocalDate dueOn)
      implements RightsEvent {}

  @WireType("portability.requested.v1")
  record PortabilityRequested(UUID requestId, UUID subjectId, LocalDate receivedOn, LocalDate dueOn)
      implements RightsEvent {}

  @WireType("rectification.requested.v1")
  record RectificationRequested(
      UUID requestId, UUID subjectId, List<Code> categories, LocalDate receivedOn, LocalDate dueOn)
      implements RightsEvent {}

  @WireType("restriction.requested.v1")
  record RestrictionRequested(
      UUID requestId, UUID subjectId, List<Code> categories, LocalDate receivedOn, LocalDate dueOn)
      implements RightsEvent {}

  @WireType("restriction.lifted.v1")
  record RestrictionLifted(UUID requestId, UUID subjectId, List<Code> categories, Instant liftedAt)
      implements RightsEvent {}

  @WireType("objection.raised.v1")
  record ObjectionRaised(
      UUID requestId,
      UUID subjectId,
      Code purpose,
      ConsentEvent.ObjectionKind kind,
      Instant raisedAt)
      implements RightsEvent {}

  @WireType("objection.upheld.v1")
  record ObjectionUpheld(UUID requestId, UUID subjectId, Code purpose, Instant decidedAt)
      implements RightsEvent {}

  @WireType("objection.rejected.v1")
  record ObjectionRejected(
      UUID requestId, UUID subjectId, Code purpose, Code ground, Instant decidedAt)
      implements RightsEvent {}

  @WireType("deadline.extended.v1")
  record DeadlineExtended(UUID requestId, UUID subjectId, LocalDate dueOn, Code reason)
      implements RightsEvent {}

  /// Staff decided, on exactly the plan whose hash is named when the request is for erasure.
  ///
  /// @param grounds legal grounds of what was not granted, empty when all was granted
  /// @param approvedBy the second person, present where something was refused
  @WireType("request.decided.v1")
  record RequestDecided(
      UUID requestId,
      UUID subjectId,
      Right right,
      Outcome outcome,
      List<Code> grounds,
      @Nullable UUID disposalId,
      @Nullable Sha256 planHash,
      UUID decidedBy,
      @Nullable UUID approvedBy,
      Instant decidedAt)
      implements RightsEvent {}

  @WireType("request.closed.v1")
  record RequestClosed(
      UUID requestId, UUID subjectId, Right right, Closure closure, Instant closedAt)
      implements RightsEvent {}
}
