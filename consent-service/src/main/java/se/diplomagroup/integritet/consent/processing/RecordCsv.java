package se.diplomagroup.integritet.consent.processing;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import se.diplomagroup.integritet.consent.catalogue.ControllerView;
import se.diplomagroup.integritet.consent.processing.ProcessingRecord.Activity;
import se.diplomagroup.integritet.kit.csv.SpreadsheetGuard;

/// The record as a table for a spreadsheet (RFC 4180, UTF-8), in Swedish: a line for each purpose.
final class RecordCsv {

  private static final List<String> COLUMNS =
      List.of(
          "Behandling",
          "Version",
          "Ändamål",
          "Rättslig grund",
          "Kategorier av registrerade",
          "Kategorier av personuppgifter",
          "Kategorier av mottagare",
          "Överföring till tredjeland",
          "Tidsfrist för radering",
          "System",
          "Säkerhetsåtgärder",
          "Personuppgiftsansvarig",
          "Organisationsnummer",
          "Kontaktuppgifter",
          "Dataskyddsombud",
          "Förteckningens version");

  private RecordCsv() {}

  static byte[] bytes(ProcessingRecord record) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(COLUMNS);
      record.activities().forEach(activity -> csv.writeRecord(line(record, activity)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> line(ProcessingRecord record, Activity activity) {
    ControllerView controller = record.controller();
    List<String> cells =
        List.of(
            activity.title().sv(),
            Integer.toString(activity.version()),
            activity.purpose().sv(),
            SwedishWords.basis(activity.legalBasis()),
            SwedishWords.kinds(activity.dataSubjects()),
            SwedishWords.kinds(activity.categories()),
            SwedishWords.recipients(activity.recipients()),
            SwedishWords.transfers(activity.transfers()),
            activity.timeLimit().sv(),
            SwedishWords.names(activity.systems()),
            record.securityMeasures().stream()
                .map(it -> it.title().sv())
                .collect(Collectors.joining("; ")),
            controller.name(),
            controller.organisationNumber(),
            controller.address(),
            controller.dpoContact(),
            Integer.toString(record.version()));
    return cells.stream().map(SpreadsheetGuard::guard).toList();
  }
}
