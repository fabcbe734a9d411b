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
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;
import se.diplomagroup.integritet.localstack.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
class ProblemsTest {

  /// A body of `/things/measures` that holds all it asks for.
  private static final String MEASURE = "{\"records\":1,\"sure\":true,\"note\":\"a\"}";

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
          {"subjectId":"0190a000-0000-7000-8000-000000000001","parts":[{"code":"a","count":"Anna Andersson"}]} | parts[0].count | type
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
          {"subjectId":"0190a000-0000-7000-8000-000000000001","parts":[]}                       | The length must be between 1 and 3.
          {"subjectId":"0190a000-0000-7000-8000-000000000001","parts":[{"code":"a","count":11}]} | This number must be at most 10.
          {"parts":[{"code":"a"}]}                                                              | This field must have a value.
          """)
  void saysTheRuleOfAConstraintInASentence(String body, String sentence) {
    problem(json(body).post("/things"), 400, "invalid-input")
        .body("violations[0].message", startsWith(sentence));
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
          {"parts":[{"code":17}]}                           | parts[0].code   | type            | a text is expected
          {"parts":[{"code":{}}]}                           | parts[0].code   | type            | a text is expected
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"shade":0}                               | shade   | type
          {"shade":"0"}                             | shade   | format
          {"shade":""}                              | shade   | format
          {"shade":"light"}                         | shade   | format
          {}                                        | records | required
          {"records":null}                          | records | required
          {"records":""}                            | records | type
          {"records":"7"}                           | records | type
          {"records":true}                          | records | type
          {"records":7.0}                           | records | type
          {"records":99999999999999999999}          | records | range
          {"records":1,"sure":null}                 | sure    | required
          {"records":1}                             | sure    | required
          {"sure":1}                                | sure    | type
          {"sure":"true"}                           | sure    | type
          {"known":0}                               | known   | type
          {"known":""}                              | known   | type
          {"id":""}                                 | id      | type
          {"on":20000}                              | on      | type
          {"on":"20000"}                            | on      | format
          {"on":[2026,1,1]}                         | on      | type
          {"on":""}                                 | on      | format
          {"on":"2026-02-30"}                       | on      | format
          {"on":"2026-01-01T00:00:00Z"}             | on      | format
          {"on":"+999999999-12-31"}                 | on      | format
          {"on":"-0001-01-01"}                      | on      | format
          {"on":"0000-01-01"}                       | on      | format
          {"at":0}                                  | at      | type
          {"at":0.5}                                | at      | type
          {"at":"0"}                                | at      | format
          {"at":[2026,1,1]}                         | at      | type
          {"at":"+1000000000-12-31T23:59:59.9Z"}    | at      | format
          {"at":"-1000000000-01-01T00:00:00Z"}      | at      | format
          """)
  void aValueIsOfItsOwnKindAndNotOfOneLikeIt(String body, String field, String rule) {
    problem(json(body).post("/things/measures"), 400, "invalid-input")
        .body("violations.field", contains(field))
        .body("violations.rule", contains(rule));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"note":"a\\u0000b"}              | note
          {"note":"a\\ud800b"}              | note
          {"note":"a\\udc00\\ud800b"}       | note
          {"notes":{"a":["b","\\u0000"]}}   | notes.a[1]
          {"notes":{"a\\u0000":["b"]}}      | notes
          {"anything":{"a":["\\u0000"]}}    | anything.a
          {"rest":"\\u0000"}                | rest
          {"rest":{"a":["\\u0000"]}}        | rest
          {"rest":{"a":{"\\u0000":1}}}      | rest
          """)
  void aTextHasNoCharacterThatCannotBeStored(String body, String field) {
    problem(json(body).post("/things/measures"), 400, "invalid-input")
        .body("violations.field", contains(field))
        .body("violations.rule", contains("format"));
  }

  @Test
  void aTextOfAnyLanguageIsTaken() {
    json("""
    {"records":1,"sure":true,"note":"Åsa \\uD83D\\uDE00 \\u0007","notes":{"å":["ö"]},
     "anything":{"a":[1,null]},"rest":{"a":[1,null]},"on":"9999-12-31",
     "at":"2026-01-01T00:00:00.5Z"}
    """)
        .post("/things/measures")
        .then()
        .statusCode(200)
        .body("note", equalTo("Åsa \uD83D\uDE00 \u0007"))
        .body("on", equalTo("9999-12-31"))
        .body("at", equalTo("2026-01-01T00:00:00.500Z"));
  }

  @Test
  void aParameterHasNoCharacterThatCannotBeStored() {
    problem(asWritten("/things/named/kim?like=a%00b"), 400, "invalid-input")
        .body("violations.field", contains("like"))
        .body("violations.rule", contains("format"));
    problem(asWritten("/things/named/kim?like=a&%00=b"), 400, "invalid-input")
        .body("violations.field", contains("?"));
    problem(asWritten("/things/named/a%00b?like=a"), 404, "not-found");
    asWritten("/things/named/%C3%A5?like=%C3%B6")
        .then()
        .statusCode(200)
        .body("", contains("å", "ö"));
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
              "unsupported-media-type")
          .body("violations.field", contains("Content-Type"))
          .body("violations.rule", contains("media-type"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"iso-8859-1", "utf-16", "us-ascii"})
  void refusesABodyThatIsSaidToBeInAnotherCharset(String charset) {
    problem(
            RestAssured.given()
                .config(asSaid())
                .contentType("application/json; charset=" + charset)
                .body(MEASURE.getBytes(StandardCharsets.US_ASCII))
                .post("/things/measures"),
            415,
            "unsupported-media-type")
        .body("violations.field", contains("Content-Type"))
        .body("violations.rule", contains("charset"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"foo", ";", "application/json/x"})
  void refusesABodyOfATypeThatIsNone(String type) {
    problem(
            RestAssured.given()
                .config(asSaid())
                .header("Content-Type", type)
                .body(MEASURE.getBytes(StandardCharsets.UTF_8))
                .post("/things/measures"),
            415,
            "unsupported-media-type")
        .body("violations.field", contains("Content-Type"))
        .body("violations.rule", contains("media-type"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"foo", ";", "application/json/x", "application/json; charset=utf-16"})
  void doesNotMindOfWhatTypeABodyWouldBeThatIsNotThere(String type) {
    RestAssured.given()
        .config(asSaid())
        .header("Content-Type", type)
        .get("/things")
        .then()
        .statusCode(200);
  }

  @Test
  void takesABodyThatIsSaidToBeInUtf8() {
    RestAssured.given()
        .config(asSaid())
        .contentType("application/json; charset=UTF-8")
        .body(MEASURE.getBytes(StandardCharsets.UTF_8))
        .post("/things/measures")
        .then()
        .statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32LE", "UTF-32BE", "UTF-32"})
  void refusesJsonInAnotherEncodingThanUtf8(String encoding) {
    problem(
            RestAssured.given()
                .config(asSaid())
                .contentType("application/json")
                .body(MEASURE.getBytes(Charset.forName(encoding)))
                .post("/things/measures"),
            400,
            "invalid-input")
        .body("violations.field", contains("body"))
        .body("violations.rule", contains("json"));
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
  void refusesBytesThatLookLikeUtf16OrUtf32AndAreNeither() {
    for (byte[] bytes :
        List.of(
            new byte[] {0, 0x7B, 0, 0},
            new byte[] {0x7B, 0, 0, 0, 0x11, 0x22, 0x33, 0x44},
            new byte[] {0, 0, 0, 0x7B, 0x7F, 0, 0, 0},
            new byte[] {0, 0, 0, 0x7B, 0x22},
            new byte[] {0, 0x7B, 0, 0x22, 0})) {
      problem(
              RestAssured.given().contentType("application/json").body(bytes).post("/things"),
              400,
              "invalid-input")
          .body("violations.field", contains("body"))
          .body("violations.rule", contains("json"));
    }
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "anna",
        "1-1-1-1-1",
        "00000000-0000-0000-0000-000000000000",
        "0190a00000007000800000000000000001",
        "0190a000-0000-7000-8000-0000000000001"
      })
  void aPathThatIsNoIdLeadsNowhereAndSaysWhichPart(String id) {
    problem(
            RestAssured.given()
                .auth()
                .oauth2(person(UUID.randomUUID()))
                .get("/things/people/" + id),
            404,
            "not-found")
        .body("violations.field", contains("subjectId"))
        .body("violations.rule", contains("format"));
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
  @CsvSource({"limit,0", "limit,201", "cursor,***", "cursor,YW5uYQ", "cursor,_w", "cursor,AA"})
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

  /// A request whose content type is sent as it stands.
  private static RestAssuredConfig asSaid() {
    return RestAssuredConfig.config()
        .encoderConfig(
            EncoderConfig.encoderConfig()
                .appendDefaultContentCharsetToContentTypeIfUndefined(false));
  }

  private static io.restassured.response.Response asWritten(String address) {
    return RestAssured.given().urlEncodingEnabled(false).get(address);
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
