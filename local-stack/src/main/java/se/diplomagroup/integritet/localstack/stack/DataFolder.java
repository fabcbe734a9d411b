package se.diplomagroup.integritet.localstack.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Everything one stack writes, in one folder.
///
/// @param root the folder
public record DataFolder(Path root) {

  public Path postgres() {
    return root.resolve("postgres");
  }

  public Path kafka() {
    return root.resolve("kafka");
  }

  public Path mail() {
    return root.resolve("mail");
  }

  public Path services() {
    return root.resolve("services");
  }

  public Path logs() {
    return root.resolve("logs");
  }

  public Path secrets() {
    return root.resolve("secrets.properties");
  }

  public Path ports() {
    return root.resolve("ports.properties");
  }

  /// Whether no data has been written yet: the demo is played on such a folder only.
  public boolean isEmpty() {
    return !Files.exists(postgres());
  }

  /// Whether the demo was to be played here and has not come to its end.
  public boolean isDemoDue() {
    return Files.exists(demoMark());
  }

  public void demoIsDue() {
    try {
      Files.createDirectories(root);
      Files.writeString(demoMark(), "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void demoIsPlayed() {
    try {
      Files.deleteIfExists(demoMark());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path demoMark() {
    return root.resolve("demo.due");
  }

  public void delete() {
    try {
      Folders.delete(root);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot delete " + root + ": " + e.getMessage(), e);
    }
  }
}
