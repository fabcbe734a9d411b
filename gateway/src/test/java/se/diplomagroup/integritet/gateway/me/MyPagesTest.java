package se.diplomagroup.integritet.gateway.me;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.gateway.testing.Browser;
import se.diplomagroup.integritet.gateway.testing.FakeService.Received;
import se.diplomagroup.integritet.gateway.testing.GatewayTest;
import se.diplomagroup.integritet.gateway.testing.World;

@GatewayTest
class MyPagesTest {

  private static final String SELF = "0190a000-0000-7000-8000-000000000101";
  private static final String HASH = "ab".repeat(32);
  private static final Map<String, Object> NO =
      Map.of("answer", "no", "noticeVersion", 7, "textHash", HASH, "language", "sv");
  private static final Map<String, Object> YES =
      Map.of("answer", "yes", "noticeVersion", 7, "textHash", HASH, "language", "sv");

  World world;

  @AfterEach
  void reset() {
    world.reset();
  }

  @Test
  void anAnswerThatCouldNotBeStoredIsAPageInUtf8Too() {
    world.consent.refuse("POST /v1/decisions", 503, "unavailable");

    Response answer = Browser.of(world, "learner").post("/me/consents/news", NO);

    assertThat(answer.contentType()).isEqualToIgnoringCase("text/html;charset=UTF-8");
  }

  @Test
  @Tag("P24")
  void aNoToWhatWasGivenWithdrawsItInOnePress() {
    Response answer = Browser.of(world, "learner").post("/me/consents/news", NO);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(decision())
        .containsEntry("choice", "withdrawn")
        .containsEntry("subjectId", SELF)
        .containsEntry("purpose", "news");
  }

  @Test
  @Tag("P33")
  void anAnswerIsBoundToTheTextThatWasShown() {
    Browser.of(world, "learner").post("/me/consents/evaluation", YES);

    assertThat(decision())
        .containsEntry("choice", "given")
        .containsEntry("noticeVersion", 7)
        .containsEntry("textHash", HASH)
        .containsEntry("language", "sv");
  }

  @Test
  @Tag("P33")
  void anAnswerIsAboutTheVersionOfThePurposeThatThePageShowed() {
    Browser browser = Browser.of(world, "learner");
    assertThat(browser.get("/me/consents").asString())
        .contains("<input type=\"hidden\" name=\"purposeVersion\" value=\"1\">");
    Map<String, Object> yes = new HashMap<>(YES);
    yes.put("purposeVersion", 3);

    browser.post("/me/consents/evaluation", yes);

    assertThat(decision()).containsEntry("purposeVersion", 3);
  }

  @Test
  @Tag("P33")
  void whoHadThePageOpenWhileThePurposeChangedIsShownItAnewAndToldToAnswerAgain() {
    for (String rule :
        new String[] {"purpose-not-in-force", "notice-not-in-force", "hash-mismatch"}) {
      world.consent.refuse("POST /v1/decisions", 422, "invalid-decisions", rule);

      Response page = Browser.of(world, "learner").post("/me/consents/news", YES);
      Response part = Browser.of(world, "learner").postForPart("/me/consents/news", YES);

      assertThat(page.statusCode()).isEqualTo(422);
      assertThat(page.asString()).contains("har ändrats sedan sidan öppnades");
      assertThat(part.statusCode()).isEqualTo(200);
      assertThat(part.asString())
          .contains("har ändrats sedan sidan öppnades", "name=\"purposeVersion\"")
          .doesNotContain("spread/");
    }
  }

  @Test
  @Tag("P31")
  void aNoToWhatWasNeverGivenIsARefusal() {
    Browser.of(world, "learner").post("/me/consents/evaluation", NO);

    assertThat(decision()).containsEntry("choice", "refused");
  }

  @Test
  @Tag("P31")
  @Tag("P32")
  void nothingIsOnUntilItIsGivenAndYesAndNoWeighTheSame() {
    String html = Browser.of(world, "learner").get("/me/consents").asString();

    String evaluation = html.substring(html.indexOf("id=\"consent-evaluation\""));
    assertThat(evaluation)
        .contains("value=\"yes\" aria-pressed=\"false\"", "value=\"no\" aria-pressed=\"false\"");
    assertThat(html.split("name=\"answer\" value=\"yes\"", -1).length)
        .isEqualTo(html.split("name=\"answer\" value=\"no\"", -1).length);
  }

  @Test
  void aScriptGetsTheSwitchBackAndFollowsHowTheAnswerSpreads() {
    Response part = Browser.of(world, "learner").postForPart("/me/consents/news", NO);

    assertThat(part.statusCode()).isEqualTo(200);
    assertThat(part.asString())
        .contains("id=\"consent-news\"", "/me/consents/news/spread/")
        .doesNotContain("<html");
  }

