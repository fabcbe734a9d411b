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
  void everyAddressSaysWhoMayCallIt() {
    assertThat(Routes.all())
        .hasSizeGreaterThan(30)
        .allMatch(
            route -> route.isGuarded() || route.forEverybody() || route.path().equals("/sign-in"));
  }

  @Test
  void aVisitorIsSentToSignInFromEveryOtherPage() {
    for (PageUnderTest page : all(PagesUnderTest.guarded(), PagesUnderTest.guardedParts())) {
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
      if (page.opensFor(user)) {
        Response answer = browser.get(page.path());
        assertThat(answer.statusCode()).as(user + " " + page).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("text/html");
      }
    }
    for (PageUnderTest page : all(PagesUnderTest.guarded(), PagesUnderTest.guardedParts())) {
      if (!page.opensFor(user)) {
        Response answer = browser.fetch(page.path());
        assertThat(answer.statusCode()).as(user + " " + page).isEqualTo(403);
        assertThat(answer.contentType()).startsWith("text/html");
        assertThat(answer.asString())
            .contains("Du har inte behörighet")
            .doesNotContain("Planen väntar");
      }
    }
  }

  static Stream<String> users() {
    return PagesUnderTest.users().stream();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aFormIsTakenFromItsOwnReadersOnly(PageUnderTest form) {
    for (String other : PagesUnderTest.users()) {
      if (!form.opensFor(other)) {
        assertThat(Browser.of(world, other).post(form.path(), Map.of()).statusCode())
            .as(other + " " + form)
            .isEqualTo(403);
      }
    }
    assertThat(Browser.anonymous(world).post(form.path(), Map.of()).statusCode()).isEqualTo(302);
    assertThat(world.rights.received()).noneMatch(it -> it.method().equals("POST"));
    assertThat(world.retention.received()).noneMatch(it -> it.method().equals("POST"));
    assertThat(world.consent.received()).noneMatch(it -> it.method().equals("POST"));
  }

  static Stream<PageUnderTest> forms() {
    return PagesUnderTest.forms().stream();
  }

  private static List<PageUnderTest> all(List<PageUnderTest> some, List<PageUnderTest> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
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
