package se.diplomagroup.integritet.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The committed files are the contract: they say exactly what the records say. With
/// `-Dintegritet.contracts.write=true` they are written anew, to be looked at before they are
/// committed.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommittedFilesTest {

  static Stream<String> types() {
    return EventTypes.all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("types")
  void theSchemaSaysWhatTheRecordSays(String type) throws IOException {
    check(ContractFiles.schema(type), Schemas.of(EventTypes.classOf(type).orElseThrow()));
  }

  @ParameterizedTest
  @MethodSource("types")
  void theExampleIsTheGoldenOne(String type) throws IOException {
    check(ContractFiles.example(type), Examples.of(EventTypes.classOf(type).orElseThrow()));
  }

  @Test
  void asyncApiSaysWhatTheRecordsSay() throws IOException {
    check(ContractFiles.ASYNC_API, AsyncApi.write());
  }

  @Test
  void thePageAboutEventsSaysWhatTheRecordsSay() throws IOException {
    check(ContractFiles.EVENTS_PAGE, EventsPage.write());
  }

  @Test
  void noFileIsLeftOverFromAnEventThatIsGone() throws IOException {
    assertThat(typesIn("schemas")).isEqualTo(EventTypes.all().keySet());
    assertThat(typesIn("examples")).isEqualTo(EventTypes.all().keySet());
  }

  private static Set<String> typesIn(String folder) throws IOException {
    try (Stream<Path> files = Files.list(ContractFiles.RESOURCES.resolve(folder))) {
      return files
          .map(file -> file.getFileName().toString().replaceFirst("\\.json$", ""))
          .collect(Collectors.toSet());
    }
  }

  private static void check(Path file, String expected) throws IOException {
    if (Boolean.getBoolean("integritet.contracts.write")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, expected);
    }
    assertThat(file).hasContent(expected);
  }
}
