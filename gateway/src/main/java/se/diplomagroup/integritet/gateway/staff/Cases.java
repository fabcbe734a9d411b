package se.diplomagroup.integritet.gateway.staff;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.gateway.downstream.Call;
import se.diplomagroup.integritet.gateway.downstream.Calls;
import se.diplomagroup.integritet.gateway.downstream.Fetched;
import se.diplomagroup.integritet.gateway.downstream.Fetching;
import se.diplomagroup.integritet.gateway.downstream.RetentionService;
import se.diplomagroup.integritet.gateway.downstream.RetentionService.Disposal;
import se.diplomagroup.integritet.gateway.downstream.RightsService;
import se.diplomagroup.integritet.gateway.downstream.RightsService.DecisionTaken;
import se.diplomagroup.integritet.gateway.downstream.RightsService.Kept;
import se.diplomagroup.integritet.gateway.downstream.RightsService.Request;
import se.diplomagroup.integritet.gateway.session.SignedIn;
import se.diplomagroup.integritet.gateway.ui.Pages;
import se.diplomagroup.integritet.gateway.ui.Refusals;
import se.diplomagroup.integritet.kit.problem.Problems;

/// Puts the page of a case together.
@RequestScoped
class Cases {

  private static final String CASE_WORK = "case-work";

  private final Pages pages;
  private final SignedIn signedIn;
  private final Calls calls;
  private final Fetching fetching;
  private final RightsService rights;
  private final RetentionService retention;

  Cases(
      Pages pages,
      SignedIn signedIn,
      Calls calls,
      Fetching fetching,
      @RestClient RightsService rights,
      @RestClient RetentionService retention) {
    this.pages = pages;
    this.signedIn = signedIn;
    this.calls = calls;
    this.fetching = fetching;
    this.rights = rights;
    this.retention = retention;
  }

  /// The case, with the person's own words hidden.
  TemplateInstance page(UUID id, @Nullable String done) {
    return page(id, CASE_WORK, false, done, null);
  }

  /// The case after something that could not be done.
  TemplateInstance refused(UUID id, Fetched<?> failed) {
    return page(id, CASE_WORK, false, null, Refusals.words(pages.ui(), failed));
  }

  /// The case with the person's own words, for the reason stated.
  TemplateInstance opened(UUID id, String reason) {
    return page(id, reason, true, null, null);
  }

  private TemplateInstance page(
      UUID id, String reason, boolean opened, @Nullable String done, @Nullable String refusal) {
    Call call = calls.asUser().because(reason);
    Fetched<Request> request = fetching.fetch(() -> rights.request(call, id));
    if (request.isMissing()) {
      throw Problems.notFound("request");
    }
    Optional<Request> found = request.asOptional();
    List<String> planGrounds =
        found.stream().flatMap(r -> r.keeps().stream()).map(Kept::ground).distinct().toList();
    return pages.show(
        StaffPages.file(
            pages.ui(),
            request,
            found.map(r -> disposal(call, r)).orElse(null),
            opened,
            found.map(this::isOwnDecision).orElse(false),
            Choices.REASONS,
            Choices.OUTCOMES,
            planGrounds.isEmpty() ? "granted" : "partly-granted",
            found.map(r -> Choices.grounds(r.right())).orElse(List.of()),
            planGrounds,
            Choices.HANDOVERS,
            done,
            refusal));
  }

  private @Nullable Fetched<Disposal> disposal(Call call, Request request) {
    RightsService.Plan plan = request.plan();
    return plan == null ? null : fetching.fetch(() -> retention.disposal(call, plan.disposalId()));
  }

  /// Nobody approves their own decision.
  private boolean isOwnDecision(Request request) {
    DecisionTaken decision = request.decision();
    return decision != null
        && decision.decidedBy() != null
        && signedIn.accountId().filter(decision.decidedBy().toString()::equals).isPresent();
  }
}
