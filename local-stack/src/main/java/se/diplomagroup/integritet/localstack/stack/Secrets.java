package se.diplomagroup.integritet.localstack.stack;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;

/// The secrets of one data folder: made up when first needed, kept in a file that only its owner
/// can read. The environment may give its own.
public final class Secrets {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private final Path file;
  private final Map<String, String> environment;

  public Secrets(Path file, Map<String, String> environment) {
    this.file = file;
    this.environment = environment;
  }

  /// A password or client secret, in characters that mean themselves in addresses, headers and SQL:
  /// Keycloak decodes what it gets by HTTP Basic as if it were a form, where a plus is a space.
  public String get(String name) {
    return get(name, Base64.getUrlEncoder().withoutPadding());
  }

  /// A key of 32 bytes, in Base64.
  public String key(String name) {
    return get(name, Base64.getEncoder());
  }

  private synchronized String get(String name, Base64.Encoder encoder) {
    String given = environment.get(name);
    if (given != null) {
      return given;
    }
    Properties known = read();
    String secret = known.getProperty(name);
    if (secret == null) {
      secret = random(encoder);
      known.setProperty(name, secret);
      write(known);
    }
    return secret;
  }

  private static String random(Base64.Encoder encoder) {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return encoder.encodeToString(bytes);
  }

  private Properties read() {
    var properties = new Properties();
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        properties.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return properties;
  }

  private void write(Properties properties) {
    try {
      Files.createDirectories(file.getParent());
      if (!Files.exists(file)) {
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      try (Writer writer = Files.newBufferedWriter(file)) {
        properties.store(writer, null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
