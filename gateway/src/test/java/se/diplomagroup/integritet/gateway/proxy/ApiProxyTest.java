package se.diplomagroup.integritet.gateway.proxy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.diplomagroup.integritet.gateway.testing.Browser;
import se.diplomagroup.integritet.gateway.testing.FakeService.Received;
import se.diplomagroup.integritet.gateway.testing.GatewayTest;
import se.diplomagroup.integritet.gateway.testing.World;
import se.diplomagroup.integritet.kit.inbox.ErasedSubjects;
import se.diplomagroup.integritet.localstack.testing.TestTokens;

@GatewayTest
class ApiProxyTest {

  private static final String PROBLEM = "application/problem+json";

  World world;

  @TestHTTPResource URI gateway;
  @Inject ErasedSubjects erased;

  @AfterEach
  void reset() {
    world.reset();
  }

  @Test
  void aCallReachesItsServiceWithoutThePrefixAndWithItsToken() {
    world.retention.on("PUT /v1/systems/elearning-platform", "{\"ok\":true}");
    String token = TestTokens.system("elearning-platform");

    with(token)
        .contentType("application/json")
        .body("{\"name\":\"x\"}")
        .put("/api/retention/v1/systems/elearning-platform?a=1&b=%C3%A5")
        .then()
        .statusCode(200)
        .body("ok", equalTo(true));

    Received got = world.retention.last();
    assertThat(got.uri()).isEqualTo("/v1/systems/elearning-platform?a=1&b=%C3%A5");
    assertThat(got.header("Authorization")).isEqualTo("Bearer " + token);
    assertThat(got.text()).isEqualTo("{\"name\":\"x\"}");
  }

  @Test
  void whatTheClientClaimsAboutItsWayHereIsNotPassedOn() {
    with(TestTokens.dpo(UUID.randomUUID()))
        .header("X-Forwarded-For", "203.0.113.9")
        .header("X-Forwarded-Host", "evil.example")
        .header("X-Forwarded-Prefix", "/evil")
        .header("Forwarded", "for=203.0.113.9")
        .header("X-Original-URL", "/q/metrics")
        .header("X-Real-IP", "203.0.113.9")
        .header("Cookie", "q_session_pages=stolen; a=b")
        .header("Te", "trailers")
        .get("/api/audit/v1/events")
        .then()
        .statusCode(200);

    Received got = world.audit.last();
    assertThat(got.header("X-Forwarded-For")).isEqualTo("127.0.0.1");
    assertThat(got.header("X-Forwarded-Proto")).isEqualTo("http");
    assertThat(got.header("X-Forwarded-Host")).isEqualTo("localhost:" + RestAssured.port);
    assertThat(got.headers())
        .doesNotContainKeys(
            "Cookie", "Forwarded", "X-original-url", "X-real-ip", "X-forwarded-prefix", "Te");
  }

  @Test
  @Tag("P05")
  void figuresCountCallsByServiceAndNeverByTheIdsInTheirAddresses() {
    UUID subject = UUID.randomUUID();
    with(TestTokens.system("elearning-platform"))
        .get("/api/retention/v1/subjects/" + subject + "/clocks");

    String figures = given().get("/q/metrics").then().statusCode(200).extract().asString();

    assertThat(figures).contains("uri=\"/api/retention\"").doesNotContain(subject.toString());
  }

  @Test
  void aHeaderNamedByConnectionStaysOnThatConnection() throws IOException {
    String answer =
        raw(
            "GET /api/audit/v1/events HTTP/1.1\r\nHost: localhost\r\nConnection: close, X-Secret\r\n"
                + "X-Secret: 1\r\nAuthorization: Bearer "
                + TestTokens.dpo(UUID.randomUUID())
                + "\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 200");
    assertThat(world.audit.last().headers()).doesNotContainKey("X-secret");
  }

