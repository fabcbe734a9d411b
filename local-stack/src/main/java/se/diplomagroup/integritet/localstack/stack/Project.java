package se.diplomagroup.integritet.localstack.stack;

import java.nio.file.Path;

/// The folder of the project: where everything is built from.
///
/// @param root the folder that holds `./integritet`
public record Project(Path root) {

  /// Where `local-stack/servers` unpacks PostgreSQL, Kafka, Keycloak and GreenMail.
  public Path servers() {
    return root.resolve("local-stack/servers/target");
  }

  public Path module(String name) {
    return root.resolve(name);
  }

  /// The data of `./integritet up`.
  public DataFolder data() {
    return new DataFolder(root.resolve(".data"));
  }

  /// The data of a stack for tests or measurements, apart from that of a running `up`.
  public DataFolder testData(String purpose) {
    return new DataFolder(root.resolve(".data-test").resolve(purpose));
  }
}
