package se.diplomagroup.integritet.localstack.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// The processes of one data folder. Each is written down in `run/<name>.pid` before it is waited
/// for, so that any shell can list and stop it, whatever happened to the one that started it.
/// Output goes to `logs/<name>.log`.
public final class ProcessTable {

  static final String SUFFIX = ".pid";
  private static final int NO_PORT = 0;
  private static final Duration USUAL_PATIENCE = Duration.ofSeconds(15);

  private final Path runFolder;
  private final Path logFolder;
  private final Duration patience;
  private final List<FileLock> claims = new ArrayList<>();
  private boolean closed;

  public ProcessTable(Path dataFolder) {
    this(dataFolder, USUAL_PATIENCE);
  }

  ProcessTable(Path dataFolder, Duration patience) {
    this.patience = patience;
    this.runFolder = dataFolder.resolve("run");
    this.logFolder = dataFolder.resolve("logs");
  }

  /// Writes down a process that was not started here, such as the launcher itself.
  public TrackedProcess register(String name, ProcessHandle process) {
    var tracked =
        new TrackedProcess(
            name,
            process.pid(),
            process.info().startInstant().orElseGet(Instant::now),
            NO_PORT,
            "TERM");
    try {
      Files.createDirectories(runFolder);
      tracked.writeTo(pidFile(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tracked;
  }

  /// Takes what only one process may do here, for as long as this one lives.
  ///
  /// @return whether it is ours now
  public boolean claim(String name) {
    try {
      Files.createDirectories(runFolder);
      FileLock claim =
          FileChannel.open(
                  runFolder.resolve(name + ".lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE)
              .tryLock();
      if (claim != null) {
        claims.add(claim);
      }
      return claim != null;
    } catch (OverlappingFileLockException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void forget(TrackedProcess process) {
    try {
      Files.deleteIfExists(pidFile(process.name()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Starts the program in a session of its own, so that a Ctrl-C in the terminal reaches only the
  /// launcher, which then stops everything in order.
  public synchronized TrackedProcess start(Program program) {
    if (closed) {
      throw new IllegalStateException("Nothing more is started: everything is being stopped");
    }
    try {
      Files.createDirectories(runFolder);
      keepPreviousLog(program.name());
      var builder =
          new ProcessBuilder(inOwnSession(program.command()))
              .directory(program.folder().toFile())
              .redirectErrorStream(true)
              .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
              .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile(program.name()).toFile()));
      builder.environment().putAll(program.environment());
      Process process = builder.start();
      var tracked =
          new TrackedProcess(
              program.name(),
              process.pid(),
              process.info().startInstant().orElseGet(Instant::now),
              program.port(),
              program.stopSignal());
      tracked.writeTo(pidFile(program.name()));
      return tracked;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot start " + program.name() + ": " + e.getMessage(), e);
    }
  }

  /// One log a run, and that of the run before.
  private void keepPreviousLog(String name) throws IOException {
    Files.createDirectories(logFolder);
    Path log = logFile(name);
    if (Files.exists(log)) {
      Files.move(
          log, logFolder.resolve(name + ".previous.log"), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static List<String> inOwnSession(List<String> command) {
    if (!Files.isExecutable(Path.of("/usr/bin/setsid"))) {
      return command;
    }
    var withSession = new ArrayList<>(List.of("/usr/bin/setsid"));
    withSession.addAll(command);
    return withSession;
  }

  /// From now on nothing is started here: called before everything is stopped, so that nothing
  /// slips through.
  public synchronized void close() {
    closed = true;
  }

  public Path logFile(String name) {
    return logFolder.resolve(name + ".log");
  }

  /// Everything that was written down and lives, the oldest first.
  public List<TrackedProcess> alive() {
    return recorded().stream().filter(TrackedProcess::isAlive).toList();
  }

  /// Everything that was written down, living or not, the oldest first.
  public List<TrackedProcess> recorded() {
    if (!Files.isDirectory(runFolder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(runFolder)) {
      return files
          .filter(file -> file.toString().endsWith(SUFFIX))
          .map(ProcessTable::readPidFile)
          .flatMap(Optional::stream)
          .sorted(Comparator.comparing(TrackedProcess::startedAt))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Optional<TrackedProcess> find(String name) {
    Path file = pidFile(name);
    return Files.exists(file) ? readPidFile(file) : Optional.empty();
  }

  /// Asks the process to end, insists after a while, and forgets it.
  ///
  /// @throws IllegalStateException if it does not end; it stays written down
  public void stop(TrackedProcess process) {
    process
        .handle()
        .ifPresent(handle -> {
          if (!stop(handle, process.stopSignal())) {
            throw new IllegalStateException(
                "%s (process %d) does not end".formatted(process.name(), process.pid()));
          }
        });
    forget(process);
  }

  private boolean stop(ProcessHandle handle, String signal) {
    List<ProcessHandle> family = Stream.concat(Stream.of(handle), handle.descendants()).toList();
    send(signal, handle);
    if (ended(handle)) {
      return true;
    }
    family.forEach(ProcessHandle::destroyForcibly);
    return ended(handle);
  }

  /// Where there is no program `kill`, a process is asked in the one way that Java knows.
  private static void send(String signal, ProcessHandle process) {
    try {
      new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      process.destroy();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean ended(ProcessHandle handle) {
    try {
      handle.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private Path pidFile(String name) {
    return runFolder.resolve(name + SUFFIX);
  }

  /// A pid file cut short by a crash names no process.
  private static Optional<TrackedProcess> readPidFile(Path file) {
    try {
      return Optional.of(TrackedProcess.read(file));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }
}
