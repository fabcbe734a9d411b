package se.diplomagroup.integritet.gateway.me;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.gateway.testing.Browser;
import se.diplomagroup.integritet.gateway.testing.GatewayTest;
import se.diplomagroup.integritet.gateway.testing.World;

@GatewayTest
@Tag("P24")
class ChildrenTest {

  private static final String CHILD = "0190a000-0000-7000-8000-0000000000c1";
  private static final String PAGE = "/me/children/" + CHILD;
  private static final Map<String, Object> YES =
      Map.of("answer", "yes", "noticeVersion", 7, "textHash", "ab".repeat(32), "language", "sv");

  World world;

  @AfterEach
  void reset() {
    world.reset();
  }

  @Test
  void aGuardianFindsTheirChildrenFromTheirOwnPages() {
    Browser browser = Browser.of(world, "learner");

    assertThat(browser.get("/me").asString()).contains("href=\"/me/children\"");
    assertThat(browser.get("/me/children").asString())
        .contains("href=\"" + PAGE + "/consents\"", "från och med 4 maj 2031");
  }

  @Test
  void whoIsNoGuardianIsNotTroubledWithIt() {
    world.consent.on("GET /v1/subjects/{id}/children", "{\"items\":[],\"next\":null}");
    Browser browser = Browser.of(world, "learner");

    assertThat(browser.get("/me").asString()).doesNotContain("/me/children");
    assertThat(browser.get("/me/children").asString())
        .contains("Du är inte registrerad som vårdnadshavare");
  }

  @Test
  void theGuardiansAnswerIsAboutTheChild() {
    Browser browser = Browser.of(world, "learner");
    assertThat(browser.get(PAGE + "/consents").asString())
        .contains("Barnets samtycken", "action=\"" + PAGE + "/consents/news\"", "Ja sedan den")
        .doesNotContain("Du sa ja", "/me/visitors");

    Response answer = browser.post(PAGE + "/consents/evaluation", YES);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.header("Location")).endsWith(PAGE + "/consents");
    assertThat(
            new JsonObject(world.consent.last("POST /v1/decisions").text())
                .getJsonArray("decisions")
                .getJsonObject(0)
                .getMap())
        .containsEntry("subjectId", CHILD)
        .containsEntry("purpose", "evaluation")
        .containsEntry("choice", "given");
  }

  @Test
  @Tag("P28")
  void theGuardianStopsMarketingForTheChildAndTakesItBack() {
    Browser browser = Browser.of(world, "learner");

    assertThat(browser.post(PAGE + "/objections", Map.of("purpose", "news")).header("Location"))
        .endsWith(PAGE + "/consents");
    assertThat(new JsonObject(world.consent.last("POST /v1/objections").text()).getMap())
        .containsEntry("subjectId", CHILD);

    browser.post(PAGE + "/objections/" + CHILD + "/end", Map.of());
    assertThat(world.consent.last("DELETE /v1/objections/{id}").uri()).endsWith(CHILD);
  }

  @Test
  void everyAnswerAboutTheChildIsShownWithItsReceipt() {
    String html = Browser.of(world, "learner").get(PAGE + "/decisions").asString();

    assertThat(html)
        .contains(
            "<strong>Ja togs tillbaka</strong>: Nyheter",
            "Kundstödet skrev in svaret.",
            "Barnet svarade självt.",
            "/me/receipts/0190a000-0000-7000-8000-000000000201")
        .doesNotContain("Du sa ja");
    assertThat(world.consent.last().uri()).startsWith("/v1/subjects/" + CHILD + "/decisions");
  }

  @Test
  void whoIsNotTheChildsGuardianSeesNothingOfIt() {
    world.consent.refuse("GET /v1/subjects/{id}/consents", 403, "forbidden");

    Browser browser = Browser.of(world, "learner");
    Response page = browser.get(PAGE + "/consents");
    Response answer = browser.post(PAGE + "/consents/news", YES);

    assertThat(page.asString()).doesNotContain("name=\"answer\"");
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(world.consent.received()).noneMatch(it -> it.method().equals("POST"));
  }
}
