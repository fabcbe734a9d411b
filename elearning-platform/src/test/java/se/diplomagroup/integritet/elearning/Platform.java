package se.diplomagroup.integritet.elearning;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.diplomagroup.integritet.localstack.testing.TestTokens;

/// The platform's API as its back office uses it.
final class Platform {

  /// A company with its contract in force.
  record Customer(UUID companyId, UUID contractId) {}

  /// Somebody whose name, addresses and number occur nowhere else.
  record Somebody(UUID subjectId, String marker, Map<String, Object> registration) {

    static Somebody make() {
      String marker = "m" + UUID.randomUUID().toString().replace("-", "");
      UUID subjectId = UUID.randomUUID();
      Map<String, Object> registration = new HashMap<>();
      registration.put("subjectId", subjectId.toString());
      registration.put("givenName", "Ann" + marker);
      registration.put("familyName", "Ek" + marker);
      registration.put("email", marker + "@kund.example");
      registration.put("phone", "070-1740605 " + marker.substring(0, 20));
      registration.put("address", "Björkvägen 1 " + marker);
      registration.put("postcode", "112 31");
      registration.put("city", "Stockholm");
      return new Somebody(subjectId, marker, registration);
    }

    String email() {
      return (String) registration.get("email");
    }

    String name() {
      return registration.get("givenName") + " " + registration.get("familyName");
    }

    Somebody with(String field, Object value) {
      Map<String, Object> changed = new HashMap<>(registration);
      changed.put(field, value);
      return new Somebody(subjectId, marker, changed);
    }
  }

  static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Stockholm"));

  private Platform() {}

  static RequestSpecification call() {
    return as(TestTokens.system("elearning-platform"));
  }

  static RequestSpecification as(String token) {
    return given().auth().oauth2(token).contentType(ContentType.JSON);
  }

  static Response post(String path, Object body) {
    return call().body(body).post(path);
  }

  /// A POST that is not to be carried out twice, by the caller with this token.
  static Response once(String token, String key, String path, Object body) {
    return as(token).header("Idempotency-Key", key).body(body).post(path);
  }

  static Customer sign() {
    Response signed =
        post(
            "/api/companies",
            Map.of(
                "name",
                "Provbolaget AB",
                "organisationNumber",
                "556900-2842",
                "contract",
                Map.of("startsOn", TODAY.minusDays(400).toString())));
    signed.then().statusCode(201);
    return new Customer(id(signed, "companyId"), id(signed, "contractId"));
  }

  static Response register(UUID companyId, Somebody... people) {
    List<Map<String, Object>> users = new ArrayList<>();
    for (Somebody somebody : people) {
      users.add(somebody.registration());
    }
    return post("/api/companies/" + companyId + "/users", Map.of("users", users));
  }

  static Somebody somebodyAt(Customer customer) {
    Somebody somebody = Somebody.make();
    register(customer.companyId(), somebody).then().statusCode(201);
    return somebody;
  }

  static UUID course() {
    return UUID.fromString(given().get("/api/courses").path("[0].courseId"));
  }

  static UUID enrol(UUID subjectId) {
    Response enrolled =
        post(
            "/api/enrolments",
            Map.of(
                "subjectId",
                subjectId,
                "courseId",
                course(),
                "enrolledOn",
                TODAY.minusDays(100).toString()));
    enrolled.then().statusCode(201);
    return id(enrolled, "enrolmentId");
  }

  static String complete(UUID enrolmentId) {
    Response completed =
        post(
            "/api/enrolments/" + enrolmentId + "/completion",
            Map.of("completedOn", TODAY.minusDays(60).toString()));
    completed.then().statusCode(200);
    return completed.path("diplomaNumber");
  }

  static Map<String, Integer> counts(UUID companyId) {
    return call().get("/api/companies/" + companyId + "/counts").jsonPath().getMap("$");
  }

  static long pendingFacts() {
    return call().get("/api/facts/pending").jsonPath().getLong("pending");
  }

  static UUID id(Response response, String field) {
    return UUID.fromString(response.path(field));
  }
}
