package se.diplomagroup.integritet.localstack.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.diplomagroup.integritet.localstack.keycloak.LocalRealm;

/// The realm files, against what the launcher hands over and what the platform relies on.
class RealmTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode shared = read("/keycloak/integritet-realm.json");
  private final JsonNode realm = local();
  private final JsonNode people = read("/keycloak/integritet-users-0.json");

  @Test
  void whoTriesToSignInIsNotWrittenDown() {
    assertThat(realm.path("eventsEnabled").asBoolean(true)).isFalse();
    assertThat(realm.path("adminEventsEnabled").asBoolean(true)).isFalse();
    assertThat(realm.path("eventsListeners")).isEmpty();
  }

  @Test
  void accessTokensLiveFiveMinutesAndGuessingIsSlowedDown() {
    assertThat(realm.path("accessTokenLifespan").asInt()).isEqualTo(300);
    assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
  }

  @Test
  void signInSpeaksSwedishAndEnglish() {
    assertThat(realm.path("supportedLocales")).extracting(JsonNode::asText).contains("sv", "en");
    assertThat(realm.path("defaultLocale").asText()).isEqualTo("sv");
  }

  @Test
  void signInHasALookOfItsOwnThatLoadsNothingFromElsewhere() throws IOException {
    String theme = "/keycloak/themes/" + realm.path("loginTheme").asText() + "/login/";

    assertThat(text(theme + "theme.properties"))
        .contains("styles=css/styles.css css/integritet.css");
    assertThat(text(theme + "resources/css/integritet.css"))
        .doesNotContain("http:", "https:", "@import");
  }

  @Test
  void theGatewaySignsPeopleInWithProofOfPossessionOnly() {
    JsonNode gateway = client("gateway");

    assertThat(gateway.at("/attributes/pkce.code.challenge.method").asText()).isEqualTo("S256");
    assertThat(gateway.path("publicClient").asBoolean(true)).isFalse();
    assertThat(gateway.path("directAccessGrantsEnabled").asBoolean(true)).isFalse();
  }

  @Test
  void onlyTheLocalRealmTradesPasswordsForTokensAndHasAsystemThatIsPlayedByHand() {
    assertThat(shared.path("clients"))
        .noneMatch(client -> client.path("directAccessGrantsEnabled").asBoolean(true))
        .noneMatch(client -> client.path("clientId").asText().equals(Client.CRM.id()));
    assertThat(client("admin-cli").path("enabled").asBoolean(true)).as("made by default").isFalse();
    assertThat(client("integritet-cli").path("directAccessGrantsEnabled").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Client.class)
  void everySecretComesFromTheEnvironment(Client client) {
    assertThat(client(client.id()).path("secret").asText())
        .isEqualTo("${" + client.secretVariable() + "}");
  }

  @ParameterizedTest
  @EnumSource(value = Client.class, mode = EnumSource.Mode.EXCLUDE, names = "GATEWAY")
  void everySystemCarriesItsKey(Client client) {
    JsonNode mapper = client(client.id()).at("/protocolMappers/0/config");

    assertThat(mapper.path("claim.name").asText()).isEqualTo("system_key");
    assertThat(mapper.path("claim.value").asText()).isEqualTo(client.id());
  }

  @Test
  void everyAccountTheLauncherNamesIsInTheRealm() {
    Map<String, String> passwords = new TreeMap<>();
    for (JsonNode user : people.path("users")) {
      passwords.put(user.path("username").asText(), user.at("/credentials/0/value").asText());
    }

    assertThat(passwords)
        .containsExactlyInAnyOrderEntriesOf(
            new TreeMap<>(
                Arrays.stream(Account.values())
                    .collect(Collectors.toMap(Account::username, Account::password))));
  }

  private JsonNode client(String id) {
    List<JsonNode> found =
        StreamSupport.stream(realm.path("clients").spliterator(), false)
            .filter(client -> client.path("clientId").asText().equals(id))
            .toList();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private static String text(String resource) throws IOException {
    try (InputStream content = RealmTest.class.getResourceAsStream(resource)) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static JsonNode local() {
    try {
      return LocalRealm.read();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static JsonNode read(String resource) {
    try (InputStream content = RealmTest.class.getResourceAsStream(resource)) {
      return JSON.readTree(content);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
