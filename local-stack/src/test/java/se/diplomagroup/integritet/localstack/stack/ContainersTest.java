package se.diplomagroup.integritet.localstack.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What the containers are given, against what needs it. No engine is asked.
class ContainersTest {

  private static final Path PROJECT = Path.of("..");
  private static final Pattern REQUIRED = Pattern.compile("\\$\\{([A-Z_]+):\\?");
  private static final Pattern OF_THE_REALM = Pattern.compile("\\$\\{(INTEGRITET_[A-Z_]+)}");

  private final String text = read("docker-compose.yml");
  private final JsonNode services = yaml(text).path("services");

  @Test
  void theLocalProfileGivesEverySecretThatIsRequired() {
    assertThat(found(REQUIRED, text)).isNotEmpty().isSubsetOf(localEnvironment());
  }

  @Test
  void keycloakIsGivenAllThatTheRealmLeavesOpen() {
    Set<String> open =
        found(OF_THE_REALM, read("local-stack/src/main/resources/keycloak/integritet-realm.json"));

    assertThat(open).isNotEmpty();
    assertThat(names(services.at("/keycloak/environment"))).containsAll(open);
  }

  @Test
  void noPortIsPublishedBeyondThisMachineUnlessSomebodySaysSo() {
    List<String> ports = new ArrayList<>();
    services.forEach(service -> service.path("ports").forEach(port -> ports.add(port.asText())));

    assertThat(ports).isNotEmpty().allMatch(port -> port.startsWith("${BIND_ADDRESS:-127.0.0.1}:"));
  }

  @Test
  void whatTheBrokerHasTakenOutlivesItsContainer() {
    String folder = services.at("/kafka/environment/KAFKA_LOG_DIRS").asText();

    assertThat(services.at("/kafka/volumes/0").asText()).isEqualTo("kafka:" + folder);
  }

  @Test
  void theDatabaseWritesNoStatementAndNoRowIntoItsLog() {
    assertThat(services.at("/postgres/command"))
        .extracting(JsonNode::asText)
        .contains("log_error_verbosity=terse", "log_min_error_statement=panic");
  }

  private static Set<String> localEnvironment() {
    try {
      Properties environment = new Properties();
      environment.load(new StringReader(read("deploy/local.env")));
      return environment.stringPropertyNames();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Set<String> found(Pattern pattern, String text) {
    Set<String> found = new TreeSet<>();
    pattern.matcher(text).results().map((MatchResult it) -> it.group(1)).forEach(found::add);
    return found;
  }

  private static Set<String> names(JsonNode map) {
    Set<String> names = new TreeSet<>();
    map.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static JsonNode yaml(String text) {
    try {
      return new ObjectMapper(new YAMLFactory()).readTree(text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String read(String file) {
    try {
      return Files.readString(PROJECT.resolve(file));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
