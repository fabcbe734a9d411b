package se.diplomagroup.integritet.localstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchmarkTest {

  @TempDir Path root;

  @Test
  void everyBenchAmongTheTestsOfAModuleIsFoundByItsName() throws IOException {
    source("service-kit/src/test/java/kit/outbox/DeliveryBench.java");
    source("audit-service/src/test/java/audit/LogIntakeBench.java");
    source("audit-service/src/test/java/audit/LogTest.java");
    source("audit-service/src/main/java/audit/Bench.java");

    assertThat(Benchmark.all(root))
        .containsExactly(
            new Benchmark("delivery", "service-kit", "kit.outbox.DeliveryBench"),
            new Benchmark("log-intake", "audit-service", "audit.LogIntakeBench"));
  }

  private void source(String path) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.createFile(file);
  }
}
