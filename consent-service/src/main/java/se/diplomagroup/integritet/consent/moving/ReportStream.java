package se.diplomagroup.integritet.consent.moving;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Writes a report line by line. It is read page by page, and nothing of the database is held while
/// whoever asked takes their time to read.
@ApplicationScoped
class ReportStream {

  private static final int BUFFER = 32 * 1024;
  private static final int RUNS_AT_ONCE = 1_000;

  private final Imports imports;
  private final ObjectWriter json;

  ReportStream(Imports imports, ObjectMapper json) {
    this.imports = imports;
    this.json = json.writerFor(LineOutcome.class);
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record LineOutcome(
      long line,
      Outcome outcome,
      @Nullable String field,
      @Nullable String rule,
      @Nullable String message) {}

  void write(UUID importId, int upload, @Nullable Outcome outcome, OutputStream out)
      throws IOException {
    OutputStream buffered = new BufferedOutputStream(out, BUFFER);
    List<Run> runs = imports.report(importId, upload, outcome, 0, RUNS_AT_ONCE);
    while (!runs.isEmpty()) {
      for (Run run : runs) {
        write(run, buffered);
      }
      long last = runs.getLast().firstLine();
      runs = imports.report(importId, upload, outcome, last, RUNS_AT_ONCE);
    }
    buffered.flush();
  }

  private void write(Run run, OutputStream out) throws IOException {
    for (long line = run.firstLine(); line <= run.lastLine(); line++) {
      out.write(
          json.writeValueAsBytes(
              new LineOutcome(line, run.outcome(), run.field(), run.rule(), run.message())));
      out.write('\n');
    }
  }
}
