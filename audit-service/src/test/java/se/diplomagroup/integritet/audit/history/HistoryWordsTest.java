package se.diplomagroup.integritet.audit.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.diplomagroup.integritet.audit.Records;
import se.diplomagroup.integritet.contracts.Purposes;
import se.diplomagroup.integritet.kit.access.AccessReason;

class HistoryWordsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /// The kinds of data that the services name on the access log at present; what is not known is
  /// told by other words.
  private static final List<String> SHOWN =
      List.of(
          "request",
          "letter",
          "event-log",
          "consents",
          "decisions",
          "receipt",
          "delivery",
          "minority",
          "minority-correction",
          "minority-confirmation",
          "permissions",
          "visitors",
          "objections",
          "retention-clocks",
          "disposal",
          "legal-holds");

  static Stream<Arguments> typesAndLanguages() {
    return HistoryEvents.types().stream()
        .flatMap(type -> Stream.of(Arguments.of(type, "sv"), Arguments.of(type, "en")));
  }

  @ParameterizedTest
  @MethodSource("typesAndLanguages")
  void everyEventIsToldInWholeWords(String type, String language) throws IOException {
    JsonNode event = JSON.readTree(Records.example(type));

    String sentence = HistoryWords.in(language).sentence(type, event);

    assertThat(sentence).endsWith(".").doesNotContain("{", "}", " .", "  ", "()");
  }

  @ParameterizedTest
  @MethodSource("typesAndLanguages")
  void everyWordOfAFixedListIsKnown(String type, String language) throws IOException {
    JsonNode properties = schema(type).path("properties");
    for (String field : List.of("right", "outcome", "closure", "actorKind")) {
      for (JsonNode value : properties.path(field).path("enum")) {
        assertThat(HistoryWords.in(language).knows(field, value.asText()))
            .as("%s.%s", field, value.asText())
            .isNotEqualTo(value.asText().equals("person"));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void everyPurposeCategoryAndReasonHasAName(String language) {
    HistoryWords words = HistoryWords.in(language);

    assertThat(Purposes.ALL).allMatch(purpose -> words.knows("purpose", purpose.value()));
    assertThat(AccessReason.ALL).allMatch(reason -> words.knows("reason", reason.value()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void eachKnownKindOfDataThatIsShownHasAName(String language) {
    assertThat(SHOWN).allMatch(what -> HistoryWords.in(language).knows("what", what));
  }

  @Test
  void aPurposeThatCameLaterIsSaidToBeOne() {
    JsonNode event = JSON.createObjectNode().put("purpose", "partner-offers");

    assertThat(HistoryWords.in("sv").sentence("consent.given.v1", event))
        .isEqualTo("Du samtyckte till ändamålet ”partner-offers”.");
  }

  private static JsonNode schema(String type) throws IOException {
    try (InputStream file =
        HistoryWordsTest.class.getResourceAsStream("/schemas/" + type + ".json")) {
      return JSON.readTree(file);
    }
  }
}
