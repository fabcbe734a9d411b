package se.diplomagroup.integritet.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AsyncApiTest {

  private final JsonNode document = read();

  static Stream<String> types() {
    return EventTypes.all().keySet().stream();
  }

  @Test
  void itIsAnAsyncApiThreeDocument() {
    assertThat(document.path("asyncapi").asText()).isEqualTo("3.0.0");
    assertThat(document.at("/info/title").asText()).isNotBlank();
    assertThat(document.at("/info/version").asText()).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyTypeStandsOnExactlyItsOwnChannel(String type) {
    List<String> channels = new ArrayList<>();
    document
        .path("channels")
        .forEachEntry((name, channel) -> {
          if (channel.path("messages").has(type)) {
            channels.add(name);
          }
        });

    Topic topic = TopicOf.event(EventTypes.classOf(type).orElseThrow());
    assertThat(channels).containsExactly(topic.wireName());
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyMessageNamesItsSchema(String type) {
    JsonNode message = document.path("components").path("messages").path(type);

    assertThat(message.path("name").asText()).isEqualTo(type);
    assertThat(message.path("summary").asText()).isNotBlank();
    assertThat(message.at("/payload/schema/$ref").asText())
        .isEqualTo("./schemas/" + type + ".json");
    assertThat(ContractFiles.schema(type)).exists();
  }

  @ParameterizedTest
  @EnumSource(Topic.class)
  void everyTopicIsAChannelThatIsSentAndReceived(Topic topic) {
    JsonNode channel = document.path("channels").path(topic.wireName());

    assertThat(channel.path("address").asText()).isEqualTo(topic.wireName());
    for (String action : List.of("send", "receive")) {
      JsonNode operation = document.path("operations").path(action + "-" + topic.wireName());
      assertThat(operation.path("action").asText()).isEqualTo(action);
      assertThat(operation.at("/channel/$ref").asText())
          .isEqualTo("#/channels/" + topic.wireName());
    }
  }

  @Test
  void itNamesNoTypeThatDoesNotExist() {
    List<String> named = new ArrayList<>();
    document.at("/components/messages").fieldNames().forEachRemaining(named::add);

    assertThat(named).containsExactlyInAnyOrderElementsOf(EventTypes.all().keySet());
    assertThat(document.path("channels").size()).isEqualTo(Topic.values().length);
  }

  @Test
  void everyReferenceInsideTheDocumentLeadsSomewhere() {
    document
        .findValuesAsText("$ref")
        .forEach(ref -> {
          if (ref.startsWith("#")) {
            assertThat(document.at(ref.substring(1)).isMissingNode()).as(ref).isFalse();
          }
        });
  }

  private static JsonNode read() {
    try {
      return new YAMLMapper().readTree(ContractFiles.ASYNC_API.toFile());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
