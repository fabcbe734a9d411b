package se.diplomagroup.integritet.elearning.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import se.diplomagroup.integritet.elearning.site.CookieDecisions.Outcome;
import se.diplomagroup.integritet.elearning.site.CookieQuestion.Category;

/// A visitor's choice about cookies, which they can change at any time (P30). Their browser
/// remembers it only when the platform has stored it.
@Path("/cookies")
@PermitAll
@Blocking
@Produces(MediaType.TEXT_HTML)
class CookiePages {

  @CheckedTemplate(basePath = "pages")
  static final class Templates {
    /// @param accepted the purposes that the visitor has said yes to
    /// @param failed whether an answer could not be stored
    /// @param changed whether it was not stored because what had been shown is no longer in force
    static native TemplateInstance cookies(
        PageContext p,
        boolean known,
        CookieQuestion question,
        Set<String> accepted,
        boolean chosen,
        boolean failed,
        boolean changed);

    private Templates() {}
  }

  private static final CookieQuestion NONE = new CookieQuestion(0, "", Words.SWEDISH, List.of());

  private final PageContexts contexts;
  private final CookieQuestions questions;
  private final CookieDecisions decisions;
  private final CookieStops stops;
  private final Visitor visitor;

  CookiePages(
      PageContexts contexts,
      CookieQuestions questions,
      CookieDecisions decisions,
      CookieStops stops,
      Visitor visitor) {
    this.contexts = contexts;
    this.questions = questions;
    this.decisions = decisions;
    this.stops = stops;
    this.visitor = visitor;
  }

  @GET
  public TemplateInstance choices() {
    return page(false, false);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public RestResponse<TemplateInstance> choose(@BeanParam CookieAnswer answer) {
    answer.check();
    Optional<CookieQuestion> asked = questions.in(answer.language);
    CookieChoice before = visitor.choice().orElseGet(CookieChoice::none);
    Outcome outcome = tell(asked, answer, before);
    if (outcome == Outcome.ERASED) {
      before = CookieChoice.none();
      outcome = tell(asked, answer, before);
    }
    return switch (outcome) {
      case STORED -> {
        stops.lift(before.visitorId());
        visitor.remember(
            new CookieChoice(before.visitorId(), accepted(asked, answer), visitor.signalsNo()));
        yield RestResponse.seeOther(URI.create(answer.back() + "?language=" + answer.language));
      }
      case OUTDATED -> {
        questions.readAgain();
        yield RestResponse.status(Status.CONFLICT, page(false, true));
      }
      case ERASED, FAILED -> RestResponse.status(Status.SERVICE_UNAVAILABLE, page(true, false));
    };
  }

  private Outcome tell(Optional<CookieQuestion> asked, CookieAnswer answer, CookieChoice before) {
    return asked
        .map(question -> decisions.tell(question, answer, before, visitor.signalsNo()))
        .orElse(Outcome.FAILED);
  }

  private static Set<String> accepted(Optional<CookieQuestion> asked, CookieAnswer answer) {
    return asked.stream()
        .flatMap(question -> question.categories().stream())
        .map(Category::purpose)
        .filter(answer::accepts)
        .collect(Collectors.toUnmodifiableSet());
  }

  private TemplateInstance page(boolean failed, boolean changed) {
    PageContext page = contexts.current();
    Optional<CookieQuestion> question = questions.in(page.language());
    Optional<CookieChoice> choice = visitor.choice();
    return Templates.cookies(
        page,
        question.isPresent(),
        question.orElse(NONE),
        choice.map(CookieChoice::accepted).orElse(Set.of()),
        choice.isPresent(),
        failed,
        changed);
  }
}