  @Test
  void everyCallHasACorrelationId() {
    UUID given = UUID.randomUUID();

    with(TestTokens.dpo(UUID.randomUUID()))
        .header("X-Correlation-Id", given)
        .get("/api/audit/v1/events")
        .then()
        .header("X-Correlation-Id", given.toString());
    assertThat(world.audit.last().header("X-Correlation-Id")).isEqualTo(given.toString());

    with(TestTokens.dpo(UUID.randomUUID()))
        .header("X-Correlation-Id", "not an id")
        .get("/api/audit/v1/events")
        .then()
        .header("X-Correlation-Id", matchesPattern("[0-9a-f-]{36}"));
  }

  @Test
  void whatTheServiceSaysAboutItselfAndCookiesDoNotLeave() {
    with(TestTokens.dpo(UUID.randomUUID()))
        .get("/api/audit/v1/events")
        .then()
        .statusCode(200)
        .header("Set-Cookie", nullValue())
        .header("Server", nullValue())
        .header("X-Content-Type-Options", "nosniff");
  }

  @Test
  void anAddressOfTheServiceIsToldAsTheOneThatItHasHere() {
    world.consent.on("POST /v1/notices", 201, "application/json", "{}");
    with(TestTokens.dpo(UUID.randomUUID()))
        .body("{}")
        .post("/api/consent/v1/notices")
        .then()
        .statusCode(201)
        .header("Location", equalTo("/api/consent/v1/notices/new?part=1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/notices/current?language=sv",
        "/v1/notices",
        "/v1/notices/1?language=en",
        "/v1/notices/1/text?language=en",
        "/v1/notices/2/changes?since=1&language=sv",
        "/v1/catalogue",
        "/v1/permissions/reasons",
        "/v1/permissions/reasons/consent-given"
      })
  @Tag("P33")
  void anybodyMayReadThePolicyAndTheCatalogue(String path) {
    given().get("/api/consent" + path).then().statusCode(not(401));

    assertThat(world.consent.received()).hasSize(1);
  }

  @Test
  void anybodyMayVerifyAReceipt() {
    given().body("x").post("/api/consent/v1/receipts/keys").then().statusCode(401);
    given().get("/api/consent/v1/receipts/verifications").then().statusCode(401);
    assertThat(world.consent.received()).isEmpty();

    given().get("/api/consent/v1/receipts/keys");
    given().body("x").post("/api/consent/v1/receipts/verifications");
    assertThat(world.consent.received()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/consent/v1/deliveries",
        "/api/consent/v1/notices/1/draft",
        "/api/rights/v1/requests",
        "/api/retention/v1/catalogue",
        "/api/audit/v1/events"
      })
  @Tag("P05")
  void everythingElseNeedsAToken(String path) {
    given()
        .get(path)
        .then()
        .statusCode(401)
        .contentType(PROBLEM)
        .header("WWW-Authenticate", "Bearer")
        .body("type", equalTo("/problems/not-signed-in"));
  }

  /// RFC 9110, 15.4.5: it ends with its head. Announcing a body makes some clients wait for one.
  @Test
  void whatHasNotChangedIsAnsweredWithoutABodyAndAnnouncesNone() {
    world.consent.on("GET /v1/notices/current", 304, "application/json", "");

    given()
        .get("/api/consent/v1/notices/current?language=sv")
        .then()
        .statusCode(304)
        .header("Transfer-Encoding", nullValue());
  }

  @Test
  void publicReadingIsForReadingOnly() {
    given().body("{}").post("/api/consent/v1/catalogue").then().statusCode(401);

    assertThat(world.consent.received()).isEmpty();
  }

  @Test
  void aMalformedForeignOrExpiredTokenIsRefusedAndNotPassedOn() {
    String expired = TestTokens.expired(UUID.randomUUID());
    String foreign = TestTokens.dpo(UUID.randomUUID()).replaceAll("\\.[^.]*$", ".AAAA");
    for (String token : new String[] {"nonsense", expired, foreign}) {
      with(token)
          .get("/api/audit/v1/events")
          .then()
          .statusCode(401)
          .contentType(PROBLEM)
          .body("type", equalTo("/problems/not-signed-in"));
    }
    assertThat(world.audit.received()).isEmpty();
  }

  @Test
  void aSessionIsNoTokenAndATokenIsNoSession() {
    Browser browser = Browser.of(world, "dpo");

    browser.get("/api/audit/v1/events").then().statusCode(401);
    with(TestTokens.dpo(UUID.randomUUID()))
        .redirects()
        .follow(false)
        .get("/dpo")
        .then()
        .statusCode(302);
  }

  @Test
  @Tag("P22")
  void anErasedPersonsTokenIsRefusedAlthoughItIsStillValid() {
    UUID subjectId = UUID.randomUUID();
    String token = TestTokens.person(subjectId);
    world.rights.on("GET /v1/requests", "{\"items\":[]}");
    with(token).get("/api/rights/v1/requests").then().statusCode(200);

    erased.add(subjectId);

    with(token)
        .get("/api/rights/v1/requests")
        .then()
        .statusCode(401)
        .contentType(PROBLEM)
        .body("type", equalTo("/problems/subject-erased"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/nobody/v1/x", "/api/audit/q/metrics", "/api/audit/v2/events"})
  void anAddressThatIsNotPublishedIsNotFound(String path) {
    with(TestTokens.dpo(UUID.randomUUID()))
        .get(path)
        .then()
        .statusCode(404)
        .contentType(PROBLEM)
        .body("type", equalTo("/problems/not-found"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/audit/v1/../q/metrics",
        "/api/audit/v1/%2e%2e/q/metrics",
        "/api/audit/v1/..%2fq/metrics",
        "/api/audit//q/metrics",
        "/api/audit/v1/./events",
        "/api/audit/v1/events;x=1",
        "/api/audit/v1/ev%00ents",
        "/api/audit/v1/a\\b",
        "/api/../dpo",
        "/api/audit/v1/%zz"
      })
  void anAddressThatCanBeReadInTwoWaysIsRefused(String path) throws IOException {
    String answer =
        raw(
            "GET "
                + path
                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer "
                + TestTokens.dpo(UUID.randomUUID())
                + "\r\n\r\n");

    assertThat(answer).doesNotContain(" 200 ");
    assertThat(world.audit.received()).isEmpty();
  }

  @Test
  void aServiceThatIsAwayIsSaidToBe() {
    world.rights.goDown();

    with(TestTokens.support(UUID.randomUUID()))
        .get("/api/rights/v1/requests")
        .then()
        .statusCode(503)
        .contentType(PROBLEM)
        .header("Retry-After", "2")
        .body("type", equalTo("/problems/unavailable"));
  }

  @Test
  void aCallerWhoHasGoneIsNotTakenForAServiceThatDoesNotAnswer() throws IOException {
    List<String> warnings = new CopyOnWriteArrayList<>();
    Handler listening = listeningTo(warnings);
    Logger log = Logger.getLogger(Forwarding.class.getName());
    log.addHandler(listening);
    try {
      world.audit.holdStream();
      openStream().close();
      world.audit.endStream();
      world.rights.goDown();
      with(TestTokens.support(UUID.randomUUID())).get("/api/rights/v1/requests");
      await().untilAsserted(() -> assertThat(warnings).anyMatch(it -> it.startsWith("rights")));
      assertThat(warnings).noneMatch(it -> it.startsWith("audit"));
    } finally {
      log.removeHandler(listening);
    }
  }

  @Test
  void aServiceThatBreaksOffItsAnswerIsNamedInTheLog() throws IOException {
    List<String> warnings = new CopyOnWriteArrayList<>();
    Handler listening = listeningTo(warnings);
    Logger log = Logger.getLogger(Forwarding.class.getName());
    log.addHandler(listening);
    world.audit.holdStream();
    try (Socket caller = openStream()) {
      world.audit.breakStream();
      await()
          .untilAsserted(
              () -> assertThat(warnings).anyMatch(it -> it.startsWith("audit broke off")));
    } finally {
      log.removeHandler(listening);
    }
  }

  /// A caller who has got the first event.
  private Socket openStream() throws IOException {
    Socket socket = new Socket(gateway.getHost(), gateway.getPort());
    socket
        .getOutputStream()
        .write(
            """
            GET /api/audit/v1/events/stream HTTP/1.1\r
            Host: localhost\r
            Accept: text/event-stream\r
            Authorization: Bearer %s\r
            \r
            """
                .formatted(TestTokens.dpo(UUID.randomUUID()))
                .getBytes(StandardCharsets.US_ASCII));
    BufferedReader answer =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    await().until(() -> answer.readLine().startsWith("data:"));
    return socket;
  }

  private static Handler listeningTo(List<String> warnings) {
    return new Handler() {
      @Override
      public void publish(LogRecord line) {
        Object[] parameters = line.getParameters();
        warnings.add(parameters == null ? line.getMessage() : String.valueOf(parameters[0]));
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }

  @Test
  void aBodyThatIsDeclaredTooLargeIsRefusedBeforeItIsRead() {
    with(TestTokens.system("elearning-platform"))
        .body(new byte[1024 * 1024 + 1])
        .put("/api/rights/v1/orders/" + UUID.randomUUID() + "/package")
        .then()
        .statusCode(413)
        .body("type", equalTo("/problems/too-large"))
        .body("violations[0].field", equalTo("body"))
        .body("violations[0].rule", equalTo("size"));
    assertThat(world.rights.received()).isEmpty();
  }

  @Test
  void aBodyOfUndeclaredLengthIsCutOffWhenItIsTooLarge() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(gateway.resolve("/api/rights/v1/orders/x/package"))
            .header("Authorization", "Bearer " + TestTokens.system("elearning-platform"))
            .PUT(
                HttpRequest.BodyPublishers.fromPublisher(
                    HttpRequest.BodyPublishers.ofByteArray(new byte[3 * 1024 * 1024])))
            .build();

    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(413);
    }
  }

  @Test
  void aBodyWithinTheLimitArrivesWhole() {
    world.rights.on("PUT /v1/orders/{id}/package", "{}");
    byte[] body = "å".repeat(300_000).getBytes(StandardCharsets.UTF_8);

    with(TestTokens.system("elearning-platform"))
        .body(body)
        .put("/api/rights/v1/orders/" + UUID.randomUUID() + "/package")
        .then()
        .statusCode(200);

    assertThat(world.rights.last().body()).isEqualTo(body);
  }

  @Test
  void eventsStreamThroughAsTheyHappen() throws Exception {
    world.audit.holdStream();
    HttpRequest request =
        HttpRequest.newBuilder(gateway.resolve("/api/audit/v1/events/stream"))
            .header("Authorization", "Bearer " + TestTokens.dpo(UUID.randomUUID()))
            .header("Accept", "text/event-stream")
            .build();

    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<InputStream> answer =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      BufferedReader lines =
          new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
      assertThat(lines.readLine()).isEqualTo("id: 42");
      assertThat(lines.readLine()).startsWith("data: {\"position\":42");
      world.audit.endStream();
    }
  }

  private static RequestSpecification with(String token) {
    return given().urlEncodingEnabled(false).auth().oauth2(token);
  }

  /// Sends bytes as they are, and returns the first line of the answer.
  private String raw(String request) throws IOException {
    try (Socket socket = new Socket(gateway.getHost(), gateway.getPort());
        OutputStream out = socket.getOutputStream()) {
      socket.setSoTimeout(20_000);
      out.write(request.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      return new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
          .readLine();
    }
  }
}
