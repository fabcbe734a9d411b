package se.diplomagroup.integritet.retention;

import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.diplomagroup.integritet.contracts.Sha256;
import se.diplomagroup.integritet.kit.time.Zones;
import se.diplomagroup.integritet.localstack.testing.TestTokens;

/// The service's API as its callers use it.
public final class Api {

  public static final String PLATFORM = "elearning-platform";
  public static final String DIRECTORY = "sign-in-directory";
  public static final String RETENTION = "retention-service";
  public static final UUID SUPPORT = UUID.randomUUID();
  public static final UUID DPO = UUID.randomUUID();
  public static final String ONE = "application/cloudevents+json";
  public static final String BATCH = "application/cloudevents-batch+json";

  private Api() {}

  public static LocalDate today() {
    return LocalDate.now(Zones.STOCKHOLM);
  }

  public static LocalDate daysAgo(int days) {
    return today().minusDays(days);
  }

  public static RequestSpecification as(String token) {
    return given().config(utf8()).auth().oauth2(token).contentType("application/json");
  }

  /// The client's own default is ISO-8859-1.
  private static RestAssuredConfig utf8() {
    return RestAssured.config()
        .encoderConfig(encoderConfig().defaultContentCharset(StandardCharsets.UTF_8));
  }

  public static RequestSpecification asSupport() {
    return as(TestTokens.support(SUPPORT)).header("X-Access-Reason", "case-work");
  }

  public static RequestSpecification asDpo() {
    return as(TestTokens.dpo(DPO)).header("X-Access-Reason", "supervision");
  }

  public static RequestSpecification asPerson(UUID subjectId) {
    return as(TestTokens.person(subjectId));
  }

  public static RequestSpecification asSystem(String key) {
    return as(TestTokens.system(key));
  }

  // ---- facts

