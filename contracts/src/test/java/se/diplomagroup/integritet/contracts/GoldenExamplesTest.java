package se.diplomagroup.integritet.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenExamplesTest {

  static Stream<String> types() {
    return EventTypes.all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("types")
  void theExampleKeepsItsBytesThroughTheRecord(String type) throws IOException {
    String example = ContractFiles.read(ContractFiles.example(type));
    Class<? extends Event> event = EventTypes.classOf(type).orElseThrow();

    Event read = ContractFiles.JSON.readValue(example, event);

    assertThat(ContractFiles.pretty(read)).isEqualTo(example);
    assertThat(EventTypes.typeOf(read)).isEqualTo(type);
    assertThat(read.key()).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("types")
  void theExampleFitsItsSchema(String type) throws IOException {
    assertThat(violations(type, example(type))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("types")
  void anExampleWithoutItsOptionalFieldsFitsToo(String type) throws IOException {
    Class<? extends Event> event = EventTypes.classOf(type).orElseThrow();
    ObjectNode example = example(type);
    for (var component : event.getRecordComponents()) {
      if (Fields.isOptional(component)) {
        example.remove(component.getName());
      }
    }

    assertThat(violations(type, example)).isEmpty();
    assertThat(ContractFiles.JSON.treeToValue(example, event)).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("types")
  void everyOtherFieldIsRequired(String type) throws IOException {
    for (var component : EventTypes.classOf(type).orElseThrow().getRecordComponents()) {
      ObjectNode example = example(type);
      example.remove(component.getName());

      assertThat(violations(type, example).isEmpty())
          .as(component.getName())
          .isEqualTo(Fields.isOptional(component));
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void aFieldNobodyDeclaredDoesNotFit(String type) throws IOException {
    ObjectNode example = example(type);
    example.put("email", "kim@example.com");

    assertThat(violations(type, example)).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("types")
  void textInPlaceOfAnIdDoesNotFit(String type) throws IOException {
    for (var component : EventTypes.classOf(type).orElseThrow().getRecordComponents()) {
      ObjectNode example = example(type);
      example.put(component.getName(), "Kim Larsson, Storgatan 1");

      assertThat(violations(type, example)).as(component.getName()).isNotEmpty();
    }
  }

  private static ObjectNode example(String type) throws IOException {
    return (ObjectNode) ContractFiles.JSON.readTree(ContractFiles.example(type).toFile());
  }

  private static Set<ValidationMessage> violations(String type, JsonNode data) throws IOException {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(ContractFiles.JSON.readTree(ContractFiles.schema(type).toFile()));
    return schema.validate(
        data, context -> context.getExecutionConfig().setFormatAssertionsEnabled(true));
  }
}
