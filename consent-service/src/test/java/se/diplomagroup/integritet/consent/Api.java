package se.diplomagroup.integritet.consent;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.diplomagroup.integritet.localstack.testing.TestTokens;

/// The service's API as tests use it.
public final class Api {

  private Api() {}

  public static RequestSpecification as(String token) {
    return given().auth().oauth2(token).contentType("application/json");
  }

  public static RequestSpecification person(UUID subjectId) {
    return as(TestTokens.person(subjectId));
  }

  public static RequestSpecification system() {
    return as(TestTokens.system("elearning-platform"));
  }

  public static RequestSpecification dpo() {
    return as(TestTokens.dpo(UUID.randomUUID()));
  }

  public static RequestSpecification support() {
    return as(TestTokens.support(UUID.randomUUID()));
  }

  /// A decision on the notice that is in force.
  public static Map<String, Object> decision(String purpose, String choice) {
    var notice = given().get("/v1/notices/current?language=sv").then().extract().jsonPath();
    Map<String, Object> decision = new LinkedHashMap<>();
    decision.put("decisionId", UUID.randomUUID().toString());
    decision.put("purpose", purpose);
    decision.put("choice", choice);
    decision.put("noticeVersion", notice.getInt("version"));
    decision.put("language", "sv");
    decision.put("textHash", notice.getString("hash"));
    return decision;
  }

  public static Map<String, Object> decision(UUID subjectId, String purpose, String choice) {
    Map<String, Object> decision = decision(purpose, choice);
    decision.put("subjectId", subjectId.toString());
    return decision;
  }

  public static Map<String, Object> visitors(UUID visitorId, String purpose, String choice) {
    Map<String, Object> decision = decision(purpose, choice);
    decision.put("visitorId", visitorId.toString());
    return decision;
  }

  /// A system tells decisions.
  public static ValidatableResponse tell(List<Map<String, Object>> decisions) {
    return tell(system(), decisions);
  }

  public static ValidatableResponse tell(
      RequestSpecification caller, List<Map<String, Object>> decisions) {
    return caller.body(Map.of("decisions", decisions)).post("/v1/decisions").then();
  }

  /// A person decides, and it is recorded. Returns the decision's id.
  public static UUID decide(UUID subjectId, String purpose, String choice) {
    Map<String, Object> decision = decision(subjectId, purpose, choice);
    tell(person(subjectId), List.of(decision)).statusCode(201);
    return UUID.fromString((String) decision.get("decisionId"));
  }

  public static String reasonFor(UUID subjectId, String purpose) {
    return system()
        .get("/v1/subjects/{id}/permissions/{purpose}", subjectId, purpose)
        .then()
        .statusCode(200)
        .extract()
        .path("reason");
  }
}
