package se.diplomagroup.integritet.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class MemoryTest {

  @Test
  @EnabledOnOs(OS.LINUX)
  void aJavaProcessTakesMegabytes() {
    assertThat(Memory.of(ProcessHandle.current())).isBetween(10L << 20, 64L << 30);
  }
}
