package se.diplomagroup.integritet.localstack.keycloak;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.diplomagroup.integritet.localstack.process.Http;
import se.diplomagroup.integritet.localstack.process.Part;
import se.diplomagroup.integritet.localstack.process.Program;

/// Keycloak, configured for PostgreSQL once and started optimised. At its first start on a database
/// it imports the realm and the accounts of the local stack; a realm that exists is left alone.
public final class KeycloakServer implements Part {

  public static final String NAME = "keycloak";

  /// Options that are compiled into the server; a change of them needs a new build of it.
  private static final List<String> BUILD_OPTIONS =
      List.of("--db=postgres", "--features-disabled=kerberos", "--transaction-xa-enabled=false");

  private static final String IMPORT = "data/import/";
  private static final String PEOPLE = "integritet-users-0.json";

  /// The look of the sign-in pages, which the realm names.
  private static final List<String> THEME =
      List.of(
          "login/theme.properties",
          "login/resources/css/integritet.css",
          "login/resources/img/mark.svg",
          "login/resources/img/mark-dark.svg");

  private static final String BUILT = ".built-for-integritet";

  private final Path folder;
  private final int port;
  private final Map<String, String> settings;

  /// @param folder where the distribution is unpacked
  /// @param port where it answers
  /// @param settings the database, the first administrator, and what the realm file leaves open
  public KeycloakServer(Path folder, int port, Map<String, String> settings) {
    this.folder = folder;
    this.port = port;
    this.settings = Map.copyOf(settings);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Map<String, Integer> ports() {
    return Map.of("KEYCLOAK_PORT", port);
  }

  public URI address() {
    return URI.create("http://localhost:" + port);
  }

  @Override
  public void prepare() {
    try {
      copyImports();
      if (!Files.exists(distribution().resolve(BUILT))) {
        build();
        Files.createFile(distribution().resolve(BUILT));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot prepare Keycloak: " + e.getMessage(), e);
    }
  }

  /// Starts the JVM itself: `kc.sh` would stay between us and it.
  @Override
  public Program program() {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xms64m", "-Xmx384m", "-XX:+UseSerialGC", "-XX:MaxMetaspaceSize=256m"));
    command.add("-XX:+ExitOnOutOfMemoryError");
    for (String opened : List.of("util", "util.concurrent", "security", "lang")) {
      command.add("--add-opens=java.base/java." + opened + "=ALL-UNNAMED");
    }
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add(
        "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
            + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory");
    command.add("-Dkc.home.dir=" + distribution());
    command.add("-Djboss.server.config.dir=" + distribution().resolve("conf"));
    command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
    command.addAll(List.of("-cp", distribution().resolve("lib/quarkus-run.jar").toString()));
    command.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
    command.addAll(List.of("start", "--optimized", "--import-realm"));
    return new Program(NAME, command, environment(), distribution(), port, "TERM");
  }

  @Override
  public boolean isReady() {
    return Http.answersOk(address().resolve("/realms/integritet/.well-known/openid-configuration"));
  }

  @Override
  public Duration patience() {
    return Duration.ofMinutes(4);
  }

  private Map<String, String> environment() {
    var environment = new HashMap<>(settings);
    environment.put("KC_HTTP_ENABLED", "true");
    environment.put("KC_HTTP_HOST", "localhost");
    environment.put("KC_HTTP_PORT", Integer.toString(port));
    environment.put("KC_HOSTNAME", address().toString());
    environment.put("KC_CACHE", "local");
    environment.put("KC_DB_POOL_MAX_SIZE", "20");
    return environment;
  }

  private void copyImports() throws IOException {
    copy(PEOPLE, IMPORT + PEOPLE);
    Files.writeString(
        distribution().resolve(IMPORT + "integritet-realm.json"), LocalRealm.read().toString());
    for (String file : THEME) {
      copy("themes/integritet/" + file, "themes/integritet/" + file);
    }
  }

  private void copy(String resource, String to) throws IOException {
    Path target = distribution().resolve(to);
    Files.createDirectories(target.getParent());
    try (InputStream content = KeycloakServer.class.getResourceAsStream("/keycloak/" + resource)) {
      if (content == null) {
        throw new IOException("No /keycloak/" + resource + " on the class path");
      }
      Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private void build() throws IOException {
    var command = new ArrayList<String>();
    command.add(distribution().resolve("bin/kc.sh").toString());
    command.add("build");
    command.addAll(BUILD_OPTIONS);
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException("kc.sh build failed: " + output);
      }
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while building Keycloak", e);
    }
  }

  /// Known only once it is unpacked.
  private Path distribution() {
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .filter(Files::isDirectory)
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("No Keycloak in " + folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
