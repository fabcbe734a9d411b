package se.diplomagroup.integritet.localstack.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Properties;
import se.diplomagroup.integritet.localstack.kafka.KafkaBroker;
import se.diplomagroup.integritet.localstack.postgres.PostgresServer;

/// Writes down where the servers of a test stack are, and the key pair that its tokens are signed
/// with.
public final class TestServers {

  private final Properties properties = new Properties();

  public TestServers(PostgresServer postgres, String password, KafkaBroker kafka) {
    properties.setProperty("postgres.host", "localhost");
    properties.setProperty("postgres.port", Integer.toString(postgres.port()));
    properties.setProperty("postgres.user", PostgresServer.SUPERUSER);
    properties.setProperty("postgres.password", password);
    properties.setProperty("kafka.bootstrap", kafka.bootstrapServers());
    KeyPair keys = newKeys();
    properties.setProperty("token.public-key", base64(keys.getPublic().getEncoded()));
    properties.setProperty("token.private-key", base64(keys.getPrivate().getEncoded()));
  }

  public TestServers with(String key, String value) {
    properties.setProperty(key, value);
    return this;
  }

  /// The file appears complete or not at all: tests may be waiting for it.
  public void writeTo(Path file) {
    try {
      Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
      try (Writer writer = Files.newBufferedWriter(unfinished)) {
        properties.store(writer, "The running test stack");
      }
      Files.move(unfinished, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
