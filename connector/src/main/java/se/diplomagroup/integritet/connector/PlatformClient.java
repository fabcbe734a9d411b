package se.diplomagroup.integritet.connector;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CancellationException;

/// Calls the platform's services with this system's token.
@ApplicationScoped
class PlatformClient {

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(20);
  private static final String JSON = "application/json";

  private final SystemToken token;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  PlatformClient(SystemToken token) {
    this.token = token;
  }

  HttpResponse<byte[]> put(URI uri, byte[] json) {
    return send(request(uri).header("Content-Type", JSON).PUT(BodyPublishers.ofByteArray(json)));
  }

  HttpResponse<byte[]> get(URI uri) {
    return send(request(uri).header("Accept", JSON).GET());
  }

  HttpResponse<byte[]> post(URI uri) {
    return send(request(uri).header("Accept", JSON).POST(BodyPublishers.noBody()));
  }

  private HttpRequest.Builder request(URI uri) {
    return HttpRequest.newBuilder(uri)
        .timeout(ANSWER)
        .header("Authorization", "Bearer " + token.value());
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException("the platform does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while the platform was asked");
    }
  }
}
