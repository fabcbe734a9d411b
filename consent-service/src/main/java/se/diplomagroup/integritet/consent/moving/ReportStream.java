package se.diplomagroup.integritet.consent.moving;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Writes a report line by line as it is read.
@ApplicationScoped
class ReportStream {

  private static final int BUFFER = 32 * 1024;
  private static final int LONGEST_ANSWER_SECONDS = 600;

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

  @Transactional(TxType.REQUIRES_NEW)
  @TransactionConfiguration(timeout = LONGEST_ANSWER_SECONDS)
  public void write(UUID importId, int upload, @Nullable Outcome outcome, OutputStream out)
      throws IOException {
    OutputStream buffered = new BufferedOutputStream(out, BUFFER);
    try {
      imports.each(importId, upload, outcome, run -> write(run, buffered));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    buffered.flush();
  }

  private void write(Run run, OutputStream out) {
    try {
      for (long line = run.firstLine(); line <= run.lastLine(); line++) {
        out.write(
            json.writeValueAsBytes(
                new LineOutcome(line, run.outcome(), run.field(), run.rule(), run.message())));
        out.write('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
