package se.diplomagroup.integritet.retention.disposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.retention.disposal.DisposalState.Step;

class DisposalStateTest {

  private static final Path README = Path.of("README.md");

  @Test
  void everyStepThatIsNotListedIsRefused() {
    for (DisposalState state : DisposalState.values()) {
      for (Step step : Step.values()) {
        if (step.isLegalFrom(state)) {
          assertThat(state.take(step)).isEqualTo(step.to());
        } else {
          assertThatThrownBy(() -> state.take(step)).isInstanceOf(IllegalStateException.class);
        }
      }
    }
  }

  @Test
  void onlyCompletedAndCancelledAreEnds() {
    assertThat(DisposalState.values())
        .filteredOn(DisposalState::isEnd)
        .containsExactlyInAnyOrder(DisposalState.COMPLETED, DisposalState.CANCELLED);
  }

  @Test
  void completionIsReachedFromExecutingAlone() {
    assertThat(DisposalState.values())
        .filteredOn(state -> state.can(Step.COMPLETE))
        .containsExactly(DisposalState.EXECUTING);
  }

  @Test
  void everyStateCanBeReached() {
    assertThat(DisposalState.values())
        .allMatch(state ->
            state == DisposalState.REQUESTED
                || Stream.of(Step.values()).anyMatch(step -> step.to() == state));
  }

  @Test
  void theReadmeShowsTheTransitionsAsTheyAre() throws IOException {
    assertThat(Files.readString(README)).contains(drawing());
  }

  private static String drawing() {
    return Arrays.stream(DisposalState.values())
        .flatMap(from ->
            Arrays.stream(Step.values())
                .filter(step -> step.isLegalFrom(from))
                .map(step ->
                    "  %s --> %s: %s"
                        .formatted(
                            from.wireName(),
                            step.to().wireName(),
                            step.name().toLowerCase(Locale.ROOT).replace('_', ' '))))
        .collect(
            Collectors.joining(
                "\n", "```mermaid\nstateDiagram-v2\n  [*] --> requested\n", "\n```"));
  }
}
