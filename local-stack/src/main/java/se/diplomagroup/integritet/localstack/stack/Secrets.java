package se.diplomagroup.integritet.localstack.stack;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
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

  private String get(String name, Base64.Encoder encoder) {
    String given = environment.get(name);
    if (given != null) {
      return given;
    }
    String known = read().getProperty(name);
    return known == null ? made(name, encoder) : known;
  }

  /// Two commands that need a new secret at the same time get the same one.
  private String made(String name, Base64.Encoder encoder) {
    synchronized (Secrets.class) {
      try {
        Files.createDirectories(file.getParent());
        try (FileChannel lock =
                FileChannel.open(
                    file.resolveSibling(file.getFileName() + ".lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            FileLock _ = lock.lock()) {
          Properties known = read();
          if (known.getProperty(name) == null) {
            known.setProperty(name, random(encoder));
            write(known);
          }
          return known.getProperty(name);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
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

  /// The file is replaced as a whole: whatever ends this process, no key is lost.
  private void write(Properties properties) throws IOException {
    Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
    Files.deleteIfExists(unfinished);
    Files.createFile(
        unfinished,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (Writer writer = Files.newBufferedWriter(unfinished)) {
      properties.store(writer, null);
    }
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
