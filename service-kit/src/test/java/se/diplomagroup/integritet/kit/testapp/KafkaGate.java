package se.diplomagroup.integritet.kit.testapp;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.localstack.testing.TestStack;

/// A broker that is not there until the gate is opened: connections to it are refused before.
public final class KafkaGate implements QuarkusTestResourceLifecycleManager {

  private static final String LOCALHOST = "localhost";

  private static int port;
  private static @Nullable ServerSocket gate;

  @Override
  public int order() {
    return 1;
  }

  @Override
  public Map<String, String> start() {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName(LOCALHOST))) {
      port = free.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.of("kafka.bootstrap.servers", LOCALHOST + ":" + port);
  }

  @Override
  public void stop() {
    try {
      if (gate != null) {
        gate.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// From now on the broker can be reached.
  public static void open() throws IOException {
    ServerSocket server = new ServerSocket(port, 50, InetAddress.getByName(LOCALHOST));
    gate = server;
    Thread.ofVirtual().start(() -> accept(server));
  }

  private static void accept(ServerSocket server) {
    String[] broker = TestStack.current().kafkaBootstrapServers().split(":");
    try {
      while (!server.isClosed()) {
        Socket client = server.accept();
        Socket kafka = new Socket(broker[0], Integer.parseInt(broker[1]));
        Thread.ofVirtual().start(() -> pass(client, kafka));
        Thread.ofVirtual().start(() -> pass(kafka, client));
      }
    } catch (SocketException e) {
      return;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void pass(Socket from, Socket to) {
    try (from;
        to;
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      in.transferTo(out);
    } catch (IOException e) {
      return;
    }
  }
}
