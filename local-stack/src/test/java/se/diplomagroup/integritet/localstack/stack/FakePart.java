package se.diplomagroup.integritet.localstack.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import se.diplomagroup.integritet.localstack.process.Part;
import se.diplomagroup.integritet.localstack.process.Program;

/// A part that is a shell script, ready as soon as it has written the file `ready`.
record FakePart(String name, String script, int port, Path folder, Duration patience)
    implements Part {

  static FakePart running(String name, String script, Path folder) {
    return new FakePart(name, script, 0, folder, Duration.ofSeconds(10));
  }

  FakePart onPort(int taken) {
    return new FakePart(name, script, taken, folder, patience);
  }

  FakePart withPatience(Duration limit) {
    return new FakePart(name, script, port, folder, limit);
  }

  @Override
  public Map<String, Integer> ports() {
    return port == 0 ? Map.of() : Map.of("FAKE_PORT", port);
  }

  @Override
  public void prepare() {}

  @Override
  public Program program() {
    return new Program(name, List.of("sh", "-c", script), Map.of(), folder, port, "TERM");
  }

  @Override
  public boolean isReady() {
    return Files.exists(folder.resolve("ready"));
  }
}
