package se.diplomagroup.integritet.consent.moving;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import se.diplomagroup.integritet.consent.decision.DecisionCommand;
import se.diplomagroup.integritet.kit.problem.JsonViolation;

/// A JSON object a line, read as strictly as a call.
final class JsonLines implements LineReader {

  private final ObjectReader reader;

  JsonLines(ObjectMapper json) {
    this.reader = json.readerFor(DecisionCommand.class);
  }

  @Override
  public Reading read(Line line) {
    try {
      return decision(reader.readValue(line.text()));
    } catch (JsonProcessingException e) {
      return LineReader.unreadable(JsonViolation.of(e));
    } catch (IOException e) {
      // Jackson tells bytes that are no UTF-8 by this exception
      return LineReader.unreadable("json", "The line is not well-formed JSON in UTF-8.");
    }
  }

  /// A decision of fields that another form has given names to.
  Reading read(JsonNode fields) {
    try {
      return decision(reader.readValue(fields));
    } catch (JsonProcessingException e) {
      return LineReader.unreadable(JsonViolation.of(e));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Reading decision(DecisionCommand command) {
    return command == null
        ? LineReader.unreadable("required", "A line is one JSON object.")
        : new Reading.Decision(command);
  }
}
