package se.diplomagroup.integritet.elearning;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.concurrent.Executors;

/// What the platform talks to: the gateway, the sign-in directory and a mail server. The first two
/// are stood in for by [GatewayDouble] and [DirectoryDouble]; mail goes through real SMTP.
public final class Surroundings implements QuarkusTestResourceLifecycleManager {

  static final GreenMail MAIL =
      new GreenMail(new ServerSetup(freePort(), "localhost", ServerSetup.PROTOCOL_SMTP));

  private HttpServer http;

  /// The mail server goes away, or comes back where it was, having forgotten what it had.
  static void mailServerIsAway(boolean away) {
    if (away) {
      MAIL.stop();
    } else if (!MAIL.isRunning()) {
      MAIL.start();
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Map<String, String> start() {
    MAIL.start();
    try {
      http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    http.createContext("/api/", GatewayDouble::handle);
    http.createContext("/admin/realms/test/users", DirectoryDouble::handle);
    http.start();
    String address = "http://localhost:" + http.getAddress().getPort();
    return Map.of(
        "integritet.gateway.url",
        address,
        "elearning.sign-in.realm-url",
        address + "/realms/test",
        "quarkus.mailer.host",
        "localhost",
        "quarkus.mailer.port",
        Integer.toString(MAIL.getSmtp().getPort()),
        "elearning.sign-in.removal-delay",
        "0s",
        "quarkus.mailer.mock",
        "false");
  }

  @Override
  public void stop() {
    http.stop(0);
    MAIL.stop();
  }
}
