package se.diplomagroup.integritet.rights.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.kit.order.OrderBook;
import se.diplomagroup.integritet.kit.time.Zones;
import se.diplomagroup.integritet.rights.request.RequestView.DecisionView;
import se.diplomagroup.integritet.rights.request.RequestView.DeferralView;
import se.diplomagroup.integritet.rights.request.RequestView.GroundView;
import se.diplomagroup.integritet.rights.request.RequestView.GroupView;
import se.diplomagroup.integritet.rights.request.RequestView.IdentityView;
import se.diplomagroup.integritet.rights.request.RequestView.KeptView;
import se.diplomagroup.integritet.rights.request.RequestView.PlanView;
import se.diplomagroup.integritet.rights.request.RequestView.TimelineView;

/// Puts a case together for whoever may read it.
@ApplicationScoped
class CaseFile {

  private final Requests requests;
  private final OrderBook book;
  private final Particulars particulars;
  private final Clock clock;

  CaseFile(Requests requests, OrderBook book, Particulars particulars, Clock clock) {
    this.requests = requests;
    this.book = book;
    this.particulars = particulars;
    this.clock = clock;
  }

  RequestSummary summary(RightsRequest request) {
    return RequestSummary.of(request, LocalDate.ofInstant(clock.instant(), Zones.STOCKHOLM));
  }

  RequestView view(RightsRequest request, boolean forStaff) {
    return new RequestView(
        summary(request),
        request.categories(),
        request.purpose().orElse(null),
        request.objectionKind().orElse(null),
        request.registeredAt(),
        identity(request),
        request.repeatsRequestId().orElse(null),
        request.plan().map(DisposalPlan::hash).orElse(null),
        plan(request),
        decision(request, forStaff),
        deferral(request),
        request.kept().stream().map(KeptView::of).toList(),
        systems(request),
        requests.groupOf(request).stream().map(GroupView::of).toList(),
        requests.timeline(request.id()).stream()
            .map(entry -> TimelineView.of(entry, forStaff))
            .toList(),
        particulars.of(request.id()));
  }

  private List<SystemView> systems(RightsRequest request) {
    return book.ordersOf(request.id()).stream().map(SystemView::of).toList();
  }

  private static @Nullable IdentityView identity(RightsRequest request) {
    return request
        .identityMethod()
        .flatMap(method -> request.identityConfirmedAt().map(at -> new IdentityView(method, at)))
        .orElse(null);
  }

  private static @Nullable PlanView plan(RightsRequest request) {
    return request
        .plan()
        .map(plan ->
            new PlanView(
                plan.disposalId(),
                plan.hash(),
                plan.erase(),
                plan.anonymise(),
                request.kept().size(),
                plan.plannedAt()))
        .orElse(null);
  }

  private static @Nullable DecisionView decision(RightsRequest request, boolean forStaff) {
    return request
        .decision()
        .map(decision ->
            new DecisionView(
                decision.outcome(),
                decision.groundCodes().stream().map(GroundView::of).toList(),
                forStaff ? decision.decidedBy() : null,
                decision.decidedAt(),
                forStaff ? decision.approvedBy() : null,
                decision.approvedAt()))
        .orElse(null);
  }

  private static @Nullable DeferralView deferral(RightsRequest request) {
    return request.deferral().map(CaseFile::view).orElse(null);
  }

  private static DeferralView view(Deferral deferral) {
    GroundView ground = GroundView.of(Code.of(deferral.ground()));
    return new DeferralView(
        ground.code(),
        ground.article(),
        ground.words(),
        deferral.holdId(),
        deferral.until(),
        deferral.since());
  }
}
