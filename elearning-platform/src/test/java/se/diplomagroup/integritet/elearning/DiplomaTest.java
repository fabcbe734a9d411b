package se.diplomagroup.integritet.elearning;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.connector.Order;
import se.diplomagroup.integritet.connector.PersonalDataSystem;
import se.diplomagroup.integritet.contracts.SystemOrdered.Action;
import se.diplomagroup.integritet.elearning.Platform.Somebody;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;
import se.diplomagroup.integritet.localstack.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
@QuarkusTestResource(Surroundings.class)
@Tag("P34")
class DiplomaTest {

  @Inject PersonalDataSystem system;
  @Inject DataSource dataSource;

  @BeforeEach
  void everythingAnswers() {
    GatewayDouble.reset();
    DirectoryDouble.reset();
  }

  @Test
  void anybodyCanVerifyADiplomaInSwedishAndEnglish() {
    Somebody somebody = Platform.somebodyAt(Platform.sign());
    String number = Platform.complete(Platform.enrol(somebody.subjectId()));

    given()
        .get("/diplomas/" + number + "?language=sv")
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body(containsString("Diplomet är äkta"), containsString(somebody.name()));
    given()
        .get("/diplomas/" + number + "?language=en")
        .then()
        .body(containsString("The diploma is genuine"));
    given().get("/diplomas/DG-0000-0000-0000-0000").then().statusCode(404);
  }

  @Test
  void aDiplomaIsGoneWithItsHolderUnlessTheyChoseOtherwise() {
    Somebody somebody = Platform.somebodyAt(Platform.sign());
    String number = Platform.complete(Platform.enrol(somebody.subjectId()));
    erase(somebody);
    given().get("/diplomas/" + number).then().statusCode(404);
  }

  @Test
  void aKeptCertificateVerifiesWithoutTheProfile() {
    Somebody somebody = Platform.somebodyAt(Platform.sign());
    String number = Platform.complete(Platform.enrol(somebody.subjectId()));
    Response certificate =
        Platform.as(TestTokens.person(somebody.subjectId()))
            .post("/api/diplomas/" + number + "/certificate");
    certificate.then().statusCode(201);
    String code = certificate.path("code");
    String issuedOn = certificate.path("issuedOn");

    erase(somebody);

    assertThat(Tables.rowsWith(dataSource, somebody.marker())).isEmpty();
    assertThat(Tables.rowsWith(dataSource, code)).isEmpty();
    given()
        .get("/diplomas/" + number)
        .then()
        .statusCode(200)
        .body(not(containsString(somebody.marker())));
    verify(number, somebody.name() + "  ", issuedOn, code.toLowerCase(java.util.Locale.ROOT))
        .then()
        .body(containsString("Intyget är äkta"));
    verify(number, "Någon Annan", issuedOn, code).then().body(containsString("stämmer inte"));
    verify(number, somebody.name(), "2020-01-01", code).then().body(containsString("stämmer inte"));
    verify(number, somebody.name(), issuedOn, "0000").then().body(containsString("stämmer inte"));
  }

  @Test
  void onlyTheHolderChoosesAndMayChangeTheirMind() {
    Somebody somebody = Platform.somebodyAt(Platform.sign());
    String number = Platform.complete(Platform.enrol(somebody.subjectId()));
    String path = "/api/diplomas/" + number + "/certificate";
    Platform.as(TestTokens.person(UUID.randomUUID())).post(path).then().statusCode(404);
    Platform.as(TestTokens.person(somebody.subjectId())).post(path).then().statusCode(201);
    Platform.as(TestTokens.person(somebody.subjectId())).delete(path).then().statusCode(204);
    erase(somebody);
    given().get("/diplomas/" + number).then().statusCode(404);
  }

  private Response verify(String number, String holder, String issuedOn, String code) {
    return given()
        .contentType("application/x-www-form-urlencoded; charset=utf-8")
        .formParam("holder", holder)
        .formParam("issued", issuedOn)
        .formParam("code", code)
        .post("/diplomas/" + number + "?language=sv");
  }

  private void erase(Somebody somebody) {
    QuarkusTransaction.requiringNew()
        .call(() -> system.erase(Order.of(Orders.order(somebody.subjectId(), Action.ERASE))));
  }
}
