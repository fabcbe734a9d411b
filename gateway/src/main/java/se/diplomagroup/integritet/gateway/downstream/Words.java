package se.diplomagroup.integritet.gateway.downstream;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import se.diplomagroup.integritet.contracts.Language;

/// Words in both languages, as a service tells them.
public record Words(String sv, String en) {

  /// A service that has the words in one language only gives plain text.
  @JsonCreator
  static Words of(JsonNode node) {
    return node.isTextual()
        ? new Words(node.asText(), node.asText())
        : new Words(node.path("sv").asText(), node.path("en").asText());
  }

  public String in(Language language) {
    return language == Language.ENGLISH ? en : sv;
  }
}
