package se.diplomagroup.integritet.localstack.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What one module's build makes, and whether it still matches the sources. After a build a stamp
/// is left beside it: the fingerprint of the sources, and the time of what was made, so that a
/// build by hand is noticed too.
///
/// @param root the folder of the project
/// @param module the module's folder, relative to the root
/// @param product the file or folder that its build makes, relative to the module
record Package(Path root, String module, Path product) {

  private static final Path STAMP = Path.of("target", "integritet-build.stamp");

  boolean isStale() {
    Path stamp = root.resolve(module).resolve(STAMP);
    try {
      return !Files.exists(made())
          || !Files.exists(stamp)
          || !Files.readString(stamp).equals(state(fingerprint()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @param built the fingerprint of the sources before they were built: a change meanwhile makes
  ///   the package stale again
  void stamp(String built) {
    try {
      Files.writeString(root.resolve(module).resolve(STAMP), state(built));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The fingerprint of the sources as they are.
  String fingerprint() {
    return Fingerprint.of(root, sources());
  }

  private Path made() {
    return root.resolve(module).resolve(product);
  }

  private String state(String fingerprint) throws IOException {
    return fingerprint + " " + Files.getLastModifiedTime(made());
  }

  private List<Path> sources() {
    var sources = new ArrayList<Path>();
    sources.add(root.resolve("pom.xml"));
    for (String part : new ModuleGraph(root).closure(module)) {
      sources.add(root.resolve(part).resolve("pom.xml"));
      sources.add(root.resolve(part).resolve("src/main"));
    }
    return sources;
  }
}
