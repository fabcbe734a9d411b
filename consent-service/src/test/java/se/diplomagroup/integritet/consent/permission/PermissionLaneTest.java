package se.diplomagroup.integritet.consent.permission;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.consent.Api;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;
import se.diplomagroup.integritet.localstack.testing.TestTokens;

/// The first question with a token goes the long way; the next ones with it are answered from
/// memory.
@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
@Tag("P04")
class PermissionLaneTest {

  private static final String PERMISSION = "/v1/subjects/{id}/permissions/{purpose}";

  private final UUID person = UUID.randomUUID();
  private final String token = TestTokens.system("elearning-platform");

  @BeforeEach
  void thePersonHasConsented() {
    Api.decide(person, "news", "given");
  }

  @Test
  void bothWaysGiveTheSameAnswer() {
    Response first = ask();
    Response again = ask();
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.asString()).isEqualTo(first.asString());
    for (String header : new String[] {"ETag", "Cache-Control", "Vary", "Content-Type"}) {
      assertThat(again.header(header)).isEqualTo(first.header(header)).isNotBlank();
    }
  }

  @Test
  void theShortWayKnowsTheTagOfAnAnswer() {
    String tag = ask().header("ETag");
    Response again = Api.as(token).header("If-None-Match", tag).get(PERMISSION, person, "news");
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.header("ETag")).isEqualTo(tag);
    assertThat(again.asString()).isEmpty();
  }

  @Test
  void theShortWayGivesBackTheCallersCorrelationId() {
    ask();
    String mine = UUID.randomUUID().toString();
    assertThat(
            asking()
                .header("X-Correlation-Id", mine)
                .get(PERMISSION, person, "news")
                .header("X-Correlation-Id"))
        .isEqualTo(mine);
    assertThat(ask().header("X-Correlation-Id")).hasSize(36).isNotEqualTo(mine);
  }

  @Test
  @Tag("P24")
  void aWithdrawalEndsTheShortWayAtOnce() {
    ask();
    assertThat(ask().jsonPath().getBoolean("allowed")).isTrue();
    Api.decide(person, "news", "withdrawn");
    assertThat(ask().jsonPath().getBoolean("allowed")).isFalse();
  }

  @Test
  void aTokenThatOnlyLooksLikeAKnownOneIsRefused() {
    ask();
    String forged = token.substring(0, token.length() - 4) + "AAAA";
    assertThat(Api.as(forged).get(PERMISSION, person, "news").statusCode()).isEqualTo(401);
    assertThat(given().get(PERMISSION, person, "news").statusCode()).isEqualTo(401);
  }

  @Test
  void anIdOrAPurposeThatIsNoneIsRefusedOnBothWays() {
    ask();
    assertThat(asking().get(PERMISSION, "1-1-1-1-1", "news").statusCode())
        .isEqualTo(Api.system().get(PERMISSION, "1-1-1-1-1", "news").statusCode());
    assertThat(asking().get(PERMISSION, person, "No Purpose").statusCode())
        .isEqualTo(Api.system().get(PERMISSION, person, "No Purpose").statusCode());
  }

  @Test
  void theMetricsOfTheShortWayNameNobody() {
    ask();
    ask();
    String metrics = given().get("/q/metrics").asString();
    assertThat(metrics).contains("uri=\"/v1/subjects/{id}/permissions/{purpose}\"");
    assertThat(metrics).doesNotContain(person.toString());
  }

  private Response ask() {
    return asking().get(PERMISSION, person, "news");
  }

  private RequestSpecification asking() {
    return Api.as(token);
  }
}
