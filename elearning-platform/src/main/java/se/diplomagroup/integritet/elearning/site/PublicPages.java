package se.diplomagroup.integritet.elearning.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Categories;
import se.diplomagroup.integritet.contracts.Purposes;
import se.diplomagroup.integritet.elearning.privacy.Restrictions;
import se.diplomagroup.integritet.elearning.training.Certificates;
import se.diplomagroup.integritet.elearning.training.Courses;
import se.diplomagroup.integritet.elearning.training.Diplomas;

/// Pages for everybody: the courses, and the verification of diplomas (P34).
@Path("/")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class PublicPages {

  @CheckedTemplate(basePath = "pages")
  static final class Templates {
    static native TemplateInstance front(PageContext p, List<CourseCard> courses);

    static native TemplateInstance diploma(
        PageContext p,
        boolean restricted,
        String holder,
        String course,
        String issued,
        String number);

    static native TemplateInstance certificate(
        PageContext p, String course, String number, String result);

    static native TemplateInstance unknown(PageContext p);

    private Templates() {}
  }

  private static final Pattern NUMBER = Pattern.compile("[A-Z0-9-]{1,60}");

  private final Courses courses;
  private final Diplomas diplomas;
  private final Certificates certificates;
  private final Restrictions restrictions;
  private final PageContexts contexts;
  private final Visitor visitor;
  private final Visits visits;
  private final BrowserSignals signals;

  PublicPages(
      Courses courses,
      Diplomas diplomas,
      Certificates certificates,
      Restrictions restrictions,
      PageContexts contexts,
      Visitor visitor,
      Visits visits,
      BrowserSignals signals) {
    this.courses = courses;
    this.diplomas = diplomas;
    this.certificates = certificates;
    this.restrictions = restrictions;
    this.contexts = contexts;
    this.visitor = visitor;
    this.visits = visits;
    this.signals = signals;
  }

  @GET
  public TemplateInstance front() {
    PageContext page = opened();
    return Templates.front(page, courses.all().stream().map(c -> CourseCard.of(c, page)).toList());
  }

  /// A page that a visitor opens.
  private PageContext opened() {
    signals.heed(visitor);
    visits.count(visitor);
    return contexts.ofVisitor();
  }

  @GET
  @Path("/diplomas")
  public RestResponse<Void> look(@RestQuery @Nullable String number) {
    String asked = number == null ? "" : number.strip().toUpperCase(Locale.ROOT);
    String language = contexts.current().language();
    String path = NUMBER.matcher(asked).matches() ? "/diplomas/" + asked : "/diplomas/-";
    return RestResponse.seeOther(URI.create(path + "?language=" + language));
  }

  @GET
  @Path("/diplomas/{number}")
  public RestResponse<TemplateInstance> diploma(String number) {
    PageContext page = opened();
    Optional<Diplomas.Diploma> diploma = diplomas.find(number);
    if (diploma.isPresent()) {
      return RestResponse.ok(show(page, diploma.get()));
    }
    return certificate(page, number, "");
  }

  @POST
  @Path("/diplomas/{number}")
  public RestResponse<TemplateInstance> verify(
      String number,
      @FormParam("holder") String holder,
      @FormParam("issued") String issued,
      @FormParam("code") String code) {
    boolean genuine =
        date(issued)
            .filter(day -> certificates.verify(number, text(code), text(holder), day))
            .isPresent();
    return certificate(contexts.current(), number, genuine ? "yes" : "no");
  }

  private TemplateInstance show(PageContext page, Diplomas.Diploma diploma) {
    boolean restricted =
        restrictions.covers(
            diploma.subjectId(),
            Categories.EDUCATION_RECORDS,
            Categories.CONTACT_DETAILS,
            Purposes.DIPLOMAS);
    String course =
        courses.all().stream()
            .filter(c -> c.courseId().equals(diploma.courseId()))
            .map(c -> c.title(page.language()))
            .findFirst()
            .orElse("");
    return Templates.diploma(
        page, restricted, diploma.holder(), course, page.day(diploma.issuedOn()), diploma.number());
  }

  private RestResponse<TemplateInstance> certificate(
      PageContext page, String number, String result) {
    return certificates
        .courseOf(number)
        .map(course -> Templates.certificate(page, course.title(page.language()), number, result))
        .map(RestResponse::ok)
        .orElseGet(() -> RestResponse.status(Status.NOT_FOUND, Templates.unknown(page)));
  }

  private static Optional<LocalDate> date(@Nullable String text) {
    try {
      return Optional.of(LocalDate.parse(text(text)));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
