package se.diplomagroup.integritet.consent.moving;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.consent.change.SubjectChanges;
import se.diplomagroup.integritet.consent.commit.CallTrace;
import se.diplomagroup.integritet.kit.identity.Roles;
import se.diplomagroup.integritet.kit.problem.ProblemException;
import se.diplomagroup.integritet.kit.problem.Problems;

/// Takes in the file of an import. It may be sent again, from its beginning or from any line: what
/// is in already is reported as a duplicate.
@Path("/v1/imports/{id}/uploads")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.DPO, Roles.SYSTEM})
class UploadResource {

  private static final String NDJSON = "application/x-ndjson";
  private static final String CSV = "text/csv";

  /// From which line a file may be sent at the latest.
  private static final long LAST_LINE = 1_000_000_000;

  private final Movers movers;
  private final Moving moving;
  private final Imports imports;
  private final Intake intake;
  private final CallTrace trace;
  private final SubjectChanges changes;
  private final MovingSettings settings;
  private final ObjectMapper json;

  UploadResource(
      Movers movers,
      Moving moving,
      Imports imports,
      Intake intake,
      CallTrace trace,
      SubjectChanges changes,
      MovingSettings settings,
      ObjectMapper json) {
    this.movers = movers;
    this.moving = moving;
    this.imports = imports;
    this.intake = intake;
    this.trace = trace;
    this.changes = changes;
    this.settings = settings;
    this.json = json;
  }

  /// Takes in lines of JSON.
  ///
  /// @param fromLine the number of the first line that is sent, 1 unless told
  @POST
  @Consumes(NDJSON)
  public Upload lines(
      @PathParam("id") UUID importId,
      @QueryParam("fromLine") @Min(1) @Max(LAST_LINE) @Nullable Long fromLine,
      InputStream body) {
    Import into = importInto(importId, ImportFormat.NDJSON);
    long first = fromLine == null ? 1 : fromLine;
    Lines lines = new Lines(body, first, settings.longestLine());
    return take(into, first, lines, new JsonLines(json));
  }

  /// Takes in rows of a table, after the line that names its columns.
  ///
  /// @param fromLine the number of the first row that is sent, 2 unless told: the header is line 1
  ///   of the file and is sent before whatever part of it
  @POST
  @Consumes(CSV)
  public Upload table(
      @PathParam("id") UUID importId,
      @QueryParam("fromLine") @Min(2) @Max(LAST_LINE) @Nullable Long fromLine,
      InputStream body) {
    Import into = importInto(importId, ImportFormat.CSV);
    long first = fromLine == null ? 2 : fromLine;
    Lines lines = new Lines(body, first - 1, settings.longestLine());
    return take(into, first, lines, new CsvLines(new JsonLines(json), header(lines)));
  }

  private static Line header(Lines lines) {
    try {
      Line header = lines.next();
      if (header == null) {
        throw Problems.invalid("header", "required", "The first line names the fields.");
      }
      return header;
    } catch (IOException e) {
      throw incomplete();
    }
  }

  /// Whoever sends it goes on from the first line that the report does not have.
  private static ProblemException incomplete() {
    return Problems.invalid(
        "body", "incomplete", "The body broke off, or is larger than 2 GB. Go on from nextLine.");
  }

  private Import importInto(UUID importId, ImportFormat format) {
    Import into = movers.find(importId);
    if (into.format() != format) {
      throw Problems.conflict(
          "other-format",
          HttpHeaders.CONTENT_TYPE,
          "The import was begun for files of another format.");
    }
    return into;
  }

  private Upload take(Import into, long fromLine, Lines lines, LineReader reader) {
    Terms terms = new Terms(movers.actor(into), movers.allowed(), reader, trace.here());
    int upload = moving.beginUpload(into.id(), fromLine);
    Upload.State state = Upload.State.INTERRUPTED;
    try {
      intake.take(into.id(), upload, lines, terms);
      state = Upload.State.COMPLETE;
    } catch (IOException e) {
      throw incomplete();
    } finally {
      moving.endUpload(into.id(), upload, state);
      changes.catchUp();
    }
    return imports.upload(into.id(), upload).orElseThrow();
  }
}
