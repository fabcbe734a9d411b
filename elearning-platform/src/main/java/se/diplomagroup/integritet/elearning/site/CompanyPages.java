package se.diplomagroup.integritet.elearning.site;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Categories;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.elearning.company.Companies;
import se.diplomagroup.integritet.elearning.company.CompanyAccess;
import se.diplomagroup.integritet.elearning.company.CompanyCounts;
import se.diplomagroup.integritet.elearning.member.AccountClosing;
import se.diplomagroup.integritet.elearning.member.Colleague;
import se.diplomagroup.integritet.elearning.member.Colleagues;
import se.diplomagroup.integritet.kit.access.AccessLog;
import se.diplomagroup.integritet.kit.identity.Roles;
import se.diplomagroup.integritet.kit.paging.Page;
import se.diplomagroup.integritet.kit.paging.PageRequest;

/// The page of a customer's system administrator: their own company, and nobody else's (P13).
@Path("/company")
@RolesAllowed(Roles.CUSTOMER_ADMIN)
@Produces(MediaType.TEXT_HTML)
class CompanyPages {

  @CheckedTemplate(basePath = "pages")
  static final class Templates {
    static native TemplateInstance company(
        PageContext p,
        String name,
        Map<String, Long> counts,
        List<Colleague> people,
        @Nullable String next);

    private Templates() {}
  }

  private static final int PAGE = 25;
  private static final Code REASON = Code.of("administration");

  private final Companies companies;
  private final CompanyCounts counts;
  private final Colleagues colleagues;
  private final AccountClosing closing;
  private final CompanyAccess access;
  private final AccessLog accessLog;
  private final PageContexts contexts;

  CompanyPages(
      Companies companies,
      CompanyCounts counts,
      Colleagues colleagues,
      AccountClosing closing,
      CompanyAccess access,
      AccessLog accessLog,
      PageContexts contexts) {
    this.companies = companies;
    this.counts = counts;
    this.colleagues = colleagues;
    this.closing = closing;
    this.access = access;
    this.accessLog = accessLog;
    this.contexts = contexts;
  }

  /// Whoever is shown is on the log as read before the page leaves.
  @GET
  public TemplateInstance company(@BeanParam PageRequest page) {
    UUID companyId = access.ownCompany();
    Companies.Company company = companies.require(companyId);
    Page<Colleague> people = colleagues.of(companyId, page.cursor(), PAGE);
    people.items().stream()
        .filter(person -> !person.restricted())
        .forEach(
            person -> accessLog.read(person.subjectId(), Categories.CONTACT_DETAILS, REASON, null));
    return Templates.company(
        contexts.current(), company.name(), counts.of(companyId), people.items(), people.next());
  }

  @POST
  @Path("/users/{subjectId}/closing")
  public RestResponse<Void> close(UUID subjectId) {
    closing.close(subjectId, null);
    return RestResponse.seeOther(URI.create("/company?language=" + contexts.current().language()));
  }
}
