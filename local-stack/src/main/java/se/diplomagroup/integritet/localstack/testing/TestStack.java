package se.diplomagroup.integritet.localstack.testing;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// The servers that tests run against: started once per build by `./integritet test`, or kept
/// running beside an editor by `./integritet test-stack`. A properties file says where they are;
/// the environment variable `INTEGRITET_TEST_STACK` names it, else it is
/// `.data-test/stack.properties` in the folder of the project.
public final class TestStack {

  /// Names the properties file.
  public static final String VARIABLE = "INTEGRITET_TEST_STACK";

  /// Where the properties file is, seen from the folder of the project, when nothing else is said.
  public static final Path DEFAULT_FILE = Path.of(".data-test", "stack.properties");

  private final Properties properties;

  private TestStack(Properties properties) {
    this.properties = properties;
  }

  /// The stack that is running for this build.
  public static TestStack current() {
    Path file = file();
    if (!Files.exists(file)) {
      throw new IllegalStateException(
          "These tests need PostgreSQL and Kafka, and nothing is written in "
              + file
              + ". Run them with ./integritet test, or keep ./integritet test-stack running.");
    }
    return readFrom(file);
  }

  static TestStack readFrom(Path file) {
    var properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new TestStack(properties);
  }

  private static Path file() {
    String named = System.getenv(VARIABLE);
    return named != null ? Path.of(named) : projectFolder().resolve(DEFAULT_FILE);
  }

  /// The nearest folder upwards that holds the launcher: tests run in the folder of their module.
  private static Path projectFolder() {
    Path here = Path.of("").toAbsolutePath();
    for (@Nullable Path folder = here; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve("integritet")) && Files.exists(folder.resolve("pom.xml"))) {
        return folder;
      }
    }
    return here;
  }

  public String kafkaBootstrapServers() {
    return required("kafka.bootstrap");
  }

  /// Where Keycloak is, if this stack has one: the whole run and the system tests do.
  public Optional<String> keycloakUrl() {
    return Optional.ofNullable(properties.getProperty("keycloak.url"));
  }

  public Optional<Integer> smtpPort() {
    return Optional.ofNullable(properties.getProperty("smtp.port")).map(Integer::valueOf);
  }

  /// A value of the properties file that only some tests need.
  public Optional<String> value(String key) {
    return Optional.ofNullable(properties.getProperty(key));
  }

  /// A database of its own, with a role that owns it and nothing else. Dropped when closed.
  public TestDatabase newDatabase() {
    return TestDatabase.create(this);
  }

  /// The topics whose names begin with the prefix.
  public TestTopics topics(String prefix) {
    return new TestTopics(kafkaBootstrapServers(), prefix);
  }

  String databaseUrl(String database) {
    return "jdbc:postgresql://%s:%s/%s"
        .formatted(required("postgres.host"), required("postgres.port"), database);
  }

  Connection superuser() throws SQLException {
    return DriverManager.getConnection(
        databaseUrl("postgres"), required("postgres.user"), required("postgres.password"));
  }

  /// Base64 of the X.509 form: what services verify the tokens of tests with.
  String tokenPublicKey() {
    return required("token.public-key");
  }

  /// Base64 of the PKCS #8 form: what [TestTokens] signs with.
  String tokenPrivateKey() {
    return required("token.private-key");
  }

  private String required(String key) {
    String value = properties.getProperty(key);
    if (value == null) {
      throw new IllegalStateException("The properties of the test stack have no " + key);
    }
    return value;
  }
}