  @Test
  @Tag("P24")
  void howLongTheWithdrawalTookIsShown() {
    String html = Browser.of(world, "learner").get("/me/consents/news/spread/" + SELF).asString();

    assertThat(html).contains("412 ms");
  }

  @Test
  void anAnswerThatCouldNotBeStoredIsSaidNotToBe() {
    world.consent.refuse("POST /v1/decisions", 503, "unavailable");

    Response page = Browser.of(world, "learner").post("/me/consents/news", NO);
    Response part = Browser.of(world, "learner").postForPart("/me/consents/news", NO);

    assertThat(page.statusCode()).isEqualTo(503);
    assertThat(page.asString()).contains("Ditt svar kunde inte sparas");
    assertThat(part.asString()).contains("Ditt svar kunde inte sparas").doesNotContain("spread/");
  }

  @Test
  void thereIsNoAnswerToAPurposeThatDoesNotAskForOne() {
    for (String purpose : new String[] {"telepathy", "order-and-invoice"}) {
      Response answer = Browser.of(world, "learner").post("/me/consents/" + purpose, YES);

      assertThat(answer.statusCode()).isEqualTo(404);
    }
    assertThat(world.consent.received()).noneMatch(it -> it.method().equals("POST"));
  }

  @Test
  @Tag("P24")
  void aChildUnder13IsToldWhoSaysYesAndCanStillSayNo() {
    world.consent.on(
        "GET /v1/subjects/{id}/consents", "{\"guardianDecides\":true,\"consents\":[]}");

    assertThat(Browser.of(world, "learner").get("/me/consents").asString())
        .contains("Då är det din vårdnadshavare som svarar ja.")
        .contains("value=\"yes\" aria-pressed=\"false\" disabled>")
        .contains("value=\"no\" aria-pressed=\"false\">");
  }

  @Test
  @Tag("P22")
  void anErasureIsAskedForOnlyAfterALookAtTheAnswers() {
    Browser browser = Browser.of(world, "learner");
    assertThat(browser.get("/me/ask/erasure").asString())
        .doesNotContain("<form method=\"post\" action=\"/me/ask");

    Response unsure = browser.post("/me/ask/erasure", Map.of("key", "k-1"));
    assertThat(unsure.statusCode()).isEqualTo(400);
    assertThat(world.rights.received()).noneMatch(it -> it.method().equals("POST"));

    Response sent = browser.post("/me/ask/erasure", Map.of("key", "k-1", "understood", "yes"));
    assertThat(sent.statusCode()).isEqualTo(303);
    assertThat(sent.header("Location")).contains("/me/requests/");
    Received made = world.rights.last("POST /v1/requests");
    assertThat(made.header("Idempotency-Key")).isEqualTo("k-1");
    assertThat(new JsonObject(made.text()).getString("right")).isEqualTo("erasure");
  }

  @Test
  void aReferenceAndADayFollowWhenARequestHasBeenMade() {
    String html = Browser.of(world, "learner").get("/me/requests/" + SELF + "?sent=yes").asString();

    assertThat(html).contains("Vi har tagit emot din begäran", "R-2026-0007", "20 november 2026");
  }

  @Test
  @Tag("P18")
  void theExtractIsPassedOnAsTheServiceMadeIt() {
    world.rights.on("GET /v1/requests/{id}/extract", 200, "application/pdf", "%PDF-1.7 …");

    Response pdf = Browser.of(world, "learner").get("/me/requests/" + SELF + "/extract?format=pdf");

    assertThat(pdf.statusCode()).isEqualTo(200);
    assertThat(pdf.contentType()).startsWith("application/pdf");
    assertThat(pdf.header("Cache-Control")).isEqualTo("no-store");
    assertThat(world.rights.last().uri()).contains("format=pdf").contains("language=sv");
  }

  @Test
  void anExtractThatIsNotReadyIsExplained() {
    world.rights.refuse("GET /v1/requests/{id}/extract", 409, "extract-not-ready");

    Response answer =
        Browser.of(world, "learner").get("/me/requests/" + SELF + "/extract?format=pdf");

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.asString()).contains("Utdraget är inte klart");
  }

  @Test
  @Tag("P35")
  void theHistoryTellsWhatHasBeenDoneAndWhoHasRead() {
    String html = Browser.of(world, "learner").get("/me/history").asString();

    assertThat(html)
        .contains(
            "Du tog tillbaka ditt samtycke till nyheter.", "En handläggare läste din begäran.");
  }

  private Map<String, Object> decision() {
    return new JsonObject(world.consent.last("POST /v1/decisions").text())
        .getJsonArray("decisions")
        .getJsonObject(0)
        .getMap();
  }
}
