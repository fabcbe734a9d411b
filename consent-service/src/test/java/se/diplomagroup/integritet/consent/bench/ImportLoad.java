package se.diplomagroup.integritet.consent.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Iterator;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.diplomagroup.integritet.consent.packaged.PackagedService;

/// Moves decisions in over HTTP: one file of JSON lines, written while it is sent.
final class ImportLoad {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int TOGETHER = 200;

  private final PackagedService.Access service;
  private final Instant decidedAt = Instant.now();

  ImportLoad(PackagedService.Access service) {
    this.service = service;
  }

  /// @return decisions a second, from the first byte of the file to the answer that all are in
  double move(int decisions) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      String id =
          answer(
                  client,
                  post("/v1/imports", "application/json")
                      .header("Idempotency-Key", UUID.randomUUID().toString())
                      .POST(
                          BodyPublishers.ofString(
                              """
                              {"source":"elearning-platform","format":"ndjson"}\
                              """)))
              .get("importId")
              .asText();
      long began = System.nanoTime();
      JsonNode upload =
          answer(
              client,
              post("/v1/imports/" + id + "/uploads", "application/x-ndjson")
                  .POST(BodyPublishers.ofByteArrays(() -> parts(decisions))));
      double seconds = (System.nanoTime() - began) / 1e9;
      if (upload.get("accepted").asInt() != decisions) {
        throw new IllegalStateException("not everything was accepted: " + upload);
      }
      return decisions / seconds;
    }
  }

  private Iterator<byte[]> parts(int decisions) {
    return IntStream.range(0, decisions / TOGETHER).mapToObj(_ -> part()).iterator();
  }

  private byte[] part() {
    StringBuilder lines = new StringBuilder(TOGETHER * 300);
    Stream.generate(this::line).limit(TOGETHER).forEach(lines::append);
    return lines.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private String line() {
    return "{\"decisionId\":\""
        + UUID.randomUUID()
        + "\",\"subjectId\":\""
        + UUID.randomUUID()
        + "\",\"purpose\":\"news\",\"choice\":\"given\",\"noticeVersion\":"
        + service.noticeVersion()
        + ",\"language\":\"sv\",\"textHash\":\""
        + service.textHash()
        + "\",\"decidedAt\":\""
        + decidedAt
        + "\"}\n";
  }

  private HttpRequest.Builder post(String path, String contentType) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + service.port() + path))
        .header("Authorization", "Bearer " + service.token())
        .header("Content-Type", contentType);
  }

  private static JsonNode answer(HttpClient client, HttpRequest.Builder request)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
    return JSON.readTree(answer.body());
  }
}
