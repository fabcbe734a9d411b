package se.diplomagroup.integritet.localstack.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import se.diplomagroup.integritet.localstack.postgres.PostgresServer;
import se.diplomagroup.integritet.localstack.stack.LocalStack;
import se.diplomagroup.integritet.localstack.stack.Port;
import se.diplomagroup.integritet.localstack.stack.Starter;

/// Starts the servers that tests run against, and writes down for [TestStack] where they are and
/// which key pair signs the tokens of [TestTokens].
public final class TestServers {

  private final LocalStack stack;
  private final boolean signIn;

  /// @param stack the stack on ports and in a data folder of its own
  /// @param signIn whether Keycloak and mail are needed too
  public TestServers(LocalStack stack, boolean signIn) {
    this.stack = stack;
    this.signIn = signIn;
  }

  /// Starts what every test needs. Keycloak takes longer: see [#startSignIn].
  public void start(Starter starter) {
    stack.ports().writeTo(stack.data().ports());
    starter.start(
        signIn
            ? List.of(stack.postgres(), stack.kafka(), stack.mail())
            : List.of(stack.postgres(), stack.kafka()));
  }

  /// Starts Keycloak, if it is needed.
  public void startSignIn(Starter starter) {
    if (signIn) {
      stack.startSignIn(starter);
    }
  }

  /// The file appears complete or not at all: tests may be waiting for it. It holds a password and
  /// a key, so only its owner can read it.
  public void writeTo(Path file) {
    Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.deleteIfExists(unfinished);
      Files.createFile(
          unfinished,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      try (Writer writer = Files.newBufferedWriter(unfinished)) {
        describe().store(writer, "The running test stack");
      }
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Properties describe() {
    var properties = new Properties();
    properties.setProperty("stack.project", stack.project().root().toString());
    properties.setProperty("stack.data", stack.data().root().toString());
    properties.setProperty("postgres.host", "localhost");
    properties.setProperty("postgres.port", Integer.toString(stack.postgres().port()));
    properties.setProperty("postgres.user", PostgresServer.SUPERUSER);
    properties.setProperty("postgres.password", stack.postgresPassword());
    properties.setProperty("kafka.bootstrap", stack.kafka().bootstrapServers());
    if (signIn) {
      properties.setProperty("keycloak.url", stack.keycloak().address().toString());
      properties.setProperty("smtp.port", Integer.toString(stack.ports().of(Port.SMTP_PORT)));
    }
    KeyPair keys = newKeys();
    properties.setProperty("token.public-key", base64(keys.getPublic().getEncoded()));
    properties.setProperty("token.private-key", base64(keys.getPrivate().getEncoded()));
    return properties;
  }

  private static KeyPair newKeys() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
