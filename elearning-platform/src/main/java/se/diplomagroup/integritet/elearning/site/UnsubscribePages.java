package se.diplomagroup.integritet.elearning.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import se.diplomagroup.integritet.elearning.mail.UnsubscribeTokens;
import se.diplomagroup.integritet.elearning.mail.Unsubscription;
import se.diplomagroup.integritet.elearning.mail.Withdrawals;
import se.diplomagroup.integritet.kit.problem.Problems;

/// One press says no to the next mail (promise P32), without signing in. To open the page changes
/// nothing: programs that look at links before their reader does open it, too. Mail programs press
/// for their reader (RFC 8058).
@Path("/unsubscribe/{token}")
@PermitAll
@Blocking
@Produces(MediaType.TEXT_HTML)
class UnsubscribePages {

  @CheckedTemplate(basePath = "pages")
  static final class Templates {
    static native TemplateInstance unsubscribe(
        PageContext p, String kind, boolean done, boolean failed);

    private Templates() {}
  }

  private final PageContexts contexts;
  private final UnsubscribeTokens tokens;
  private final Withdrawals withdrawals;

  UnsubscribePages(PageContexts contexts, UnsubscribeTokens tokens, Withdrawals withdrawals) {
    this.contexts = contexts;
    this.tokens = tokens;
    this.withdrawals = withdrawals;
  }

  @GET
  public TemplateInstance ask(String token) {
    return page(read(token), false, false);
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  public RestResponse<TemplateInstance> unsubscribe(String token) {
    Unsubscription asked = read(token);
    return withdrawals.withdraw(asked)
        ? RestResponse.ok(page(asked, true, false))
        : RestResponse.status(Status.SERVICE_UNAVAILABLE, page(asked, false, true));
  }

  private Unsubscription read(String token) {
    return tokens.read(token).orElseThrow(() -> Problems.notFound("link"));
  }

  private TemplateInstance page(Unsubscription asked, boolean done, boolean failed) {
    PageContext page = contexts.current();
    return Templates.unsubscribe(
        page, page.word("unsubscribe_" + asked.purpose().value()), done, failed);
  }
}
