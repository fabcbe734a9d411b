package se.diplomagroup.integritet.consent.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import se.diplomagroup.integritet.consent.packaged.PackagedService;

/// Reads who has agreed to news, all of them, as the service streams it.
///
/// @param seconds from the question to the last line
record AgreedList(long people, double seconds) {

  private static final int BUFFER = 1 << 16;

  static AgreedList read(PackagedService.Access service) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://localhost:%d/v1/purposes/news/subjects?state=given"
                        .formatted(service.port())))
            .header("Authorization", "Bearer " + service.token())
            .header("Accept", "application/x-ndjson")
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      long began = System.nanoTime();
      HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException("the list was not given: " + answer.statusCode());
      }
      return new AgreedList(lines(answer.body()), (System.nanoTime() - began) / 1e9);
    }
  }

  double secondsPer(int people) {
    return seconds * people / this.people;
  }

  private static long lines(InputStream body) throws IOException {
    try (body) {
      byte[] buffer = new byte[BUFFER];
      long lines = 0;
      for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        for (int i = 0; i < read; i++) {
          lines += buffer[i] == '\n' ? 1 : 0;
        }
      }
      return lines;
    }
  }
}
