package se.diplomagroup.integritet.consent.agreement;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// One JSON object on each line.
final class NdjsonAgreements implements AgreementWriter {

  private static final int BUFFER = 32 * 1024;

  private final ObjectWriter json;
  private final OutputStream out;

  NdjsonAgreements(ObjectMapper json, OutputStream out) {
    this.json = json.writerFor(Agreement.class);
    this.out = new BufferedOutputStream(out, BUFFER);
  }

  @Override
  public void write(Agreement agreement) throws IOException {
    out.write(json.writeValueAsBytes(agreement));
    out.write('\n');
  }

  @Override
  public void finish() throws IOException {
    out.close();
  }
}
