package se.diplomagroup.integritet.kit.outbox;

import io.agroal.api.AgroalDataSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// A relay in a process of its own, which can be killed. It ends when its standard input does, so
/// that none outlives the test that started it.
final class RelayProcess {

  private RelayProcess() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    DeliverySetup setup = DeliverySetup.of(arguments);
    try (AgroalDataSource dataSource = setup.dataSource(6)) {
      RelayRunner runner =
          new RelayRunner(
              DefaultRelaySettings.get(),
              new RelayWakeup(),
              dataSource,
              setup.broker(),
              setup.prefix());
      runner.start();
      while (System.in.read() >= 0) {}
      runner.stop();
    }
  }

  static Process start(DeliverySetup setup) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(RelayProcess.class.getName());
    command.addAll(setup.arguments());
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }
}
