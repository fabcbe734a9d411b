package se.diplomagroup.integritet.kit.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

  private static final String GOOD = "vR8xQ2mN7kT4zW9pL3hF6jD1sB5cY0aG";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "short",
        "local-tombstone-key-for-trying-out",
        "LOCAL-vR8xQ2mN7kT4zW9pL3hF6jD1sB5cY0aG",
        "please-change-me-please-change-me-please",
        "bG9jYWwtdG9tYnN0b25lLWtleS1vZi0zMi1ieXRlcyE="
      })
  void refusesAKeyThatEverybodyKnowsOrCanGuess(String key) {
    assertThat(Secrets.refused(settings(Map.of("integritet.tombstone-key", key))))
        .singleElement()
        .asString()
        .startsWith("integritet.tombstone-key is");
  }

  @Test
  void refusesALocalPasswordOfTheDatabase() {
    assertThat(Secrets.refused(settings(Map.of("quarkus.datasource.password", "consent-password"))))
        .containsExactly("quarkus.datasource.password is a value for trying things out");
  }

  @Test
  void refusesTheLocalSecretThatSignsPeopleIn() {
    String name = "quarkus.oidc.pages.credentials.client-secret.value";

    assertThat(Secrets.refused(settings(Map.of(name, "gateway-local-secret-of-32-characters"))))
        .containsExactly(name + " is a value for trying things out");
  }

  @Test
  void takesRealSecretsAndAsksForNoneThatIsNotUsed() {
    assertThat(
            Secrets.refused(
                settings(
                    Map.of("integritet.tombstone-key", GOOD, "quarkus.datasource.password", GOOD))))
        .isEmpty();
  }

  @Test
  void neverRepeatsAValue() {
    assertThat(Secrets.refused(settings(Map.of("integritet.master-key", "local-value"))).toString())
        .doesNotContain("local-value");
  }

  private static java.util.function.Function<String, Optional<String>> settings(
      Map<String, String> values) {
    return name -> Optional.ofNullable(values.get(name));
  }
}
