package se.diplomagroup.integritet.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NoPersonalDataTest {

  static Stream<Class<? extends Event>> events() {
    return EventTypes.all().values().stream();
  }

  @ParameterizedTest
  @MethodSource("events")
  void anEventCarriesOnlyIdsCodesCountsDatesAndHashes(Class<? extends Event> event) {
    assertThat(Fields.forbidden(event)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("events")
  void anEventSerialisesItsFieldsAndNothingElse(Class<? extends Event> event) throws Exception {
    Event example =
        ContractFiles.JSON.readValue(
            ContractFiles.example(EventTypes.typeOf(event)).toFile(), event);
    JsonNode written = ContractFiles.JSON.valueToTree(example);

    assertThat(fieldsOf(written))
        .isSubsetOf(Stream.of(event.getRecordComponents()).map(RecordComponent::getName).toList());
  }

  @Test
  void freeTextIsFoundAtAnyDepth() {
    record Inner(LocalDate on, String note) {}
    record Outer(UUID id, String name, List<Inner> inner, Map<String, Code> more, Object any) {}

    assertThat(Fields.forbidden(Outer.class))
        .containsExactly("name", "inner[].note", "more", "any");
  }

  @Test
  void aDecimalNumberIsNotACount() {
    record Priced(double amount, Long boxed) {}

    assertThat(Fields.forbidden(Priced.class)).containsExactly("amount", "boxed");
  }

  private static List<String> fieldsOf(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
