package se.diplomagroup.integritet.gateway.me;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.gateway.testing.Browser;
import se.diplomagroup.integritet.gateway.testing.GatewayTest;
import se.diplomagroup.integritet.gateway.testing.World;

@GatewayTest
class ObjectionsTest {

  private static final String ID = "0190a000-0000-7000-8000-000000000101";
  private static final String OBJECTION =
      """
      {"items":[{"objectionId":"%s","purpose":"news","kind":"direct-marketing","stops":[%s]}]}\
      """;

  private static final String NOTHING = "";
  private static final String NEWS = "\"news\"";

  private static final Pattern FORM =
      Pattern.compile(
          "name=\"purpose\" value=\"news\"><input [^>]*name=\"key\" value=\"([^\"]+)\"");

  World world;

  @AfterEach
  void reset() {
    world.reset();
  }

  @Test
  @Tag("P28")
  void oneButtonObjectsToDirectMarketing() {
    Browser browser = Browser.of(world, "learner");
    assertThat(browser.get("/me/consents").asString())
        .contains("Stoppa reklam: Nyheter")
        .doesNotContain("Stoppa reklam: Utvärdering");

    Response answer = browser.post("/me/objections", Map.of("purpose", "news", "key", "key-1"));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(world.consent.last("POST /v1/objections").header("Idempotency-Key"))
        .isEqualTo("key-1");
    assertThat(new JsonObject(world.consent.last("POST /v1/objections").text()).getMap())
        .isEqualTo(Map.of("subjectId", ID, "purpose", "news"));
  }

  @Test
  void theFormHasAKeyThatIsAnotherEachTimeItIsShown() {
    Browser browser = Browser.of(world, "learner");

    assertThat(key(browser)).isNotEqualTo(key(browser)).hasSizeBetween(16, 64);
  }

  private static String key(Browser browser) {
    Matcher form = FORM.matcher(browser.get("/me/consents").asString());
    assertThat(form.find()).isTrue();
    return form.group(1);
  }

  @Test
  @Tag("P28")
  void anObjectionIsTakenBackInOnePress() {
    world.consent.on("GET /v1/subjects/{id}/objections", OBJECTION.formatted(ID, NEWS));
    Browser browser = Browser.of(world, "learner");
    assertThat(browser.get("/me/consents").asString())
        .contains("Du har sagt nej till reklam: Nyheter", "/me/objections/" + ID + "/end")
        .doesNotContain("Stoppa reklam");

    Response answer = browser.post("/me/objections/" + ID + "/end", Map.of());

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(world.consent.last("DELETE /v1/objections/{id}").uri()).endsWith(ID);
  }

  @Test
  @Tag("P28")
  void whatWasTakenBackCanBeObjectedToAgain() {
    world.consent.on("GET /v1/subjects/{id}/objections", OBJECTION.formatted(ID, NOTHING));

    assertThat(Browser.of(world, "learner").get("/me/consents").asString())
        .contains("Stoppa reklam: Nyheter");
  }

  @Test
  @Tag("P28")
  void anObjectionThatWasNotStoredIsSaidNotToBe() {
    world.consent.refuse("POST /v1/objections", 503, "unavailable");

    Response page = Browser.of(world, "learner").post("/me/objections", Map.of("purpose", "news"));

    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.asString()).contains("Ditt val om reklam kunde inte sparas.");
  }

  @Test
  @Tag("P28")
  void whoHasObjectedIsShownTheirNoAndNotTheYesBeforeIt() {
    world.consent.on("GET /v1/subjects/{id}/objections", OBJECTION.formatted(ID, NEWS));

    assertThat(news())
        .contains(
            "Du har sagt nej till reklam.",
            "value=\"yes\" aria-pressed=\"false\"",
            "value=\"no\" aria-pressed=\"true\"")
        .doesNotContain("Du sa ja");
  }

  @Test
  @Tag("P28")
  void whatAnObjectionNoLongerStopsIsNotShownAsTheirNo() {
    world.consent.on("GET /v1/subjects/{id}/objections", OBJECTION.formatted(ID, NOTHING));

    assertThat(news()).contains("Du sa ja", "value=\"yes\" aria-pressed=\"true\"");
    assertThat(Browser.of(world, "learner").get("/me/consents").asString())
        .contains("Stoppa reklam: Nyheter");
  }

  @Test
  void aPurposeThatIsMissingIsAskedForInTheReadersLanguage() {
    Browser browser = Browser.of(world, "learner");

    Response sv = browser.post("/me/objections", Map.of("key", "k"));
    Response en = browser.post("/me/objections?language=en", Map.of("key", "k"));

    assertThat(sv.statusCode()).isEqualTo(400);
    assertThat(sv.asString()).contains("Det här behöver du svara på.");
    assertThat(en.asString()).contains("This needs an answer.");
  }

  @Test
  @Tag("P33")
  void whoseConsentHasEndedIsToldWhenAndOfWhat() {
    world.consent.on(
        "GET /v1/subjects/{id}/consents",
        """
        {"guardianDecides":false,"consents":[{"purpose":"news","title":{"sv":"Nyheter","en":"News"},
          "state":"expired","since":"2026-02-03T09:00:00Z"}]}
        """);

    assertThat(news())
        .contains("Ditt samtycke upphörde den 3 februari 2026: det gällde en viss tid")
        .doesNotContain("Du sa ja");
  }

  /// The card of news.
  private String news() {
    String html = Browser.of(world, "learner").get("/me/consents").asString();
    int card = html.indexOf("id=\"consent-news\"");
    return html.substring(card, html.indexOf("</li>", card));
  }

  @Test
  void aDecisionHasAReceiptThatIsPassedOnAsTheServiceMadeIt() {
    world.consent.on("GET /v1/decisions/{id}/receipt", 200, "application/jose", "a.b.c");
    Browser browser = Browser.of(world, "learner");
    assertThat(browser.get("/me/consents").asString())
        .contains("href=\"/me/receipts/" + ID + "\"", "Ett kvitto visar vad du svarade");

    Response receipt = browser.get("/me/receipts/" + ID);

    assertThat(receipt.statusCode()).isEqualTo(200);
    assertThat(receipt.contentType()).startsWith("application/jose");
    assertThat(receipt.asString()).isEqualTo("a.b.c");
    assertThat(receipt.header("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void aReceiptOfSomebodyElsesDecisionIsNotThere() {
    assertThat(Browser.of(world, "learner").get("/me/receipts/" + ID).statusCode()).isEqualTo(404);
  }
}
