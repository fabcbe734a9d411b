package se.diplomagroup.integritet.gateway.site;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import se.diplomagroup.integritet.gateway.downstream.Call;
import se.diplomagroup.integritet.gateway.downstream.Calls;
import se.diplomagroup.integritet.gateway.downstream.ConsentService;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.Notice;
import se.diplomagroup.integritet.gateway.downstream.Fetched;
import se.diplomagroup.integritet.gateway.downstream.Fetching;
import se.diplomagroup.integritet.gateway.ui.Pages;

/// The published policy, in the reader's language (promise P33).
@Path("/policy")
@Produces(MediaType.TEXT_HTML)
class PolicyResource {

  private final Pages pages;
  private final Calls calls;
  private final Fetching fetching;
  private final ConsentService consent;

  PolicyResource(Pages pages, Calls calls, Fetching fetching, @RestClient ConsentService consent) {
    this.pages = pages;
    this.calls = calls;
    this.fetching = fetching;
    this.consent = consent;
  }

  @GET
  @PermitAll
  @Blocking
  public TemplateInstance policy() {
    Call call = calls.asAnybody();
    String language = pages.ui().lang();
    Fetched<Notice> notice = fetching.fetch(() -> consent.currentNotice(call, language));
    List<TextBlock> blocks =
        notice.asOptional().map(n -> TextBlock.of(n.text(), n.title())).orElse(List.of());
    return pages.show(SitePages.policy(pages.ui(), notice, blocks));
  }
}
