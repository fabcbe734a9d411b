package se.diplomagroup.integritet.rights.letter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.Language;
import se.diplomagroup.integritet.kit.identity.Roles;
import se.diplomagroup.integritet.kit.problem.Problems;
import se.diplomagroup.integritet.rights.catalogue.Catalogues;
import se.diplomagroup.integritet.rights.document.Papers;
import se.diplomagroup.integritet.rights.request.CaseAccess;
import se.diplomagroup.integritet.rights.request.Requests;
import se.diplomagroup.integritet.rights.request.RightsRequest;
import se.diplomagroup.integritet.rights.words.Languages;

/// The letter of a request, as data, as a page or as a document to print: as `format` says, else as
/// `Accept` prefers.
@Path("/v1/requests/{id}/letter")
class LetterResource {

  private static final Code WHAT = Code.of("letter");
  private static final String HTML = "text/html;charset=UTF-8";
  private static final String PDF = "application/pdf";

  private final Requests requests;
  private final CaseAccess access;
  private final Catalogues catalogues;
  private final LetterDesk desk;
  private final Papers papers;

  LetterResource(
      Requests requests, CaseAccess access, Catalogues catalogues, LetterDesk desk, Papers papers) {
    this.requests = requests;
    this.access = access;
    this.catalogues = catalogues;
    this.desk = desk;
    this.papers = papers;
  }

  @GET
  @RolesAllowed({Roles.PERSON, Roles.CUSTOMER_ADMIN, Roles.SUPPORT, Roles.DPO})
  public Response read(
      UUID id,
      @QueryParam("format") @Nullable String format,
      @QueryParam("language") @Nullable String language,
      @HeaderParam(HttpHeaders.ACCEPT) @Nullable String accept) {
    RightsRequest request = requests.get(id);
    access.requireReader(request);
    Language tongue = Languages.parse(language, request.language());
    LetterDesk.kindFor(request);
    Letter letter = desk.letter(request, catalogues.current(), tongue);
    ResponseBuilder response = render(letter, format == null ? formatFor(accept) : format, tongue);
    access.openCase(request, WHAT);
    return response.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
  }

  private static String formatFor(@Nullable String accept) {
    if (accept == null) {
      return "json";
    }
    if (accept.startsWith(MediaType.TEXT_HTML)) {
      return "html";
    }
    return accept.startsWith(PDF) ? "pdf" : "json";
  }

  private ResponseBuilder render(Letter letter, String format, Language language) {
    return switch (format) {
      case "json" -> Response.ok(letter, MediaType.APPLICATION_JSON_TYPE);
      case "html" -> Response.ok(papers.html(LetterPaper.paper(letter, language)), HTML);
      case "pdf" ->
          Response.ok(papers.pdf(LetterPaper.paper(letter, language)), PDF)
              .header(
                  HttpHeaders.CONTENT_DISPOSITION,
                  "attachment; filename=\"" + letter.reference() + ".pdf\"");
      default -> throw Problems.invalid("format", "known", "The format is json, html or pdf.");
    };
  }
}
