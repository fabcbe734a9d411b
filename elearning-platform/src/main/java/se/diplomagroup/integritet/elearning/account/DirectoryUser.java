package se.diplomagroup.integritet.elearning.account;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An account in the form of the directory's admin interface.
record DirectoryUser(
    String username,
    String email,
    boolean emailVerified,
    boolean enabled,
    Map<String, List<String>> attributes,
    List<Credential> credentials,
    List<String> requiredActions) {

  /// A realm role.
  record Role(String id, String name) {}

  /// A password as its hash.
  record Credential(
      String type,
      @JsonProperty("temporary") boolean isTemporary,
      String credentialData,
      String secretData) {

    static Credential of(PasswordHash hash) {
      return new Credential(
          "password",
          false,
          "{\"hashIterations\":%d,\"algorithm\":\"%s\"}"
              .formatted(PasswordHash.ITERATIONS, PasswordHash.ALGORITHM),
          "{\"value\":\"%s\",\"salt\":\"%s\"}"
              .formatted(base64(hash.value()), base64(hash.salt())));
    }

    private static String base64(byte[] bytes) {
      return Base64.getEncoder().encodeToString(bytes);
    }
  }

  static DirectoryUser of(WantedAccount account) {
    Map<String, List<String>> attributes = new LinkedHashMap<>();
    attributes.put("subject_id", List.of(account.subjectId().toString()));
    if (account.administrator()) {
      attributes.put("company_id", List.of(account.companyId().toString()));
    }
    PasswordHash password = account.password();
    return new DirectoryUser(
        account.username(),
        account.username(),
        true,
        account.open(),
        attributes,
        password == null ? List.of() : List.of(Credential.of(password)),
        password == null ? List.of("UPDATE_PASSWORD") : List.of());
  }
}
