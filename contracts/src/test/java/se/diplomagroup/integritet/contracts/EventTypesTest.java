package se.diplomagroup.integritet.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventTypesTest {

  static Stream<String> types() {
    return EventTypes.all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("types")
  void aWireTypeIsWordsAndAVersion(String type) {
    assertThat(type).matches("[a-z]+(-[a-z]+)*\\.[a-z]+\\.v[1-9][0-9]*");
  }

  @ParameterizedTest
  @MethodSource("types")
  void aClassIsFoundByItsType(String type) {
    Class<? extends Event> event = EventTypes.classOf(type).orElseThrow();

    assertThat(event.getAnnotation(WireType.class).value()).isEqualTo(type);
  }

  @Test
  void anUndeclaredTypeIsUnknown() {
    assertThat(EventTypes.classOf("nobody.declared.v1")).isEmpty();
  }

  @Test
  void twoClassesCannotShareAType() {
    assertThatThrownBy(() -> EventTypes.collect(Twins.class, Twins.class, new LinkedHashMap<>()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("share a type");
  }

  @Test
  void aClassWithoutATypeIsRefused() {
    assertThatThrownBy(
            () -> EventTypes.collect(Nameless.class, Nameless.class, new LinkedHashMap<>()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("declares no @WireType");
  }

  sealed interface Twins {
    @WireType("twin.born.v1")
    record First() implements Twins {}

    @WireType("twin.born.v1")
    record Second() implements Twins {}
  }

  record Nameless() {}
}
