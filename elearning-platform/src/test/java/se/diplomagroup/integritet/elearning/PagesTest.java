package se.diplomagroup.integritet.elearning;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalToIgnoringCase;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.elearning.Platform.Customer;
import se.diplomagroup.integritet.elearning.Platform.Somebody;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;
import se.diplomagroup.integritet.localstack.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
@QuarkusTestResource(Surroundings.class)
class PagesTest {

  private static final Pattern ADDRESS =
      Pattern.compile("(?:src|href|action|url\\()[=\"']+(https?:)?//([^/\"']+)");

  @BeforeEach
  void everythingAnswers() {
    GatewayDouble.reset();
    DirectoryDouble.reset();
  }

  @Test
  void theFrontPageShowsTheCoursesInTheReadersLanguage() {
    given().get("/").then().statusCode(200).body(containsString("Arbetsmiljö för chefer"));
    given()
        .header("Accept-Language", "en-GB,en;q=0.8")
        .get("/")
        .then()
        .header("Vary", "Accept, Accept-Language, Cookie")
        .body(containsString("<html lang=\"en\">"), containsString("Work environment"));
    given()
        .header("Accept-Language", "en-GB")
        .get("/?language=sv")
        .then()
        .body(containsString("<html lang=\"sv\">"));
    given()
        .header("Accept-Language", "en;q=0,de")
        .get("/")
        .then()
        .body(containsString("<html lang=\"sv\">"));
  }

  @Test
  void aLanguageHeaderThatCannotBeReadIsNoFailureOfOurs() {
    int status =
        given().accept("text/html").header("Accept-Language", ";;q=x,,").get("/").statusCode();

    assertThat(status).isLessThan(500);
  }

  @Test
  @Tag("P06")
  @Tag("P30")
  void nothingComesFromAnywhereElseAndNoCookieIsSet() {
    for (String path : new String[] {"/", "/diplomas/x", "/style.css"}) {
      var page = given().get(path);
      assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'");
      assertThat(page.header("Set-Cookie")).isNull();
      Matcher addresses = ADDRESS.matcher(page.asString());
      while (addresses.find()) {
        assertThat(addresses.group(2)).startsWith("localhost");
      }
    }
  }

  @Test
  @Tag("P13")
  void anAdministratorSeesTheirOwnCompanyAndNobodyElses() {
    Customer own = Platform.sign();
    Somebody colleague = Platform.somebodyAt(own);
    Somebody stranger = Platform.somebodyAt(Platform.sign());
    String administrator = TestTokens.customerAdmin(UUID.randomUUID(), own.companyId());

    Platform.as(administrator)
        .accept("text/html")
        .get("/company")
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .header("Content-Type", equalToIgnoringCase("text/html;charset=UTF-8"))
        .body(containsString(colleague.email()), not(containsString(stranger.marker())));
    given().get("/company").then().statusCode(401);
    Platform.as(TestTokens.person(colleague.subjectId())).get("/company").then().statusCode(403);
  }

  @Test
  void aBrowserThatMayNotOpenAPageIsToldSoInWords() {
    given()
        .accept("text/html,application/xhtml+xml,*/*;q=0.8")
        .get("/company?language=en")
        .then()
        .statusCode(401)
        .contentType("text/html")
        .body(containsString("<html lang=\"en\">"), containsString("Sign in to the service first"));
    given().get("/company").then().statusCode(401).contentType("application/problem+json");
  }

  @Test
  void aFormFromAnotherSiteIsRefused() {
    Customer own = Platform.sign();
    Somebody colleague = Platform.somebodyAt(own);
    given()
        .header("Sec-Fetch-Site", "cross-site")
        .post("/company/users/" + colleague.subjectId() + "/closing")
        .then()
        .statusCode(org.hamcrest.Matchers.oneOf(401, 403));
    assertThat(DirectoryDouble.account(colleague.subjectId()))
        .hasValueSatisfying(a -> assertThat(a.path("enabled").asBoolean()).isTrue());
  }
}
