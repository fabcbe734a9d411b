package se.diplomagroup.integritet.consent.decision;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Reads a call that tells one decision, by the same rules as the endpoint.
@ApplicationScoped
class DecisionReader {

  private final ObjectReader reader;
  private final Validator validator;

  DecisionReader(ObjectMapper json, Validator validator) {
    this.reader = json.readerFor(DecisionsCommand.class);
    this.validator = validator;
  }

  /// The only decision of a call that has the required form, otherwise null.
  @Nullable DecisionCommand only(byte[] body) {
    DecisionsCommand command = read(body);
    return command != null
            && validator.validate(command).isEmpty()
            && command.decisions().size() == 1
        ? command.decisions().getFirst()
        : null;
  }

  private @Nullable DecisionsCommand read(byte[] body) {
    try {
      return reader.readValue(body);
    } catch (IOException e) {
      return null;
    }
  }
}
