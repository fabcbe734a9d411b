package se.diplomagroup.integritet.localstack.build;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.diplomagroup.integritet.localstack.console.Console;
import se.diplomagroup.integritet.localstack.stack.Refusal;

/// Builds the modules whose package no longer matches the sources.
public final class Builder {

  private static final int ERRORS_SHOWN = 15;

  private final Path root;
  private final Path log;
  private final Console console;

  /// @param root the folder of the project
  /// @param log where Maven's output goes
  /// @param console where progress is shown
  public Builder(Path root, Path log, Console console) {
    this.root = root;
    this.log = log;
    this.console = console;
  }

  /// Brings the packages of these services, and the servers they need, up to date.
  public void bringUpToDate(List<String> services) {
    Instant start = Instant.now();
    List<Package> stale = packages(services).stream().filter(Package::isStale).toList();
    if (stale.isEmpty()) {
      console.done("everything", "is up to date", Duration.between(start, Instant.now()));
      return;
    }
    List<String> modules = stale.stream().map(Package::module).toList();
    Map<Package, String> sources = new LinkedHashMap<>();
    stale.forEach(it -> sources.put(it, it.fingerprint()));
    int built =
        run(
            Maven.command(
                "package",
                "-Dmaven.test.skip=true",
                "--threads",
                "1C",
                "-am",
                "-pl",
                String.join(",", modules)));
    sources.forEach(Package::stamp);
    console.done(
        built + (built == 1 ? " module" : " modules"),
        "built",
        Duration.between(start, Instant.now()));
  }

  private List<Package> packages(List<String> services) {
    var packages = new ArrayList<Package>();
    packages.add(new Package(root, "local-stack/servers", Path.of("target", "keycloak")));
    for (String service : services) {
      packages.add(new Package(root, service, Path.of("target", "quarkus-app", "quarkus-run.jar")));
    }
    return packages;
  }

  /// @return how many modules Maven built, those included that the stale ones are built from
  private int run(List<String> command) {
    var progress = new MavenProgress();
    try {
      Files.createDirectories(log.getParent());
      Process maven =
          new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true).start();
      maven.getOutputStream().close();
      try (BufferedReader output = maven.inputReader();
          var copy = new PrintWriter(Files.newBufferedWriter(log), true)) {
        output
            .lines()
            .forEach(line -> {
              copy.println(line);
              if (progress.read(line)) {
                console.begin("  " + progress.describe());
              }
              console.now("  " + progress.describe());
            });
      }
      if (maven.waitFor() != 0) {
        throw failed(progress);
      }
      return progress.modules();
    } catch (IOException e) {
      throw new UncheckedIOException("Maven: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal("Interrupted.", "");
    }
  }

  private Refusal failed(MavenProgress progress) {
    List<String> errors = progress.errors().stream().limit(ERRORS_SHOWN).toList();
    return new Refusal(
        "The build failed at " + progress.module() + ".",
        String.join("\n    ", errors) + "\n    Maven's whole output is in " + log);
  }
}
