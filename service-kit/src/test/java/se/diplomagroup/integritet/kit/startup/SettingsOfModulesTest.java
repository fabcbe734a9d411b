package se.diplomagroup.integritet.kit.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the modules of this repository set for production.
class SettingsOfModulesTest {

  /// Names of a system are keys, too, and no secrets.
  private static final Pattern SECRET =
      Pattern.compile(
          ".*(secret|password|(tombstone|master|signing|private|encryption)-key)(\\.value)?");

  private static final Pattern FROM_OUTSIDE = Pattern.compile("\\$\\{[A-Z_]+:?}");

  private record Setting(String module, String name, String value) {

    boolean isSecret() {
      return SECRET.matcher(name).matches();
    }

    boolean isOfAProfile() {
      return name.startsWith("%");
    }

    String plainName() {
      return isOfAProfile() ? name.substring(name.indexOf('.') + 1) : name;
    }
  }

  @Test
  void everySecretIsLookedAtBeforeAServiceStarts() throws IOException {
    assertThat(secrets())
        .extracting(Setting::plainName)
        .contains("quarkus.oidc.pages.credentials.client-secret.value", "integritet.master-key")
        .isSubsetOf(Secrets.names());
  }

  @Test
  void noSecretHasADefaultInProduction() throws IOException {
    assertThat(secrets())
        .filteredOn(setting -> !setting.isOfAProfile())
        .isNotEmpty()
        .allSatisfy(setting -> assertThat(setting.value()).matches(FROM_OUTSIDE));
  }

  private static List<Setting> secrets() throws IOException {
    try (Stream<Path> modules = Files.list(Path.of("..").toRealPath())) {
      return modules
          .flatMap(module ->
              Stream.of("application.properties", "META-INF/microprofile-config.properties")
                  .map(module.resolve("src/main/resources")::resolve)
                  .filter(Files::isRegularFile)
                  .flatMap(file -> read(module.getFileName().toString(), file)))
          .filter(Setting::isSecret)
          .toList();
    }
  }

  private static Stream<Setting> read(String module, Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.stringPropertyNames().stream()
        .map(name -> new Setting(module, name, properties.getProperty(name)));
  }
}
