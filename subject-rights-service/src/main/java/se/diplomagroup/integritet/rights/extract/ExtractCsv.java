package se.diplomagroup.integritet.rights.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.kit.csv.SpreadsheetGuard;
import se.diplomagroup.integritet.rights.extract.Extract.SystemPart;

/// An extract as a zip of CSV files (RFC 4180, UTF-8): one for each category of data, one with the
/// facts of Art. 15 and, where something is missing, one that says what.
@ApplicationScoped
class ExtractCsv {

  private static final String SYSTEM = "system";

  private final ObjectMapper json;

  ExtractCsv(ObjectMapper json) {
    this.json = json;
  }

  private record Line(Code system, Map<String, Object> fields) {}

  byte[] zip(Extract extract) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (Map.Entry<Code, List<Line>> category : byCategory(extract).entrySet()) {
        write(zip, category.getKey() + ".csv", table(category.getValue()));
      }
      write(zip, "article-15.csv", article15(extract));
      if (!extract.missing().isEmpty()) {
        write(zip, "missing.csv", missing(extract));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static Map<Code, List<Line>> byCategory(Extract extract) {
    Map<Code, List<Line>> lines = new TreeMap<>();
    for (SystemPart part : extract.systems()) {
      part.data()
          .forEach((category, records) ->
              records.forEach(fields ->
                  lines
                      .computeIfAbsent(category, _ -> new ArrayList<>())
                      .add(new Line(part.system(), fields))));
    }
    return lines;
  }

  private List<List<String>> table(List<Line> lines) {
    SequencedSet<String> fields = new LinkedHashSet<>();
    lines.forEach(line -> fields.addAll(line.fields().keySet()));
    List<List<String>> rows = new ArrayList<>();
    List<String> header = new ArrayList<>(List.of(SYSTEM));
    header.addAll(fields);
    rows.add(header);
    for (Line line : lines) {
      List<String> row = new ArrayList<>(List.of(line.system().value()));
      fields.forEach(field -> row.add(text(line.fields().get(field))));
      rows.add(row);
    }
    return rows;
  }

  private static List<List<String>> article15(Extract extract) {
    Article15 facts = extract.article15();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("fact", "subject", "value"));
    rows.add(List.of("controller", "name", extract.controller().name()));
    rows.add(
        List.of("controller", "organisation-number", extract.controller().organisationNumber()));
    rows.add(List.of("controller", "address", extract.controller().address()));
    rows.add(List.of("controller", "data-protection-officer", extract.controller().dpoContact()));
    for (Article15.Purpose purpose : facts.purposes()) {
      rows.add(List.of("purpose", purpose.title(), purpose.description()));
      rows.add(List.of("legal-basis", purpose.title(), purpose.article()));
      rows.add(List.of("categories", purpose.title(), String.join("; ", purpose.categories())));
      rows.add(List.of("recipients", purpose.title(), String.join("; ", purpose.recipients())));
      rows.add(List.of("retention", purpose.title(), purpose.retention()));
    }
    facts.sources().forEach(it -> rows.add(List.of("source", it.when(), it.from())));
    rows.add(List.of("rights", "", facts.rights()));
    facts.complaint().forEach(sentence -> rows.add(List.of("complaint", "", sentence)));
    rows.add(List.of("automated-decisions", "", facts.automatedDecisions()));
    rows.add(List.of("transfers", "", facts.transfers()));
    return rows;
  }

  private static List<List<String>> missing(Extract extract) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of(SYSTEM, "state", "since", "next-try", "sentence"));
    extract
        .missing()
        .forEach(it ->
            rows.add(
                List.of(
                    it.system().value(),
                    it.state(),
                    it.since().toString(),
                    it.nextTry() == null ? "" : it.nextTry().toString(),
                    it.sentence())));
    return rows;
  }

  private static void write(ZipOutputStream zip, String name, List<List<String>> rows)
      throws IOException {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      rows.forEach(row -> csv.writeRecord(row.stream().map(SpreadsheetGuard::guard).toList()));
    }
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.toString().getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private String text(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case String string -> string;
      case Number number -> number.toString();
      case Boolean flag -> flag.toString();
      default -> nested(value);
    };
  }

  private String nested(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
