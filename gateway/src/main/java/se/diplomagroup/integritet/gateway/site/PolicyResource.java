package se.diplomagroup.integritet.gateway.site;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.gateway.downstream.Call;
import se.diplomagroup.integritet.gateway.downstream.Calls;
import se.diplomagroup.integritet.gateway.downstream.ConsentService;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.Notice;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.NoticeChanges;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.NoticeVersion;
import se.diplomagroup.integritet.gateway.downstream.Fetched;
import se.diplomagroup.integritet.gateway.downstream.Fetching;
import se.diplomagroup.integritet.gateway.downstream.Fetching.Asked;
import se.diplomagroup.integritet.gateway.downstream.Listing;
import se.diplomagroup.integritet.gateway.ui.Pages;
import se.diplomagroup.integritet.gateway.ui.Visitors;
import se.diplomagroup.integritet.kit.problem.Problems;

/// The published policy in its clauses, its earlier versions and how two of them differ, in the
/// reader's language (promise P33).
@Path("/policy")
@Produces(MediaType.TEXT_HTML)
@PermitAll
@Blocking
class PolicyResource {

  private static final int VERSIONS = 50;

  private final Pages pages;
  private final Visitors visitors;
  private final Calls calls;
  private final Fetching fetching;
  private final ConsentService consent;

  PolicyResource(
      Pages pages,
      Visitors visitors,
      Calls calls,
      Fetching fetching,
      @RestClient ConsentService consent) {
    this.pages = pages;
    this.visitors = visitors;
    this.calls = calls;
    this.fetching = fetching;
    this.consent = consent;
  }

  /// @param version a published version; the one in force when left out
  @GET
  public TemplateInstance policy(@QueryParam("version") @Nullable Integer version) {
    Call call = calls.asAnybody();
    String language = pages.ui().lang();
    Asked<Listing<NoticeVersion>> versions =
        fetching.ask(() -> consent.notices(call, VERSIONS, null));
    Fetched<Notice> notice =
        fetching.fetch(() ->
            version == null
                ? consent.currentNotice(call, language)
                : consent.notice(call, version, language));
    if (version != null && notice.isMissing()) {
      throw Problems.notFound("notice");
    }
    List<PolicyClause> clauses = notice.asOptional().map(PolicyClause::of).orElse(List.of());
    return pages.show(SitePages.policy(visitors.ui(), notice, clauses, versions.answer()));
  }

  /// @param version the version to look at; the one in force when left out
  /// @param since the one to compare it with; the one before when left out
  @GET
  @Path("/changes")
  public TemplateInstance changes(
      @QueryParam("version") @Nullable Integer version,
      @QueryParam("since") @Nullable Integer since) {
    Call call = calls.asAnybody();
    String language = pages.ui().lang();
    Fetched<Listing<NoticeVersion>> versions =
        fetching.fetch(() -> consent.notices(call, VERSIONS, null));
    int after =
        version == null
            ? versions
                .asOptional()
                .flatMap(all -> all.items().stream().findFirst())
                .map(NoticeVersion::version)
                .orElse(1)
            : version;
    int before = since == null ? Math.max(1, after - 1) : since;
    Fetched<NoticeChanges> changes =
        fetching.fetch(() -> consent.noticeChanges(call, after, before, language));
    if (changes.isMissing() && version != null) {
      throw Problems.notFound("notice");
    }
    return pages.show(SitePages.changes(visitors.ui(), after, before, changes, versions));
  }
}
