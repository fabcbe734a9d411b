package se.diplomagroup.integritet.consent.collector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.diplomagroup.integritet.consent.Api;
import se.diplomagroup.integritet.consent.database.Database;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;
import se.diplomagroup.integritet.localstack.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
@Tag("P05")
@Tag("P24")
class CollectorsTest {

  @Inject Database database;

  private final UUID person = UUID.randomUUID();

  @ParameterizedTest
  @ValueSource(strings = {"audit-service", "retention-service", "consent-service", "webshop"})
  void aSystemThatAsksNobodyTellsNoDecisions(String key) {
    for (String choice : List.of("given", "refused", "withdrawn")) {
      expectRefusal(system(key), List.of(Api.decision(person, "news", choice)));
    }
    expectRefusal(system(key), List.of(Api.visitors(person, "cookies-statistics", "refused")));
    expectRefusal(system(key), List.of(Api.decision(person, "telepathy", "given")));
  }

  @Test
  void aSystemThatCarriesThePurposeOutTellsDecisions() {
    Api.tell(system("elearning-platform"), List.of(Api.decision(person, "news", "given")))
        .statusCode(201);
  }

  @Test
  @Tag("P30")
  void aSystemThatOnlyAsksTellsDecisionsAboutThePurposesItAsksAbout() {
    RequestSpecification banner = system("sign-in-directory");
    UUID visitor = UUID.randomUUID();
    Api.tell(banner, List.of(Api.visitors(visitor, "cookies-statistics", "refused")))
        .statusCode(201);
    expectRefusal(
        system("sign-in-directory"),
        List.of(
            Api.decision(person, "cookies-statistics", "given"),
            Api.decision(person, "news", "given")));
  }

  @Test
  void aCollectorsUnknownPurposeIsNamed() {
    Api.tell(system("elearning-platform"), List.of(Api.decision(person, "telepathy", "given")))
        .statusCode(422)
        .body("violations[0].rule", equalTo("unknown-purpose"));
  }

  private void expectRefusal(RequestSpecification caller, List<Map<String, Object>> decisions) {
    Api.tell(caller, decisions)
        .statusCode(403)
        .contentType("application/problem+json")
        .body("type", equalTo("/problems/not-a-collector"));
    assertThat(
            database.list(
                "select sequence from decision where subject_id = ?",
                row -> row.count("sequence"),
                person))
        .isEmpty();
  }

  private static RequestSpecification system(String key) {
    return Api.as(TestTokens.system(key));
  }
}
