package se.diplomagroup.integritet.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How long data is kept, what holds it, and what was disposed of. Written by retention-service.
/// Dates are calendar dates in Europe/Stockholm.
public sealed interface RetentionEvent extends Event {

  @Override
  default Topic topic() {
    return Topic.RETENTION;
  }

  /// Something about one person, keyed by the person.
  sealed interface PersonFact extends RetentionEvent {
    UUID subjectId();

    @Override
    default UUID key() {
      return subjectId();
    }
  }

  /// A step of one disposal.
  sealed interface DisposalFact extends PersonFact {
    UUID disposalId();

    /// The request for erasure that the disposal answers, or null when a rule or an administrator
    /// caused it.
    @Nullable UUID requestId();
  }

  /// Who or what caused a disposal.
  enum DisposalTrigger {
    @JsonProperty("schedule")
    SCHEDULE,
    @JsonProperty("request")
    REQUEST,
    @JsonProperty("administrator")
    ADMINISTRATOR
  }

  /// Whose word holds the data: a statute, a court or an authority.
  enum HoldKind {
    @JsonProperty("law")
    LAW,
    @JsonProperty("court")
    COURT,
    @JsonProperty("authority")
    AUTHORITY
  }

  /// Data that stays after a disposal: which, in which system, on what ground and until when.
  ///
  /// @param until the last day on which it is kept, or null while the end is not known
  record Kept(Code category, Code system, Code ground, @Nullable LocalDate until) {}

  /// @param dueOn the day on which the data is due for disposal, or null while nothing has started
  ///   the period
  @WireType("retention.started.v1")
  record RetentionStarted(
      UUID clockId,
      UUID subjectId,
      Code category,
      Code purpose,
      Code system,
      Code rule,
      int ruleVersion,
      LocalDate startedOn,
      @Nullable LocalDate dueOn)
      implements PersonFact {}

  @WireType("retention.due.v1")
  record RetentionDue(
      UUID clockId, UUID subjectId, Code category, Code purpose, Code system, LocalDate dueOn)
      implements PersonFact {}

  @WireType("hold.placed.v1")
  record HoldPlaced(UUID holdId, UUID subjectId, HoldKind kind, Instant placedAt)
      implements PersonFact {}

  @WireType("hold.released.v1")
  record HoldReleased(UUID holdId, UUID subjectId, Instant releasedAt) implements PersonFact {}

  /// @param planHash digest of the exact plan; a decision names it, so nobody decides on another
  ///   plan than they saw
  /// @param erase number of plan items to erase
  /// @param anonymise number of plan items to anonymise
  /// @param kept what the plan keeps
  @WireType("disposal.planned.v1")
  record DisposalPlanned(
      UUID disposalId,
      UUID subjectId,
      DisposalTrigger trigger,
      @Nullable UUID requestId,
      Sha256 planHash,
      int erase,
      int anonymise,
      List<Kept> kept,
      Instant plannedAt)
      implements DisposalFact {}

  @WireType("disposal.approved.v1")
  record DisposalApproved(
      UUID disposalId,
      UUID subjectId,
      @Nullable UUID requestId,
      Sha256 planHash,
      Instant approvedAt)
      implements DisposalFact {}

  /// Every ordered system gave a final, evidenced answer.
  ///
  /// @param erased number of records erased, as counted by the systems
  /// @param anonymised number of records anonymised, as counted by the systems
  /// @param evidence digest over the evidence hashes of all replies
  @WireType("disposal.completed.v1")
  record DisposalCompleted(
      UUID disposalId,
      UUID subjectId,
      @Nullable UUID requestId,
      long erased,
      long anonymised,
      List<Kept> kept,
      Sha256 evidence,
      Instant completedAt)
      implements DisposalFact {}

  /// The disposal waits: it is run again by itself when the hold is released or the date has come.
  ///
  /// @param until the day on which it is tried again, or null when that depends on the release of a
  ///   hold
  @WireType("disposal.deferred.v1")
  record DisposalDeferred(
      UUID disposalId,
      UUID subjectId,
      @Nullable UUID requestId,
      Code ground,
      @Nullable UUID holdId,
      @Nullable LocalDate until,
      Instant deferredAt)
      implements DisposalFact {}

  @WireType("rule.activated.v1")
  record RuleActivated(UUID ruleId, Code rule, int version, Instant activatedAt)
      implements RetentionEvent {
    @Override
    public UUID key() {
      return ruleId;
    }
  }

  @WireType("archive.opened.v1")
  record ArchiveOpened(UUID openingId, UUID subjectId, UUID openedBy, Code reason, Instant openedAt)
      implements PersonFact {}

  /// A system declared what it holds and which orders it carries out.
  ///
  /// @param systemId a UUID that stays the same for the system's code, so that declarations are in
  ///   order
  @WireType("system.registered.v1")
  record SystemRegistered(
      UUID systemId,
      Code system,
      List<Code> categories,
      List<Code> purposes,
      List<SystemOrdered.Action> actions,
      Instant registeredAt)
      implements RetentionEvent {
    @Override
    public UUID key() {
      return systemId;
    }
  }
}