  /// A fact as a CloudEvent: type, then pairs of field name and value.
  public static Map<String, Object> fact(String type, Object... pairs) {
    Map<String, Object> data = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      data.put((String) pairs[i], pairs[i + 1].toString());
    }
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("specversion", "1.0");
    event.put("id", UUID.randomUUID().toString());
    event.put("source", PLATFORM);
    event.put("type", type);
    event.put("time", Instant.now().toString());
    event.put("data", data);
    return event;
  }

  public static Response tell(Object fact) {
    return asSystem(PLATFORM).contentType(ONE).body(fact).post("/v1/lifecycle/facts");
  }

  public static Response tellAll(List<?> facts) {
    return asSystem(PLATFORM).contentType(BATCH).body(facts).post("/v1/lifecycle/facts");
  }

  public static void told(Object fact) {
    tell(fact).then().statusCode(200);
  }

  public static UUID contract(UUID companyId, LocalDate startsOn) {
    UUID contractId = UUID.randomUUID();
    told(
        fact(
            "contract.started.v1",
            "contractId",
            contractId,
            "companyId",
            companyId,
            "startsOn",
            startsOn));
    return contractId;
  }

  public static void ended(UUID contractId, UUID companyId, LocalDate on) {
    told(
        fact("contract.ended.v1", "contractId", contractId, "companyId", companyId, "endedOn", on));
  }

  public static UUID account(UUID contractId, UUID companyId, LocalDate on) {
    UUID subjectId = UUID.randomUUID();
    account(subjectId, contractId, companyId, on);
    return subjectId;
  }

  public static void account(UUID subjectId, UUID contractId, UUID companyId, LocalDate on) {
    told(
        fact(
            "account.created.v1",
            "subjectId",
            subjectId,
            "contractId",
            contractId,
            "companyId",
            companyId,
            "createdOn",
            on));
  }

  public static UUID enrolled(UUID subjectId, UUID contractId, LocalDate on) {
    UUID enrolmentId = UUID.randomUUID();
    told(
        fact(
            "course.enrolled.v1",
            "enrolmentId",
            enrolmentId,
            "subjectId",
            subjectId,
            "contractId",
            contractId,
            "courseId",
            COURSE,
            "enrolledOn",
            on));
    return enrolmentId;
  }

  public static Map<String, Object> completed(
      UUID enrolmentId, UUID subjectId, UUID contractId, LocalDate on) {
    return fact(
        "course.completed.v1",
        "enrolmentId",
        enrolmentId,
        "subjectId",
        subjectId,
        "contractId",
        contractId,
        "courseId",
        COURSE,
        "completedOn",
        on);
  }

  public static final UUID COURSE = UUID.randomUUID();

  public static UUID invoiced(
      UUID subjectId, UUID contractId, LocalDate on, LocalDate financialYearEndsOn) {
    UUID invoiceId = UUID.randomUUID();
    told(
        fact(
            "invoice.issued.v1",
            "invoiceId",
            invoiceId,
            "subjectId",
            subjectId,
            "contractId",
            contractId,
            "issuedOn",
            on,
            "financialYearEndsOn",
            financialYearEndsOn));
    return invoiceId;
  }

  // ---- systems

  public static Map<String, String> holding(String category, String purpose) {
    return Map.of("category", category, "purpose", purpose);
  }

  public static Response declare(String key, List<Map<String, String>> holds) {
    return asSystem(key)
        .body(
            Map.of(
                "name",
                key,
                "holds",
                holds,
                "identifiers",
                List.of("subject-id"),
                "actions",
                List.of("collect", "erase", "anonymise")))
        .put("/v1/systems/" + key);
  }

  /// The systems that most tests know.
  public static void declareUsual() {
    declare(
            PLATFORM,
            List.of(
                holding("contact-details", "service-access"),
                holding("billing-details", "order-and-invoice"),
                holding("education-records", "course-enrolment"),
                holding("support-case", "support")))
        .then()
        .statusCode(200);
    declare(DIRECTORY, List.of(holding("login-credentials", "service-access")))
        .then()
        .statusCode(200);
    declare(RETENTION, List.of(holding("accountability-records", "administration")))
        .then()
        .statusCode(200);
  }

  public static List<Map<String, Object>> openOrders(String system, UUID subjectId) {
    JsonPath page = ordersPage(system, null);
    List<Map<String, Object>> found = new java.util.ArrayList<>();
    while (true) {
      List<Map<String, Object>> items = page.getList("items");
      items.stream()
          .filter(order -> order.get("subjectId").equals(subjectId.toString()))
          .forEach(found::add);
      String next = page.getString("next");
      if (next == null) {
        return found;
      }
      page = ordersPage(system, next);
    }
  }

  private static JsonPath ordersPage(String system, String cursor) {
    RequestSpecification request = asSystem(system).queryParam("limit", 200);
    if (cursor != null) {
      request.queryParam("cursor", cursor);
    }
    return request
        .get("/v1/systems/" + system + "/orders")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  public static List<Map<String, Object>> awaitOrders(String system, UUID subjectId) {
    return await()
        .atMost(20, SECONDS)
        .until(() -> openOrders(system, subjectId), orders -> !orders.isEmpty());
  }

  /// Answers every open order to a system about a person.
  public static void answer(String system, UUID subjectId, Map<String, Object> reply) {
    awaitOrders(system, subjectId).forEach(order -> answer(system, order, reply));
  }

  public static void answer(String system, Map<String, Object> order, Map<String, Object> reply) {
    asSystem(system)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(reply)
        .post("/v1/orders/" + order.get("orderId") + "/reply")
        .then()
        .statusCode(202);
  }

  /// The system is about to carry out an order, and asks whether it may.
  public static Response start(String system, Map<String, Object> order) {
    return asSystem(system).post("/v1/orders/" + order.get("orderId") + "/start");
  }

  public static Map<String, Object> done(String category, long records) {
    return Map.of(
        "outcome", "done",
        "counts", List.of(Map.of("category", category, "records", records)),
        "evidence", Sha256.of(new byte[] {1, 2, 3}).hex());
  }

  public static Map<String, Object> reply(String outcome, String ground) {
    return Map.of(
        "outcome", outcome, "ground", ground, "evidence", Sha256.of(new byte[] {4}).hex());
  }

  // ---- disposals

  public static List<Map<String, Object>> disposals(UUID subjectId) {
    return asSupport()
        .queryParam("subjectId", subjectId)
        .get("/v1/disposals")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items");
  }

  public static JsonPath disposal(String id) {
    return asSupport().get("/v1/disposals/" + id).then().statusCode(200).extract().jsonPath();
  }

  /// The latest disposal of a person, once it is in this state.
  public static JsonPath awaitDisposal(UUID subjectId, String state) {
    await()
        .atMost(20, SECONDS)
        .untilAsserted(() ->
            assertThat(disposals(subjectId))
                .isNotEmpty()
                .first()
                .extracting(one -> one.get("state"))
                .isEqualTo(state));
    return disposal((String) disposals(subjectId).getFirst().get("id"));
  }

  /// How far the disposal of everybody under a contract has come.
  public static JsonPath summary(UUID contractId) {
    return asSupport()
        .get("/v1/contracts/" + contractId + "/disposals/summary")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  public static List<Map<String, Object>> clocks(UUID subjectId) {
    return asSupport()
        .queryParam("limit", 200)
        .get("/v1/subjects/" + subjectId + "/clocks")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items");
  }

  public static Map<String, Object> awaitClock(UUID subjectId, String category) {
    return await()
        .atMost(20, SECONDS)
        .until(
            () ->
                clocks(subjectId).stream()
                    .filter(clock -> clock.get("category").equals(category))
                    .findFirst(),
            java.util.Optional::isPresent)
        .orElseThrow();
  }

  // ---- holds

  public static String hold(UUID subjectId, String reference, String ground) {
    return placed(subjectId, reference, ground).getString("id");
  }

  /// Places a hold, and says what it met.
  public static JsonPath placed(UUID subjectId, String reference, String ground) {
    return asSupport()
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(
            Map.of(
                "subjectId",
                subjectId.toString(),
                "kind",
                "court",
                "reference",
                reference,
                "ground",
                ground))
        .post("/v1/holds")
        .then()
        .statusCode(201)
        .extract()
        .jsonPath();
  }

  public static JsonPath hold(String holdId) {
    return asSupport().get("/v1/holds/" + holdId).then().statusCode(200).extract().jsonPath();
  }

  public static void release(String holdId) {
    asSupport()
        .body(Map.of("reason", "Målet är avgjort"))
        .post("/v1/holds/" + holdId + "/release")
        .then()
        .statusCode(200);
  }
}
