package se.diplomagroup.integritet.consent.processing;

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
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.consent.catalogue.CarryingSystems;
import se.diplomagroup.integritet.consent.catalogue.Catalogues;
import se.diplomagroup.integritet.consent.catalogue.Controller;
import se.diplomagroup.integritet.consent.catalogue.CurrentCatalogue;
import se.diplomagroup.integritet.consent.catalogue.PublishedCatalogue;
import se.diplomagroup.integritet.kit.identity.Roles;
import se.diplomagroup.integritet.kit.problem.Problems;

/// Hands out the record of processing activities: as JSON in both languages, as CSV and PDF in
/// Swedish.
@Path("/v1/processing-record")
class ProcessingRecordResource {

  private final CurrentCatalogue current;
  private final Catalogues catalogues;
  private final CarryingSystems systems;
  private final Controller controller;
  private final RecordPaper paper;
  private final ObjectMapper json;
  private final Clock clock;

  ProcessingRecordResource(
      CurrentCatalogue current,
      Catalogues catalogues,
      CarryingSystems systems,
      Controller controller,
      RecordPaper paper,
      ObjectMapper json,
      Clock clock) {
    this.current = current;
    this.catalogues = catalogues;
    this.systems = systems;
    this.controller = controller;
    this.paper = paper;
    this.json = json;
    this.clock = clock;
  }

  /// @param version of the catalogue; the one in force when left out
  @GET
  @RolesAllowed({Roles.DPO, Roles.SUPPORT})
  public Response read(
      @QueryParam("format") @DefaultValue("json") String format,
      @QueryParam("version") @Nullable Integer version) {
    RecordFormat form = RecordFormat.parse(format);
    PublishedCatalogue catalogue =
        catalogues
            .version(version == null ? current.get().version() : version)
            .orElseThrow(() -> Problems.notFound("catalogue"));
    ProcessingRecord record =
        ProcessingRecord.of(catalogue, systems.byPurpose(), controller.view(), clock.instant());
    return Response.ok(body(record, form), form.mediaType())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"registerforteckning-%d.%s\""
                .formatted(record.version(), form.suffix()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private byte[] body(ProcessingRecord record, RecordFormat format) {
    return switch (format) {
      case JSON -> written(record);
      case CSV -> RecordCsv.bytes(record);
      case PDF -> paper.pdf(record);
    };
  }

  private byte[] written(ProcessingRecord record) {
    try {
      return json.writeValueAsBytes(record);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
