package se.diplomagroup.integritet.localstack.keycloak;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/// The realm of the local stack: the one of every deployment, and the clients that only a machine
/// for trying things out may have. `integritet-cli` trades passwords for tokens, and `crm` is a
/// system that is played by hand.
public final class LocalRealm {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> ADDED = List.of("clients", "users");

  private LocalRealm() {}

  /// @throws IOException if a file of the realm is missing or no JSON
  public static ObjectNode read() throws IOException {
    ObjectNode realm = read("integritet-realm.json");
    ObjectNode local = read("integritet-local.json");
    for (String what : ADDED) {
      realm.withArray(what).addAll((ArrayNode) local.withArray(what));
    }
    return realm;
  }

  private static ObjectNode read(String file) throws IOException {
    try (InputStream content = LocalRealm.class.getResourceAsStream("/keycloak/" + file)) {
      if (content == null) {
        throw new IOException("No /keycloak/" + file + " on the class path");
      }
      return (ObjectNode) JSON.readTree(content);
    }
  }
}
