package se.diplomagroup.integritet.rights.letter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.Language;
import se.diplomagroup.integritet.kit.identity.Roles;
import se.diplomagroup.integritet.rights.catalogue.Catalogues;
import se.diplomagroup.integritet.rights.document.Papers;
import se.diplomagroup.integritet.rights.request.CaseAccess;
import se.diplomagroup.integritet.rights.request.Requests;
import se.diplomagroup.integritet.rights.request.RightsRequest;
import se.diplomagroup.integritet.rights.words.Languages;

/// The letter of a request: a page to read, a document to print, or data, as `format` says, else as
/// `Accept` prefers.
@Path("/v1/requests/{id}/letter")
class LetterResource {

  private static final Code WHAT = Code.of("letter");

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
      @Context HttpHeaders headers) {
    RightsRequest request = requests.get(id);
    access.requireReader(request);
    LetterForm form =
        format == null
            ? LetterForm.preferred(headers.getAcceptableMediaTypes())
            : LetterForm.named(format);
    Language tongue = Languages.parse(language, request.language());
    LetterDesk.kindFor(request);
    Letter letter = desk.letter(request, catalogues.current(), tongue);
    ResponseBuilder response = render(letter, form, tongue);
    access.openCase(request, WHAT);
    return response
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .build();
  }

  private ResponseBuilder render(Letter letter, LetterForm form, Language language) {
    return switch (form) {
      case HTML -> Response.ok(papers.html(LetterPaper.paper(letter, language)), form.mediaType());
      case PDF ->
          Response.ok(papers.pdf(LetterPaper.paper(letter, language)), form.mediaType())
              .header(
                  HttpHeaders.CONTENT_DISPOSITION,
                  "attachment; filename=\"" + letter.reference() + ".pdf\"");
      case JSON -> Response.ok(letter, form.mediaType());
    };
  }
}
