package se.diplomagroup.integritet.rights.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.Language;
import se.diplomagroup.integritet.contracts.RightsEvent.Closure;
import se.diplomagroup.integritet.contracts.RightsEvent.Right;
import se.diplomagroup.integritet.kit.identity.Roles;
import se.diplomagroup.integritet.kit.problem.Problems;
import se.diplomagroup.integritet.rights.catalogue.Catalogue;
import se.diplomagroup.integritet.rights.catalogue.Catalogues;
import se.diplomagroup.integritet.rights.document.Papers;
import se.diplomagroup.integritet.rights.request.CaseAccess;
import se.diplomagroup.integritet.rights.request.Handover;
import se.diplomagroup.integritet.rights.request.RequestState;
import se.diplomagroup.integritet.rights.request.Requests;
import se.diplomagroup.integritet.rights.request.RightsRequest;
import se.diplomagroup.integritet.rights.words.Languages;
import se.diplomagroup.integritet.rights.words.WireNames;

/// Hands out the register extract: to its owner, or to staff who state why. The read is on the log
/// before the extract leaves, and the extract does not leave without the facts of Art. 15.
@Path("/v1/requests/{id}/extract")
class ExtractResource {

  private static final Code WHAT = Code.of(ExtractDesk.DOCUMENT);

  private final Requests requests;
  private final CaseAccess access;
  private final Catalogues catalogues;
  private final ExtractDesk desk;
  private final ExtractCsv csv;
  private final ExtractPaper paper;
  private final Papers papers;
  private final Handover handover;
  private final ObjectMapper json;

  ExtractResource(
      Requests requests,
      CaseAccess access,
      Catalogues catalogues,
      ExtractDesk desk,
      ExtractCsv csv,
      ExtractPaper paper,
      Papers papers,
      Handover handover,
      ObjectMapper json) {
    this.requests = requests;
    this.access = access;
    this.catalogues = catalogues;
    this.desk = desk;
    this.csv = csv;
    this.paper = paper;
    this.papers = papers;
    this.handover = handover;
    this.json = json;
  }

  @GET
  @RolesAllowed({Roles.PERSON, Roles.CUSTOMER_ADMIN, Roles.SUPPORT, Roles.DPO})
  public Response read(
      UUID id,
      @QueryParam("format") @DefaultValue("json") String format,
      @QueryParam("language") @Nullable String language,
      @QueryParam("partial") @DefaultValue("false") boolean partial) {
    RightsRequest request = requests.get(id);
    access.requireReader(request);
    ExtractFormat form = format(format);
    Language tongue = Languages.parse(language, request.language());
    requireReadable(request, partial);
    Optional<Instant> collectedAt = request.collectedAt();
    Catalogue catalogue = catalogues.current();
    Extract extract = desk.extract(request, catalogue, tongue);
    byte[] body = render(extract, form, tongue);
    access.openData(request, WHAT);
    handover.read(id, collectedAt);
    return Response.ok(body, form.mediaType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"" + form.fileName(request.reference()) + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private static void requireReadable(RightsRequest request, boolean partial) {
    if (request.right() != Right.ACCESS) {
      throw Problems.conflict("no-extract", "The request is not for an extract.");
    }
    if (request.packagesAreDestroyed()) {
      throw Problems.gone(
          "extract-destroyed",
          "The extract is kept for a limited time and has been destroyed. Make a new request for"
              + " another one.");
    }
    if (request.closure().filter(Closure.REFUSED::equals).isPresent()) {
      throw Problems.conflict("no-extract", "The request was refused; its letter says why.");
    }
    boolean underWay = request.state() == RequestState.COLLECTING;
    if (!request.isCollected() && !(underWay && partial)) {
      throw Problems.conflict(
          "extract-not-ready",
          "The extract is not complete. The request says which systems have not answered; ask with"
              + " partial=true for what is there once the data is being collected.");
    }
  }

  private byte[] render(Extract extract, ExtractFormat format, Language language) {
    return switch (format) {
      case JSON -> bytes(extract);
      case CSV -> csv.zip(extract);
      case PDF -> papers.pdf(paper.paper(extract, language));
    };
  }

  private byte[] bytes(Extract extract) {
    try {
      return json.writeValueAsBytes(extract);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ExtractFormat format(String name) {
    return WireNames.parse(ExtractFormat.class, name)
        .orElseThrow(() -> Problems.invalid("format", "known", "The format is json, csv or pdf."));
  }
}
