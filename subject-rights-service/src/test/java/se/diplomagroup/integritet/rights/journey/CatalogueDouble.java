package se.diplomagroup.integritet.rights.journey;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;

/// consent-service as far as this service needs it; it can be away.
public final class CatalogueDouble implements QuarkusTestResourceLifecycleManager {

  private static final AtomicBoolean AWAY = new AtomicBoolean();

  private HttpServer server;

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/v1/catalogue", CatalogueDouble::answer);
    server.start();
    return Map.of("integritet.consent.url", "http://localhost:" + server.getAddress().getPort());
  }

  @Override
  public void stop() {
    server.stop(0);
  }

  static void away(boolean away) {
    AWAY.set(away);
  }

  private static void answer(HttpExchange exchange) throws IOException {
    try (exchange;
        InputStream catalogue = CatalogueDouble.class.getResourceAsStream("/catalogue.json")) {
      if (AWAY.get()) {
        exchange.sendResponseHeaders(502, -1);
        return;
      }
      byte[] body = Objects.requireNonNull(catalogue).readAllBytes();
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
