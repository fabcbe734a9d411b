package se.diplomagroup.integritet.localstack.process;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;

/// A process somebody started, as written down in its pid file. The start time belongs to its
/// identity: a pid that the operating system has given to another program since is not it.
///
/// @param name what the stack calls it
/// @param pid the operating system's number
/// @param startedAt when the operating system started it
/// @param port the port it is reached on
/// @param stopSignal asks it to end in good order
public record TrackedProcess(
    String name, long pid, Instant startedAt, int port, String stopSignal) {

  /// Start times are reported in hundredths of a second and are computed from the boot time.
  private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);

  /// The live process, unless it has ended or its number now belongs to another one.
  public Optional<ProcessHandle> handle() {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::startedThen);
  }

  public boolean isAlive() {
    return handle().isPresent();
  }

  private boolean startedThen(ProcessHandle process) {
    return process
        .info()
        .startInstant()
        .map(start -> Duration.between(start, startedAt).abs().compareTo(CLOCK_TOLERANCE) <= 0)
        .orElse(true);
  }

  void writeTo(Path file) throws IOException {
    var text =
        "pid=%d%nstarted=%s%nport=%d%nstop-signal=%s%n".formatted(pid, startedAt, port, stopSignal);
    Files.writeString(file, text);
  }

  static TrackedProcess read(Path file) throws IOException {
    var values = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      values.load(reader);
    }
    String fileName = file.getFileName().toString();
    return new TrackedProcess(
        fileName.substring(0, fileName.length() - ProcessTable.SUFFIX.length()),
        Long.parseLong(values.getProperty("pid")),
        Instant.parse(values.getProperty("started")),
        Integer.parseInt(values.getProperty("port")),
        values.getProperty("stop-signal"));
  }
}
