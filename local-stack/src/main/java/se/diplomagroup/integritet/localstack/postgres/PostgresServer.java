package se.diplomagroup.integritet.localstack.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.diplomagroup.integritet.localstack.process.Part;
import se.diplomagroup.integritet.localstack.process.Program;

/// A PostgreSQL cluster in a data folder. `fsync` stays on: what the platform promises about
/// acknowledged commands is only true if a commit is durable.
public final class PostgresServer implements Part {

  public static final String NAME = "postgres";
  public static final String SUPERUSER = "postgres";

  private final Path binariesFolder;
  private final Path dataFolder;
  private final int port;
  private final String password;

  public PostgresServer(Path binariesFolder, Path dataFolder, int port, String password) {
    this.binariesFolder = binariesFolder;
    this.dataFolder = dataFolder;
    this.port = port;
    this.password = password;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Map<String, Integer> ports() {
    return Map.of("POSTGRES_PORT", port);
  }

  /// Unpacks the programs and creates the cluster, unless that has been done.
  @Override
  public void prepare() {
    try {
      PostgresBinaries binaries = PostgresBinaries.in(binariesFolder);
      if (!Files.exists(dataFolder.resolve("PG_VERSION"))) {
        createCluster(binaries);
      }
      Files.deleteIfExists(dataFolder.resolve("postmaster.pid"));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot prepare PostgreSQL: " + e.getMessage(), e);
    }
  }

  /// SIGINT is PostgreSQL's fast shutdown: it does not wait for clients to leave. Its log never
  /// repeats a statement or the values that violated a constraint: they may be personal data.
  @Override
  public Program program() {
    var command = new ArrayList<String>();
    try {
      command.addAll(asOrdinaryUser(PostgresBinaries.in(binariesFolder).program("postgres")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    command.addAll(List.of("-D", dataFolder.toString()));
    setting(command, "port", Integer.toString(port));
    setting(command, "listen_addresses", "localhost");
    setting(command, "unix_socket_directories", "");
    setting(command, "max_connections", "400");
    setting(command, "shared_buffers", SharedBuffers.here());
    setting(command, "max_wal_size", "2GB");
    setting(command, "log_error_verbosity", "terse");
    setting(command, "log_min_error_statement", "panic");
    setting(command, "log_timezone", "UTC");
    setting(command, "timezone", "UTC");
    return new Program(NAME, command, Map.of(), dataFolder, port, "INT");
  }

  public int port() {
    return port;
  }

  public String url(String database) {
    return "jdbc:postgresql://localhost:" + port + "/" + database;
  }

  public Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(url(database), SUPERUSER, password);
  }

  @Override
  public boolean isReady() {
    try (Connection connection = connect("postgres")) {
      return connection.isValid(2);
    } catch (SQLException e) {
      return false;
    }
  }

  @Override
  public Duration patience() {
    return Duration.ofMinutes(1);
  }

  private static void setting(List<String> command, String name, String value) {
    command.add("-c");
    command.add(name + "=" + value);
  }

  /// PostgreSQL refuses to run as root. In a user namespace of its own the process is an ordinary
  /// user that still owns its files.
  private static List<String> asOrdinaryUser(String program) {
    return System.getProperty("user.name").equals("root")
        ? List.of("unshare", "-U", program)
        : List.of(program);
  }

  private void createCluster(PostgresBinaries binaries) throws IOException {
    Files.createDirectories(dataFolder);
    Path passwordFile = Files.createTempFile("postgres", ".password");
    try {
      Files.writeString(passwordFile, password);
      var command = new ArrayList<>(asOrdinaryUser(binaries.program("initdb")));
      command.addAll(List.of("-D", dataFolder.toString(), "-U", SUPERUSER));
      command.addAll(List.of("-E", "UTF8", "--locale-provider=builtin", "--locale=C.UTF-8"));
      command.addAll(List.of("-A", "scram-sha-256", "--pwfile", passwordFile.toString()));
      run(command);
    } finally {
      Files.deleteIfExists(passwordFile);
    }
  }

  private static void run(List<String> command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException(command.getFirst() + " failed: " + output);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while creating the cluster", e);
    }
  }
}
