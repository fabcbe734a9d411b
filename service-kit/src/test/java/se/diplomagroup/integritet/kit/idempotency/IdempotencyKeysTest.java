package se.diplomagroup.integritet.kit.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.diplomagroup.integritet.kit.sql.Sql;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;
import se.diplomagroup.integritet.localstack.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
class IdempotencyKeysTest {

  private static final UUID ANNA = UUID.randomUUID();
  private static final UUID BO = UUID.randomUUID();

  @Inject DataSource dataSource;

  @Test
  void theSameKeyAndRequestCreateOnce() {
    String key = UUID.randomUUID().toString();
    assertThat(id(post(ANNA, key, "a"))).isEqualTo(id(post(ANNA, key, "a")));
  }

  @Test
  void anotherRequestUnderTheSameKeyIsRefused() {
    String key = UUID.randomUUID().toString();
    id(post(ANNA, key, "a"));
    post(ANNA, key, "b")
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/idempotency-key-reused"));
  }

  @Test
  void anotherCallersKeyIsAnotherKey() {
    String key = UUID.randomUUID().toString();
    assertThat(id(post(ANNA, key, "a"))).isNotEqualTo(id(post(BO, key, "a")));
  }

  @Test
  void whatIsKeptDoesNotTellThatTwoRequestsWereTheSame() {
    UUID caller = UUID.randomUUID();
    id(post(caller, UUID.randomUUID().toString(), "a"));
    id(post(caller, UUID.randomUUID().toString(), "a"));

    assertThat(
            new Sql(dataSource)
                .query(
                    "select encode(request_hash, 'hex') from idempotency_key where caller = ?",
                    row -> row.getString(1),
                    caller))
        .hasSize(2)
        .doesNotHaveDuplicates();
  }

  @Test
  void callsAtTheSameTimeCreateOnce() {
    String key = UUID.randomUUID().toString();
    var calls =
        IntStream.range(0, 8)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> id(post(ANNA, key, "a"))))
            .toList();
    assertThat(calls.stream().map(CompletableFuture::join).distinct()).hasSize(1);
  }

  @Test
  void aCallWithoutAKeyIsRefused() {
    request(ANNA, "a").post("/things/once").then().statusCode(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "å", "a b"})
  void aKeyThatIsNoneIsRefused(String key) {
    post(ANNA, key, "a").then().statusCode(400);
  }

  private static Response post(UUID caller, String key, String code) {
    return request(caller, code).header(IdempotencyKeys.HEADER, key).post("/things/once");
  }

  private static io.restassured.specification.RequestSpecification request(
      UUID caller, String code) {
    return RestAssured.given()
        .auth()
        .oauth2(TestTokens.person(caller))
        .contentType("application/json")
        .body("{\"subjectId\":\"%s\",\"parts\":[{\"code\":\"%s\"}]}".formatted(caller, code));
  }

  private static String id(Response response) {
    return response.then().statusCode(200).extract().path("id");
  }
}
