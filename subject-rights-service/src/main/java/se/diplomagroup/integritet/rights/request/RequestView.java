package se.diplomagroup.integritet.rights.request;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.ConsentEvent.ObjectionKind;
import se.diplomagroup.integritet.contracts.RetentionEvent.Kept;
import se.diplomagroup.integritet.contracts.RightsEvent.IdentityMethod;
import se.diplomagroup.integritet.contracts.RightsEvent.Outcome;
import se.diplomagroup.integritet.rights.words.WireNames;
import se.diplomagroup.integritet.rights.words.Words;

/// A whole case. The person sees the same as staff, without the ids of staff.
///
/// @param group other open requests of the same person for the same right
/// @param planHash what a decision about an erasure names
/// @param repeats the extract given within twelve months, where that is why staff decide
record RequestView(
    @JsonUnwrapped RequestSummary summary,
    List<Code> categories,
    @Nullable Code purpose,
    @Nullable ObjectionKind objection,
    @Nullable Instant registeredAt,
    @Nullable IdentityView identity,
    @Nullable UUID repeats,
    @Nullable String planHash,
    @Nullable PlanView plan,
    @Nullable DecisionView decision,
    @Nullable DeferralView deferral,
    List<KeptView> kept,
    List<SystemView> systems,
    List<GroupView> group,
    List<TimelineView> timeline,
    Particulars.Content particulars) {

  record IdentityView(IdentityMethod method, Instant confirmedAt) {}

  record PlanView(
      UUID disposalId, String hash, int erase, int anonymise, int kept, Instant plannedAt) {}

  record DecisionView(
      Outcome outcome,
      List<GroundView> grounds,
      @Nullable UUID decidedBy,
      Instant decidedAt,
      @Nullable UUID approvedBy,
      @Nullable Instant approvedAt) {}

  record GroundView(Code code, @Nullable String article, @Nullable Words words) {

    static GroundView of(Code code) {
      return Ground.of(code)
          .map(ground -> new GroundView(code, ground.article(), ground.words()))
          .orElseGet(() -> new GroundView(code, null, null));
    }
  }

  record DeferralView(
      Code ground,
      @Nullable String article,
      @Nullable Words words,
      @Nullable UUID holdId,
      @Nullable LocalDate until,
      Instant since) {}

  record KeptView(
      Code category,
      Code system,
      Code ground,
      @Nullable String article,
      @Nullable Words words,
      @Nullable LocalDate until) {

    static KeptView of(Kept kept) {
      GroundView ground = GroundView.of(kept.ground());
      return new KeptView(
          kept.category(),
          kept.system(),
          ground.code(),
          ground.article(),
          ground.words(),
          kept.until());
    }
  }

  record GroupView(
      UUID id, String reference, RequestState state, LocalDate receivedOn, boolean confirmed) {

    static GroupView of(RightsRequest request) {
      return new GroupView(
          request.id(),
          request.reference(),
          request.state(),
          request.receivedOn(),
          request.isConfirmed());
    }
  }

  record TimelineView(
      Instant at,
      Step what,
      String actor,
      @Nullable UUID actorId,
      @Nullable Code detail,
      Words sentence) {

    static TimelineView of(TimelineEntry entry, boolean forStaff) {
      return new TimelineView(
          entry.happenedAt(),
          entry.step(),
          WireNames.of(entry.actor().kind()),
          forStaff ? entry.actor().id() : null,
          entry.detail(),
          entry.step().words());
    }
  }
}
