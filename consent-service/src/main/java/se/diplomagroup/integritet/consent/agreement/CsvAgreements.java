package se.diplomagroup.integritet.consent.agreement;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.kit.csv.SpreadsheetGuard;

/// RFC 4180 in UTF-8, with a header. No cell starts a formula.
final class CsvAgreements implements AgreementWriter {

  static final List<String> HEADER =
      List.of("subjectId", "kind", "since", "validUntil", "decisionId");

  private final CsvWriter csv;

  CsvAgreements(OutputStream out) {
    this.csv = CsvWriter.builder().build(out);
    csv.writeRecord(HEADER);
  }

  @Override
  public void write(Agreement agreement) {
    csv.writeRecord(
        Stream.<@Nullable Object>of(
                agreement.subjectId(),
                agreement.kind(),
                agreement.since(),
                agreement.validUntil(),
                agreement.decisionId())
            .map(cell -> cell == null ? "" : SpreadsheetGuard.guard(cell.toString()))
            .toList());
  }

  @Override
  public void finish() throws IOException {
    csv.close();
  }
}
