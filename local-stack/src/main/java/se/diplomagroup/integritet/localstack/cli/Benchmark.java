package se.diplomagroup.integritet.localstack.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A benchmark: a class `<Name>Bench` with a main method among the tests of a module. It takes
/// `--json`, finds the servers as tests do, prints one table, and ends with 0 if all targets are
/// met.
///
/// @param name what `bench` calls it
/// @param module whose tests it is among
/// @param mainClass its class
record Benchmark(String name, String module, String mainClass) {

  private static final String SUFFIX = "Bench.java";
  private static final Path TESTS = Path.of("src", "test", "java");

  /// All benchmarks of the project, by name.
  static List<Benchmark> all(Path root) {
    try (Stream<Path> modules = Files.list(root)) {
      return modules
          .filter(module -> Files.isDirectory(module.resolve(TESTS)))
          .flatMap(module -> in(module).stream())
          .sorted(Comparator.comparing(Benchmark::name))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Benchmark> in(Path module) {
    Path sources = module.resolve(TESTS);
    try (Stream<Path> files = Files.walk(sources)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(SUFFIX))
          .map(file -> of(module.getFileName().toString(), sources.relativize(file)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// `OrderIntakeBench.java` becomes `order-intake`.
  private static Benchmark of(String module, Path source) {
    String file = source.getFileName().toString();
    String name =
        file.substring(0, file.length() - SUFFIX.length())
            .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
            .toLowerCase(Locale.ROOT);
    String path = source.toString();
    String mainClass =
        path.substring(0, path.length() - ".java".length())
            .replace(source.getFileSystem().getSeparator(), ".");
    return new Benchmark(name, module, mainClass);
  }
}
