package se.diplomagroup.integritet.kit.startup;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Which settings are secrets, and which values of them are none.
final class Secrets {

  private static final int SHORTEST_PASSWORD = 12;
  private static final int SHORTEST_KEY = 32;

  /// Secrets and how long they must be at least. What a service does not use is not set, and not
  /// asked for.
  private static final Map<String, Integer> SHORTEST =
      Map.ofEntries(
          Map.entry("integritet.tombstone-key", SHORTEST_KEY),
          Map.entry("integritet.master-key", SHORTEST_KEY),
          Map.entry("integritet.client-secret", SHORTEST_KEY),
          Map.entry("integritet.visitors.secret", SHORTEST_KEY),
          Map.entry("integritet.receipt.signing-key", SHORTEST_KEY),
          Map.entry("quarkus.oidc.credentials.secret", SHORTEST_KEY),
          Map.entry("quarkus.oidc-client.credentials.secret", SHORTEST_KEY),
          Map.entry("quarkus.oidc-client.credentials.client-secret.value", SHORTEST_KEY),
          Map.entry("quarkus.oidc.pages.credentials.client-secret.value", SHORTEST_KEY),
          Map.entry("quarkus.oidc.pages.token-state-manager.encryption-secret", SHORTEST_KEY),
          Map.entry("quarkus.oidc.pages.authentication.state-secret", SHORTEST_KEY),
          Map.entry("quarkus.datasource.password", SHORTEST_PASSWORD));

  /// Words that only a value has which was made for trying things out.
  private static final Set<String> WELL_KNOWN =
      Set.of("local", "default", "change", "example", "test", "secret", "password", "12345");

  private Secrets() {}

  /// Every setting that is looked at.
  static Set<String> names() {
    return SHORTEST.keySet();
  }

  /// What is wrong, one sentence for each refused secret, none of them with a value.
  static List<String> refused(Function<String, Optional<String>> settings) {
    return SHORTEST.keySet().stream()
        .sorted()
        .flatMap(name -> settings.apply(name).flatMap(value -> refusal(name, value)).stream())
        .toList();
  }

  private static Optional<String> refusal(String name, String value) {
    int shortest = SHORTEST.getOrDefault(name, SHORTEST_KEY);
    if (value.length() < shortest) {
      return Optional.of(name + " is shorter than " + shortest + " characters");
    }
    return isWellKnown(value) || isWellKnown(decoded(value))
        ? Optional.of(name + " is a value for trying things out")
        : Optional.empty();
  }

  private static boolean isWellKnown(String value) {
    String lower = value.toLowerCase(Locale.ROOT);
    return WELL_KNOWN.stream().anyMatch(lower::contains);
  }

  /// What a key in Base64 says where it is a text, which no random key is.
  private static String decoded(String value) {
    try {
      return new String(Base64.getDecoder().decode(value), StandardCharsets.US_ASCII);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
