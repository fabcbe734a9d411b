package se.diplomagroup.integritet.consent.moving;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import se.diplomagroup.integritet.kit.problem.Problems;

/// A row of RFC 4180 a line, under a header that names the fields. An empty cell is a field that
/// was not given. No field has a line break in it, so each line stands for itself: one that is
/// broken spoils no other.
final class CsvLines implements LineReader {

  private static final String CATEGORIES = "categories";
  private static final Set<String> NUMBERS = Set.of("noticeVersion", "purposeVersion");
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}");
  private static final Pattern TRUTH = Pattern.compile("true|false");

  private final JsonLines json;
  private final List<String> header;

  /// @throws se.diplomagroup.integritet.kit.problem.ProblemException if the header is none
  CsvLines(JsonLines json, Line header) {
    this.json = json;
    try {
      this.header = cells(header);
    } catch (CharacterCodingException | CsvParseException e) {
      throw noHeader();
    }
    Set<String> names = new HashSet<>(this.header);
    if (names.size() < this.header.size() || !names.contains("decisionId")) {
      throw noHeader();
    }
  }

  @Override
  public Reading read(Line line) {
    try {
      List<String> cells = cells(line);
      return cells.size() == header.size()
          ? json.read(fields(cells))
          : LineReader.unreadable("csv", "The line has not as many cells as the header.");
    } catch (CharacterCodingException e) {
      return LineReader.unreadable("utf-8", "The line is not in UTF-8.");
    } catch (CsvParseException e) {
      return LineReader.unreadable("csv", "The line is not a row of RFC 4180.");
    }
  }

  private ObjectNode fields(List<String> cells) {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < cells.size(); i++) {
      String name = header.get(i);
      String cell = cells.get(i);
      if (cell.isEmpty()) {
        continue;
      }
      if (name.equals(CATEGORIES)) {
        ArrayNode categories = fields.putArray(name);
        List.of(cell.split(";", -1)).forEach(categories::add);
      } else {
        fields.set(name, value(name, cell));
      }
    }
    return fields;
  }

  /// A cell is text. What stands for a number or a truth value becomes one, and what does not stays
  /// a text, which such a field does not take.
  private static JsonNode value(String name, String cell) {
    if (NUMBERS.contains(name) && NUMBER.matcher(cell).matches()) {
      return IntNode.valueOf(Integer.parseInt(cell));
    }
    if (name.equals("gpc") && TRUTH.matcher(cell).matches()) {
      return BooleanNode.valueOf(cell.equals("true"));
    }
    return TextNode.valueOf(cell);
  }

  private static List<String> cells(Line line) throws CharacterCodingException {
    String text =
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line.text())).toString();
    return CsvReader.builder().ofSingleCsvRecord(text).getFields();
  }

  private static RuntimeException noHeader() {
    return Problems.invalid(
        "header", "csv", "The first line names the fields, each once, decisionId among them.");
  }
}
