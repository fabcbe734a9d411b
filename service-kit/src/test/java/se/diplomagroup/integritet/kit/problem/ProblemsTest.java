package se.diplomagroup.integritet.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;
import se.diplomagroup.integritet.localstack.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
class ProblemsTest {

  private static final String SECRET = "Anna Andersson";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"subjectId":"Anna Andersson","parts":[]}                                            | subjectId      | format
          {"subjectId":"0190a000-0000-7000-8000-000000000001","parts":"Anna Andersson"}        | parts          | type
          {"subjectId":"0190a000-0000-7000-8000-000000000001","parts":[{"code":"Anna Andersson"}]} | parts[0].code | format
          {"subjectId":"0190a000-0000-7000-8000-000000000001","parts":[{"code":"a","on":"Anna Andersson"}]} | parts[0].on | format
          {"subjectId":"0190a000-0000-7000-8000-000000000001","parts":[{"code":"a","count":"Anna Andersson"}]} | parts[0].count | format
          {"subjectId":"0190a000-0000-7000-8000-000000000001","parts":[{"code":"a"}],"name":"Anna Andersson"} | name | unknown-field
          {"subjectId":"0190a000-0000-7000-8000-000000000001","parts":[{"code":"a"}],"Anna Andersson":1} | ? | unknown-field
          {"subjectId":"0190a000-0000-7000-8000-000000000001","parts":[]}                      | parts          | size
          {"subjectId":"0190a000-0000-7000-8000-000000000001","parts":[{"code":"a","count":11}]} | parts[0].count | max
          {"subjectId":"0190a000-0000-7000-8000-000000000001","parts":[{"count":1}]}           | parts[0].code  | required
          {"parts":[{"code":"a"}]}                                                             | subjectId      | required
          """)
  void saysWhichFieldIsWrongAndNeverWhatWasInIt(String body, String field, String rule) {
    problem(json(body).post("/things"), 400, "invalid-input")
        .body("violations.field", hasItem(field))
        .body("violations.rule", hasItem(rule));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"subjectId": Anna Andersson                      | body            | json            | line 1, column 15
          [                                                 | body            | type            | an object is expected
          [{                                                | body            | type            | an object is expected
          [{}]                                              | body            | type            | an object is expected
          {                                                 | body            | json            | line 1, column
          {"parts":[{                                       | parts[0]        | json            | line 1, column
          {"parts":[{"code":"a"}}                           | parts           | json            | line 1, column
          {"parts":[{"code":"Anna}]}                        | parts[0].code   | json            | line 1, column
          Anna Andersson                                    | body            | json            | line 1, column
          "Anna Andersson"                                  | body            | type            | an object is expected
          17                                                | body            | type            | kind
          {"parts": [], "parts": []}                        | body            | duplicate-field | line 1, column
          {"parts": []} {"parts": []}                       | body            | json            | line 1, column
          {"subjectId":{},"parts":[]}                       | subjectId       | type            | kind
          {"subjectId":17,"parts":[]}                       | subjectId       | format          | form
          {"parts":{}}                                      | parts           | type            | a list is expected
          {"parts":[17]}                                    | parts[0]        | type            | kind
          {"parts":[[]]}                                    | parts[0]        | type            | an object is expected
          {"parts":[{"code":17}]}                           | parts[0].code   | type            | kind
          {"parts":[{"code":"a","count":{}}]}               | parts[0].count  | type            | kind
          {"parts":[{"code":"a","count":1.5}]}              | parts[0].count  | type            | a whole number is expected
          {"parts":[{"code":"a","note":17}]}                | parts[0].note   | type            | a text is expected
          {"parts":[{"code":"a","note":true}]}              | parts[0].note   | type            | a text is expected
          {"parts":[{"code":"a","note":["Anna"]}]}          | parts[0].note   | type            | a text is expected
          """)
  void saysWhatIsWrongWithTheJsonAndWhere(String body, String field, String rule, String words) {
    problem(json(body).post("/things"), 400, "invalid-input")
        .body("violations.field", contains(field))
        .body("violations.rule", contains(rule))
        .body("violations[0].message", containsString(words));
  }

  @Test
  void refusesWhatIsNestedTooDeeply() {
    String deep = "[".repeat(5_000);
    problem(json("{\"parts\":[{\"rest\":" + deep).post("/things"), 400, "invalid-input")
        .body("violations.field", contains("body"))
        .body("violations.rule", contains("json-limit"));
  }

  @Test
  void refusesAnEmptyBody() {
    for (String empty : List.of("", "null")) {
      problem(json(empty).post("/things"), 400, "invalid-input")
          .body("violations.field", contains("body"))
          .body("violations.rule", contains("required"));
    }
  }

  @Test
  void refusesABodyThatIsSaidToBeSomethingElse() {
    for (String type :
        List.of("text/plain", "application/xml", "application/x-www-form-urlencoded")) {
      problem(
          RestAssured.given().contentType(type).body("{}").post("/things"),
          415,
          "unsupported-media-type");
    }
  }

  @Test
  void refusesBytesThatAreNotUtf8() {
    byte[] bytes = "{\"subjectId\":\"\u00e5\"}".getBytes(StandardCharsets.ISO_8859_1);
    problem(
        RestAssured.given().contentType("application/json").body(bytes).post("/things"),
        400,
        "invalid-input");
  }

  @Test
  void refusesABodyThatIsTooLarge() {
    problem(json("{\"a\":\"" + "x".repeat(100_000) + "\"}").post("/things"), 413, "too-large");
  }

  @Test
  void refusesABodyThatTurnsOutToBeTooLarge() throws IOException, InterruptedException {
    byte[] body = ("{\"a\":\"" + "x".repeat(200_000) + "\"}").getBytes(StandardCharsets.UTF_8);
    try (HttpClient client = HttpClient.newHttpClient()) {
      var answer =
          client.send(
              HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/things"))
                  .version(HttpClient.Version.HTTP_1_1)
                  .header("Content-Type", "application/json")
                  .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                  .build(),
              BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(413);
    }
  }

  @Test
  void answersHttpFailuresAsProblems() {
    problem(RestAssured.get("/nowhere"), 404, "not-found");
    problem(RestAssured.get("/things/nowhere"), 404, "not-found");
    problem(RestAssured.delete("/things"), 405, "method-not-allowed");
    problem(RestAssured.given().accept("image/png").get("/things"), 406, "not-acceptable");
    problem(
        RestAssured.given().contentType("text/plain").body("x").post("/things"),
        415,
        "unsupported-media-type");
  }

  @Test
  void aPathThatIsNoIdLeadsNowhere() {
    problem(
        RestAssured.given().auth().oauth2(person(UUID.randomUUID())).get("/things/people/anna"),
        404,
        "not-found");
  }

  @Test
  void refusesWhoIsNotSignedIn() {
    problem(RestAssured.get("/things/people/{id}", UUID.randomUUID()), 401, "not-signed-in")
        .header("WWW-Authenticate", startsWith("Bearer"));
    problem(
        RestAssured.given().auth().oauth2("no token").get("/things/people/{id}", UUID.randomUUID()),
        401,
        "not-signed-in");
    problem(
        RestAssured.given()
            .auth()
            .oauth2(TestTokens.expired(UUID.randomUUID()))
            .get("/things/people/{id}", UUID.randomUUID()),
        401,
        "not-signed-in");
  }

  @Test
  void refusesWhoMayNot() {
    problem(
        RestAssured.given()
            .auth()
            .oauth2(TestTokens.system("elearning-platform"))
            .get("/things/people/{id}", UUID.randomUUID()),
        403,
        "forbidden");
    problem(
        RestAssured.given()
            .auth()
            .oauth2(person(UUID.randomUUID()))
            .get("/things/people/{id}", UUID.randomUUID()),
        403,
        "forbidden");
  }

  @Test
  void deniesWhatNobodyAllowed() {
    problem(RestAssured.get("/things/unannotated"), 401, "not-signed-in");
    problem(
        RestAssured.given()
            .auth()
            .oauth2(TestTokens.dpo(UUID.randomUUID()))
            .get("/things/unannotated"),
        403,
        "forbidden");
  }

  @Test
  void keepsItsOwnFaultsToItself() {
    problem(RestAssured.get("/things/broken"), 500, "internal-error");
  }

  @Test
  void pagesByCursor() {
    String next =
        RestAssured.given()
            .queryParam("limit", 3)
            .get("/things")
            .then()
            .statusCode(200)
            .body("items", contains(1, 2, 3))
            .extract()
            .path("next");
    next =
        RestAssured.given()
            .queryParam("limit", 3)
            .queryParam("cursor", next)
            .get("/things")
            .then()
            .body("items", contains(4, 5, 6))
            .extract()
            .path("next");
    RestAssured.given()
        .queryParam("limit", 3)
        .queryParam("cursor", next)
        .get("/things")
        .then()
        .body("items", contains(7))
        .body("next", equalTo(null));
  }

  @ParameterizedTest
  @CsvSource({"limit,0", "limit,201", "cursor,***", "cursor,YW5uYQ", "cursor,_w"})
  void refusesAListThatMakesNoSense(String parameter, String value) {
    problem(RestAssured.given().queryParam(parameter, value).get("/things"), 400, "invalid-input")
        .body("violations.field", hasItem(parameter));
  }

  @Test
  void aLimitThatIsNoNumberIsRefused() {
    problem(
        RestAssured.given().queryParam("limit", "Anna Andersson").get("/things"),
        400,
        "invalid-input");
  }

  private static String person(UUID subjectId) {
    return TestTokens.person(subjectId);
  }

  private static RequestSpecification json(String body) {
    return RestAssured.given().contentType("application/json").body(body);
  }

  private static ValidatableResponse problem(
      io.restassured.response.Response response, int status, String slug) {
    assertThat(response.asString()).doesNotContain(SECRET).doesNotContain("Anna");
    return response
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/" + slug))
        .body("status", equalTo(status));
  }
}
