package se.diplomagroup.integritet.consent.catalogue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.consent.Topics;
import se.diplomagroup.integritet.consent.database.Database;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.Purposes;
import se.diplomagroup.integritet.contracts.RetentionEvent.SystemRegistered;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;

@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
@Tag("P03")
class CatalogueApiTest {

  @Inject Database database;
  @Inject Topics topics;

  @Test
  @Tag("P01")
  @Tag("P02")
  void everybodyCanReadTheCatalogue() {
    given()
        .get("/v1/catalogue")
        .then()
        .statusCode(200)
        .body("controller.name", equalTo("Diploma Group"))
        .body("purposes", hasSize(Purposes.ALL.size()))
        .body("purposes.title.sv", not(equalTo(null)))
        .body("purposes.find { it.key == 'news' }.needsConsent", equalTo(true))
        .body("purposes.find { it.key == 'news' }.legalBasis", equalTo("consent"))
        .body("purposes.find { it.key == 'news' }.article", equalTo("6(1)(a)"))
        .body("purposes.find { it.key == 'news' }.objection", equalTo("absolute"))
        .body("purposes.find { it.key == 'news' }.validFor", equalTo("P24M"))
        .body("purposes.find { it.key == 'service-access' }.needsConsent", equalTo(false))
        .body("purposes.find { it.key == 'service-access' }.recipients[1].en", notNullValue())
        .body("collectionPoints", hasSize(5))
        .body("categories", hasSize(9));
  }

  @Test
  void aSystemThatRegistersIsShownWithThePurposesItCarriesOut() {
    Code crm = Code.of("crm-" + UUID.randomUUID().toString().substring(0, 8) + "a");
    topics.tell("retention-service", registered(crm, List.of(Purposes.NEWS), Instant.now()));
    await().untilAsserted(() -> assertThat(systemsOf("news")).contains(crm.value()));
    assertThat(systemsOf("evaluation")).doesNotContain(crm.value());
  }

  @Test
  void anOlderDeclarationChangesNothing() {
    Code crm = Code.of("crm-" + UUID.randomUUID().toString().substring(0, 8) + "b");
    Instant now = Instant.now();
    topics.tell(
        "retention-service",
        registered(crm, List.of(Purposes.EVALUATION), now),
        registered(crm, List.of(Purposes.NEWS), now.minusSeconds(60)),
        registered(Code.of(crm + "-last"), List.of(Purposes.NEWS), now));
    await().untilAsserted(() -> assertThat(systemsOf("news")).contains(crm + "-last"));
    assertThat(systemsOf("evaluation")).contains(crm.value());
    assertThat(systemsOf("news")).doesNotContain(crm.value());
  }

  @Test
  void aPublishedCatalogueIsNeverChanged() {
    assertThatThrownBy(() -> database.change("delete from catalogue"))
        .hasStackTraceContaining("a published catalogue is never changed");
  }

  private static List<String> systemsOf(String purpose) {
    return given()
        .get("/v1/catalogue")
        .then()
        .extract()
        .path("purposes.find { it.key == '" + purpose + "' }.systems");
  }

  private static SystemRegistered registered(Code system, List<Code> purposes, Instant at) {
    return new SystemRegistered(new UUID(0, 4711), system, List.of(), purposes, List.of(), at);
  }
}
