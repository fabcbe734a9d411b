package se.diplomagroup.integritet.gateway.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.diplomagroup.integritet.gateway.guard.PagesUnderTest.PageUnderTest;
import se.diplomagroup.integritet.gateway.testing.Browser;
import se.diplomagroup.integritet.gateway.testing.GatewayTest;
import se.diplomagroup.integritet.gateway.testing.World;

/// Every page with every kind of reader.
@GatewayTest
@Tag("P05")
class AccessTest {

  private static final String ID = "0190a000-0000-7000-8000-000000000101";

  World world;

  @AfterEach
  void reset() {
    world.reset();
  }

  @Test
  void everybodyMayOpenTheOpenPages() {
    for (PageUnderTest page : PagesUnderTest.open()) {
      assertThat(Browser.anonymous(world).get(page.path()).statusCode())
          .as(page.path())
          .isEqualTo(200);
    }
  }

  @Test
  void aVisitorIsSentToSignInFromEveryOtherPage() {
    for (PageUnderTest page : PagesUnderTest.guarded()) {
      Response answer = Browser.anonymous(world).get(page.path());
      assertThat(answer.statusCode()).as(page.path()).isEqualTo(302);
      assertThat(answer.header("Location")).startsWith(world.signIn.realm().toString());
      assertThat(answer.asString()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("users")
  void aPageOpensForItsOwnReadersAndForNobodyElse(String user) {
    Browser browser = Browser.of(world, user);
    for (PageUnderTest page : PagesUnderTest.guarded()) {
      Response answer = browser.get(page.path());
      boolean own = page.user().equals(user.equals("customer-admin") ? "learner" : user);
      assertThat(answer.statusCode()).as(user + " " + page.path()).isEqualTo(own ? 200 : 403);
      assertThat(answer.contentType()).startsWith("text/html");
      if (!own) {
        assertThat(answer.asString())
            .contains("Du har inte behörighet")
            .doesNotContain("Planen väntar");
      }
    }
  }

  static Stream<String> users() {
    return Stream.of("learner", "customer-admin", "support", "dpo");
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aFormIsTakenFromItsOwnReadersOnly(String user, String path) {
    for (String other : List.of("learner", "support", "dpo")) {
      if (!other.equals(user)) {
        assertThat(Browser.of(world, other).post(path, Map.of()).statusCode())
            .as(other + " " + path)
            .isEqualTo(403);
      }
    }
    assertThat(Browser.anonymous(world).post(path, Map.of()).statusCode()).isEqualTo(302);
    assertThat(world.rights.received()).noneMatch(it -> it.method().equals("POST"));
    assertThat(world.retention.received()).noneMatch(it -> it.method().equals("POST"));
    assertThat(world.consent.received()).noneMatch(it -> it.method().equals("POST"));
  }

  static Stream<Arguments> forms() {
    return Stream.of(
            "learner /me/consents/news",
            "learner /me/ask/access",
            "learner /me/ask/erasure",
            "support /staff/register",
            "support /staff/people",
            "support /staff/people/holds",
            "support /staff/people/holds/" + ID + "/release",
            "support /staff/requests/" + ID + "/open",
            "support /staff/requests/" + ID + "/identity",
            "support /staff/requests/" + ID + "/decision",
            "support /staff/requests/" + ID + "/approval")
        .map(it -> Arguments.of((Object[]) it.split(" ")));
  }

  @Test
  void thereIsNoSuchPageForEverybody() {
    Response answer = Browser.anonymous(world).get("/nothing-here");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.asString()).contains("Sidan finns inte");
  }

  @Test
  void aPersonsPagesAskTheServicesWithThePersonsOwnToken() {
    Browser.of(world, "learner").get("/me");

    assertThat(world.rights.last().header("Authorization")).startsWith("Bearer eyJ");
    assertThat(world.rights.last().uri()).contains("subjectId=" + ID);
  }

  @Test
  void aReasonGoesWithEverythingThatStaffRead() {
    Browser browser = Browser.of(world, "support");

    browser.post("/staff/people", Map.of("subjectId", ID, "reason", "person-asked"));

    assertThat(world.retention.last("GET /v1/holds").header("X-Access-Reason"))
        .isEqualTo("person-asked");
    assertThat(world.consent.last("GET /v1/subjects/{id}/consents").header("X-Access-Reason"))
        .isEqualTo("person-asked");
  }

  @Test
  void nobodyIsLookedUpWithoutAReason() {
    Response answer =
        Browser.of(world, "support").post("/staff/people", Map.of("subjectId", ID, "reason", ""));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(world.retention.received()).isEmpty();
  }

  @Test
  void whatThePersonWroteIsHiddenUntilAReasonIsGiven() {
    Browser browser = Browser.of(world, "support");

    assertThat(browser.get("/staff/requests/" + ID).asString())
        .doesNotContain("Jag vill att allt tas bort.", "070-000 00 00");

    Response opened =
        browser.post("/staff/requests/" + ID + "/open", Map.of("reason", "case-work"));
    assertThat(opened.asString()).contains("Jag vill att allt tas bort.");
    assertThat(world.rights.last("GET /v1/requests/{id}").header("X-Access-Reason"))
        .isEqualTo("case-work");
  }
}
