package se.diplomagroup.integritet.localstack.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;
import se.diplomagroup.integritet.localstack.process.Part;
import se.diplomagroup.integritet.localstack.process.PortOwner;
import se.diplomagroup.integritet.localstack.process.Program;

/// One broker that is its own controller, with its log in a data folder. Topics come into being
/// when they are first used, with six partitions.
public final class KafkaBroker implements Part {

  public static final String NAME = "kafka";

  private final Path jars;
  private final Path dataFolder;
  private final int port;
  private final int controllerPort;

  public KafkaBroker(Path jars, Path dataFolder, int port, int controllerPort) {
    this.jars = jars;
    this.dataFolder = dataFolder;
    this.port = port;
    this.controllerPort = controllerPort;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Map<String, Integer> ports() {
    return Map.of("KAFKA_PORT", port, "KAFKA_CONTROLLER_PORT", controllerPort);
  }

  /// Writes the configuration and formats the log folder, unless that has been done.
  @Override
  public void prepare() {
    try {
      Files.createDirectories(dataFolder);
      Files.writeString(configuration(), properties());
      if (!Files.exists(logFolder().resolve("meta.properties"))) {
        format();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot prepare Kafka: " + e.getMessage(), e);
    }
  }

  @Override
  public Program program() {
    var command = java("-Xms128m", "-Xmx320m");
    command.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
    command.add("-Dorg.slf4j.simpleLogger.showDateTime=true");
    command.add("-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSS");
    command.addAll(List.of("kafka.Kafka", configuration().toString()));
    return new Program(NAME, command, Map.of(), dataFolder, port, "TERM");
  }

  public String bootstrapServers() {
    return "localhost:" + port;
  }

  @Override
  public boolean isReady() {
    if (PortOwner.isFree(port)) {
      return false;
    }
    try (Admin admin = admin()) {
      return !admin.describeCluster().nodes().get(2, TimeUnit.SECONDS).isEmpty();
    } catch (ExecutionException | TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public Duration patience() {
    return Duration.ofMinutes(1);
  }

  private Admin admin() {
    return Admin.create(
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers(),
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 2000,
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 1500));
  }

  private Path configuration() {
    return dataFolder.resolve("server.properties");
  }

  private Path logFolder() {
    return dataFolder.resolve("log");
  }

  private void format() throws IOException {
    var command = java("-XX:TieredStopAtLevel=1");
    command.addAll(List.of("kafka.tools.StorageTool", "format", "--standalone"));
    command.addAll(List.of("--cluster-id", Uuid.randomUuid().toString()));
    command.addAll(List.of("--config", configuration().toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException("kafka.tools.StorageTool failed: " + output);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while formatting the log folder", e);
    }
  }

  private List<String> java(String... options) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.addAll(List.of("-XX:+UseSerialGC", "-cp", jars.resolve("*").toString()));
    return command;
  }

  /// The index settings keep hundreds of small topics cheap; the rest is what a single node needs.
  private String properties() {
    return """
    process.roles=broker,controller
    node.id=1
    listeners=BROKER://localhost:%1$d,CONTROLLER://localhost:%2$d
    advertised.listeners=BROKER://localhost:%1$d,CONTROLLER://localhost:%2$d
    listener.security.protocol.map=BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT
    inter.broker.listener.name=BROKER
    controller.listener.names=CONTROLLER
    controller.quorum.bootstrap.servers=localhost:%2$d
    log.dirs=%3$s
    num.partitions=6
    auto.create.topics.enable=true
    default.replication.factor=1
    min.insync.replicas=1
    offsets.topic.num.partitions=5
    offsets.topic.replication.factor=1
    transaction.state.log.num.partitions=5
    transaction.state.log.replication.factor=1
    transaction.state.log.min.isr=1
    share.coordinator.state.topic.num.partitions=1
    share.coordinator.state.topic.replication.factor=1
    share.coordinator.state.topic.min.isr=1
    group.initial.rebalance.delay.ms=0
    log.index.size.max.bytes=1048576
    log.retention.hours=-1
    log.cleaner.dedupe.buffer.size=8388608
    """
        .formatted(port, controllerPort, logFolder());
  }
}
