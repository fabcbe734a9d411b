package se.diplomagroup.integritet.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class PortOwnerTest {

  @Test
  void aPortSomebodyListensOnIsTaken() throws IOException {
    try (var everywhere = new ServerSocket(0);
        var here = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(PortOwner.isFree(everywhere.getLocalPort())).isFalse();
      assertThat(PortOwner.isFree(here.getLocalPort())).isFalse();
    }
  }

  @Test
  void aPortThatWasLeftIsFree() throws IOException {
    int port;
    try (var socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }

    assertThat(PortOwner.isFree(port)).isTrue();
    assertThat(PortOwner.of(port)).isEmpty();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void theOwnerOfAPortIsNamed() throws IOException {
    try (var socket = new ServerSocket(0)) {
      assertThat(PortOwner.of(socket.getLocalPort())).contains(ProcessHandle.current());
    }
  }
}
