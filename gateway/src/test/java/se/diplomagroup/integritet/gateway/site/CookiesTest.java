package se.diplomagroup.integritet.gateway.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.diplomagroup.integritet.gateway.testing.Browser;
import se.diplomagroup.integritet.gateway.testing.FakeService;
import se.diplomagroup.integritet.gateway.testing.GatewayTest;
import se.diplomagroup.integritet.gateway.testing.World;

@GatewayTest
@Tag("P30")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CookiesTest {

  private static final String HASH = "ab".repeat(32);
  private static final String NO = "name=\"answer\" value=\"none\"";
  private static final String YES = "name=\"answer\" value=\"all\"";

  World world;

  @AfterEach
  void reset() {
    world.reset();
  }

  @Test
  void noIsAsEasyAsYesOnTheFirstLayer() {
    for (String path : new String[] {"/", "/policy"}) {
      String html = Browser.anonymous(world).get(path).asString();

      assertThat(html)
          .contains(
              "<button class=\"button choice\" " + NO, "<button class=\"button choice\" " + YES);
      assertThat(html.indexOf(NO)).isLessThan(html.indexOf(YES));
      assertThat(html).contains("Kakor för statistik").doesNotContain("autofocus");
    }
  }

  @Test
  void aChoiceIsAStoredDecisionOfAVisitorBoundToTheTextThatWasShown() {
    Response answer = Browser.anonymous(world).post("/cookies", form("all", "/policy"));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.header("Location")).endsWith("/policy");
    assertThat(decision())
        .containsEntry("choice", "given")
        .containsEntry("purpose", "cookies-statistics")
        .containsEntry("noticeVersion", 7)
        .containsEntry("textHash", HASH)
        .containsEntry("language", "sv")
        .containsEntry("surface", "cookie-banner")
        .containsEntry("gpc", false)
        .doesNotContainKey("subjectId");
    assertThat(answer.cookie("cookie-choice")).startsWith((String) decision().get("visitorId"));
    assertThat(world.consent.last("POST /v1/decisions").header("Authorization"))
        .isEqualTo("Bearer token-of-the-gateway");
  }

  @Test
  void aRefusalIsStoredAsWellAndNotAskedAgain() {
    Browser browser = Browser.anonymous(world);
    browser.post("/cookies", form("none", "/"));

    assertThat(decision()).containsEntry("choice", "refused");
    assertThat(browser.get("/").asString()).doesNotContain(NO);
  }

  @Test
  void aChoiceIsChangedAtAnyTimeFromEveryFooter() {
    Browser browser = Browser.anonymous(world);
    browser.post("/cookies", form("all", "/"));
    Object visitor = decision().get("visitorId");
    assertThat(browser.get("/policy").asString()).contains("<li><a href=\"/cookies\">");
    assertThat(browser.get("/cookies").asString()).contains(" checked");

    browser.post("/cookies", form("chosen", "/cookies"));

    assertThat(decision())
        .containsEntry("choice", "withdrawn")
        .containsEntry("visitorId", visitor)
        .containsEntry("surface", "cookie-page");
    assertThat(browser.get("/cookies").asString()).doesNotContain(" checked");
  }

  @Test
  void aBrowserThatSaysNoIsHeardAndTheSignalIsStored() {
    Browser browser = Browser.anonymous(world);
    Response page = browser.request().header("Sec-GPC", "1").get("/");
    assertThat(page.asString()).contains("Din webbläsare har redan sagt nej");
    assertThat(page.getHeaders().getValues("Set-Cookie")).isEmpty();

    browser
        .request()
        .header("Sec-GPC", "1")
        .header("Sec-Fetch-Site", "same-origin")
        .formParams(form("none", "/"))
        .post("/cookies");

    assertThat(decision()).containsEntry("choice", "refused").containsEntry("gpc", true);
  }

  @Test
  void aChoiceThatCouldNotBeStoredIsSaidNotToBeAndSetsNothing() {
    world.consent.refuse("POST /v1/decisions", 503, "unavailable");

    Response answer = Browser.anonymous(world).post("/cookies", form("all", "/"));

    assertThat(answer.asString()).contains("Ditt val kunde inte sparas");
    assertThat(answer.getHeaders().getValues("Set-Cookie")).isEmpty();
  }

  @Test
  @Tag("P32")
  void whoSignsInIsLinkedOnceToTheVisitorTheyWere() {
    Browser browser = Browser.anonymous(world);
    browser.post("/cookies", form("all", "/"));
    Object visitor = decision().get("visitorId");

    browser.signIn("learner");
    browser.get("/sign-in");

    assertThat(links()).singleElement(STRING).endsWith("/visitors/" + visitor);
    browser.get("/me");
    browser.post("/cookies", form("none", "/"));
    browser.get("/me");
    assertThat(links()).hasSize(1);
  }

  @Test
  void whoOpensTheirPagesWithoutSigningInAnewIsLinkedToo() {
    Browser browser = Browser.of(world, "learner");
    browser.post("/cookies", form("all", "/"));

    browser.get("/me");

    assertThat(links()).hasSize(1);
  }

  @Test
  void twoPeopleOnOneDeviceNeverMerge() {
    Browser browser = Browser.anonymous(world);
    browser.post("/cookies", form("all", "/"));
    world.consent.refuse("PUT /v1/subjects/{id}/visitors/{id}", 409, "visitor-of-another");

    browser.signIn("learner");
    assertThat(browser.get("/sign-in").cookie("cookie-choice")).isEmpty();
    browser.get("/me");

    assertThat(links()).hasSize(1);
  }

  @Test
  void whereNobodyCanBeLinkedNowSigningInGoesOnAndTheNextTimeTheyAre() {
    Browser browser = Browser.anonymous(world);
    browser.post("/cookies", form("all", "/"));
    world.consent.refuseOnce("PUT /v1/subjects/{id}/visitors/{id}", 503, "unavailable");

    browser.signIn("learner");
    assertThat(browser.get("/sign-in").statusCode()).isEqualTo(303);
    browser.get("/me");

    assertThat(links()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"subject-erased", "other-kind-of-subject"})
  void aVisitorWhoWasErasedBeginsAnewUnderAnotherId(String refusal) {
    Browser browser = Browser.anonymous(world);
    browser.post("/cookies", form("all", "/"));
    Object erased = decision().get("visitorId");
    world.consent.refuseOnce("POST /v1/decisions", 410, refusal);

    Response answer = browser.post("/cookies", form("none", "/"));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(decision()).containsEntry("choice", "refused");
    assertThat(decision().get("visitorId")).isNotEqualTo(erased);
    assertThat(answer.cookie("cookie-choice")).startsWith((String) decision().get("visitorId"));
  }

  /// After all others: nobody at this address is let through for a while then.
  @Test
  @Order(Integer.MAX_VALUE)
  void whoAnswersTooOftenIsToldHowLongToWaitAndNothingIsStored() {
    Browser browser = Browser.anonymous(world);
    Response answer = browser.post("/cookies", form("all", "/"));
    for (int i = 0; i < 1_000 && answer.statusCode() == 303; i++) {
      answer = browser.post("/cookies", form("all", "/"));
    }

    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.header("Retry-After")).isEqualTo("1");
    assertThat(answer.asString()).contains("För många anrop på en gång");
  }

  @Test
  @Tag("P33")
  void aChoiceIsAboutTheVersionsThatThePageShowed() {
    String shown = "<input type=\"hidden\" name=\"shown\" value=\"cookies-statistics:1\">";
    assertThat(Browser.anonymous(world).get("/").asString()).contains(shown);
    assertThat(Browser.anonymous(world).get("/cookies").asString()).contains(shown);
    Map<String, Object> form = form("all", "/");
    form.put("shown", "cookies-statistics:4");

    Browser.anonymous(world).post("/cookies", form);

    assertThat(decision()).containsEntry("purposeVersion", 4);
  }

  @Test
  @Tag("P33")
  void whoHadThePageOpenWhileThePurposeChangedIsAskedAnewAndNothingIsSet() {
    world.consent.refuse("POST /v1/decisions", 422, "invalid-decisions", "purpose-not-in-force");

    Response answer = Browser.anonymous(world).post("/cookies", form("all", "/"));

    assertThat(answer.asString()).contains("har ändrats sedan sidan öppnades", YES);
    assertThat(answer.getHeaders().getValues("Set-Cookie")).isEmpty();
  }

  @Test
  @Tag("P31")
  void aCategoryThatThePageDidNotShowIsNotAccepted() {
    Map<String, Object> form = form("all", "/");
    form.put("shown", "cookies-preferences:1");
    int before = world.consent.received().size();

    Response answer = Browser.anonymous(world).post("/cookies", form);

    assertThat(answer.getHeaders().getValues("Set-Cookie")).isEmpty();
    assertThat(world.consent.received().stream().skip(before))
        .noneMatch(it -> it.method().equals("POST"));
  }

  @Test
  void whatNoPageSendsIsRefusedAndNothingIsStored() {
    for (Map.Entry<String, String> wrong :
        Map.of("answer", "maybe", "textHash", "x", "language", "de", "shown", "x:0").entrySet()) {
      Map<String, Object> form = form("all", "/");
      form.put(wrong.getKey(), wrong.getValue());
      assertThat(Browser.anonymous(world).post("/cookies", form).statusCode()).isEqualTo(400);
    }
    Map<String, Object> unseen = form("all", "/");
    unseen.remove("shown");
    assertThat(Browser.anonymous(world).post("/cookies", unseen).statusCode()).isEqualTo(400);
    Response elsewhere = Browser.anonymous(world).post("/cookies", form("all", "//evil.example"));
    assertThat(elsewhere.header("Location")).contains("/cookies?saved=yes").doesNotContain("evil");
    Response crossSite =
        Browser.anonymous(world)
            .request()
            .header("Sec-Fetch-Site", "cross-site")
            .formParams(form("all", "/"))
            .post("/cookies");
    assertThat(crossSite.statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<b>.x",
        "0190a000-0000-7000-8000-000000000001.cookies-statistics",
        "0190a000-0000-7000-8000-000000000001.cookies-statistics_00ff",
        "_"
      })
  void whoSendsACookieThatIsNotOfOurMakingIsAskedAnew(String cookie) {
    String html =
        Browser.anonymous(world).request().cookie("cookie-choice", cookie).get("/").asString();

    assertThat(html).contains(NO);
  }

  @Test
  void nobodyDecidesInTheNameOfAnIdOfTheirOwnChoice() {
    String somebody = "0190a000-0000-7000-8000-000000000001";

    Browser.anonymous(world)
        .request()
        .header("Sec-Fetch-Site", "same-origin")
        .cookie("cookie-choice", somebody)
        .formParams(form("all", "/"))
        .post("/cookies");

    assertThat(decision().get("visitorId")).isNotNull().isNotEqualTo(somebody);
  }

  @Test
  @Tag("P33")
  void thePolicyShowsItsClausesItsVersionsAndWhatChanged() {
    world.consent.on(
        "GET /v1/notices/current",
        """
        {"version":2,"state":"in-force","language":"sv","title":"Integritetspolicy","text":"A",
         "hash":"%s","effectiveFrom":"2026-01-01T00:00:00Z",
         "clauses":[{"key":"cookies","promises":["P30"],"text":"Om kakor."}]}
        """
            .formatted(HASH));
    world.consent.on(
        "GET /v1/notices",
        """
        {"items":[{"version":2,"state":"in-force","major":false,"hashes":{"sv":"a","en":"b"}},
                  {"version":1,"state":"superseded","major":true,"hashes":{"sv":"a","en":"b"}}]}
        """);
    world.consent.on(
        "GET /v1/notices/2/changes",
        """
        {"version":2,"since":1,"unchanged":3,"clauses":[{"key":"cookies","change":"changed",
         "moved":false,"text":[{"kind":"same","text":"Om "},{"kind":"removed","text":"cookies."},
         {"kind":"added","text":"kakor."}]}]}
        """);

    assertThat(Browser.anonymous(world).get("/policy").asString())
        .contains("id=\"clause-cookies\"", "P30", HASH, "/policy?version=1", "/policy/changes");
    assertThat(Browser.anonymous(world).get("/policy/changes?version=2&since=1").asString())
        .contains("<del>cookies.</del><ins>kakor.</ins>", "från version 1 till 2");
    assertThat(Browser.anonymous(world).get("/policy?version=9").statusCode()).isEqualTo(404);
  }

  private static Map<String, Object> form(String answer, String back) {
    return new HashMap<>(
        Map.of(
            "answer",
            answer,
            "back",
            back,
            "noticeVersion",
            7,
            "textHash",
            HASH,
            "language",
            "sv",
            "shown",
            "cookies-statistics:1"));
  }

  private List<String> links() {
    return world.consent.received().stream()
        .filter(it -> it.method().equals("PUT"))
        .map(FakeService.Received::uri)
        .toList();
  }

  private Map<String, Object> decision() {
    return new JsonObject(world.consent.last("POST /v1/decisions").text())
        .getJsonArray("decisions")
        .getJsonObject(0)
        .getMap();
  }
}
