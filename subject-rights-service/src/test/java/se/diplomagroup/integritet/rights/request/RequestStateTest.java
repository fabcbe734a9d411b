package se.diplomagroup.integritet.rights.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RequestStateTest {

  @Test
  void transitionsAreDrawnInTheReadme() throws IOException {
    assertThat(Files.readString(Path.of("README.md"))).contains(drawing());
  }

  @Test
  void everyStateLeadsToTheEnd() {
    assertThat(RequestState.values())
        .allMatch(state -> reachable(state).contains(RequestState.CLOSED));
  }

  @Test
  void everyStateIsReachedFromReceipt() {
    assertThat(reachable(RequestState.RECEIVED)).contains(RequestState.values());
  }

  @Test
  void onlyClosedIsFinal() {
    assertThat(Arrays.stream(RequestState.values()).filter(RequestState::isFinal))
        .containsExactly(RequestState.CLOSED);
  }

  @Test
  void whatIsNotInTheTableIsNotPossible() {
    assertThatThrownBy(() -> RequestState.CLOSED.to(RequestState.RECEIVED))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> RequestState.PLANNING.to(RequestState.EXECUTING))
        .isInstanceOf(IllegalStateException.class);
  }

  private static Set<RequestState> reachable(RequestState from) {
    Set<RequestState> seen = EnumSet.of(from);
    while (seen.addAll(
        seen.stream().flatMap(state -> state.next().stream()).collect(Collectors.toSet()))) {
      continue;
    }
    return seen;
  }

  private static String drawing() {
    return Arrays.stream(RequestState.values())
        .flatMap(state ->
            state.next().stream().map(next -> "  %s --> %s".formatted(name(state), name(next))))
        .collect(
            Collectors.joining(
                "\n",
                "```mermaid\nstateDiagram-v2\n  [*] --> received\n",
                "\n  closed --> [*]\n```"));
  }

  private static String name(RequestState state) {
    return state.wireName().replace('-', '_');
  }
}
