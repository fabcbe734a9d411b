package se.diplomagroup.integritet.localstack.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/// A hash of everything that goes into a package: names and contents. Times do not count: a
/// checkout or a rebase touches files without changing them.
final class Fingerprint {

  private final MessageDigest digest = sha256();
  private final Path root;

  private Fingerprint(Path root) {
    this.root = root;
  }

  /// @param root the folder that names are relative to
  /// @param sources files and folders
  static String of(Path root, List<Path> sources) {
    var fingerprint = new Fingerprint(root);
    for (Path source : sources) {
      fingerprint.add(source);
    }
    return HexFormat.of().formatHex(fingerprint.digest.digest());
  }

  private void add(Path source) {
    if (!Files.exists(source)) {
      return;
    }
    try (Stream<Path> tree = Files.walk(source)) {
      List<Path> files = tree.filter(Files::isRegularFile).sorted().toList();
      for (Path file : files) {
        digest.update(root.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        digest.update(sha256().digest(Files.readAllBytes(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
