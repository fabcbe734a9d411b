package se.diplomagroup.integritet.localstack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// The memory a process and its children really take: pages they share are counted once.
public final class Memory {

  private static final String SHARE = "Pss:";

  private Memory() {}

  /// In bytes; 0 where the operating system does not tell.
  public static long of(ProcessHandle process) {
    return Stream.concat(Stream.of(process), process.descendants()).mapToLong(Memory::own).sum();
  }

  private static long own(ProcessHandle process) {
    Path summary = Path.of("/proc", Long.toString(process.pid()), "smaps_rollup");
    try (Stream<String> lines = Files.lines(summary)) {
      return lines
          .filter(line -> line.startsWith(SHARE))
          .mapToLong(line -> kibibytes(line.substring(SHARE.length())))
          .sum();
    } catch (IOException | java.io.UncheckedIOException e) {
      return 0;
    }
  }

  private static long kibibytes(String text) {
    return Long.parseLong(text.replace("kB", "").strip()) * 1024;
  }
}
