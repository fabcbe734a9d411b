package se.diplomagroup.integritet.gateway.guard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.diplomagroup.integritet.gateway.guard.PagesUnderTest.PageUnderTest;
import se.diplomagroup.integritet.gateway.testing.Browser;
import se.diplomagroup.integritet.gateway.testing.GatewayTest;
import se.diplomagroup.integritet.gateway.testing.World;

/// What holds for every page, whoever reads it and in whichever language.
@GatewayTest
class SafetyTest {

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:href|src|action|hx-(?:get|post)|data-live|formaction|poster|srcset)=\"([^\"]*)\"");
  private static final Pattern ELSEWHERE =
      Pattern.compile("https?://(?!www\\.w3\\.org/)|\\burl\\(");
  private static final String ID = "0190a000-0000-7000-8000-000000000101";

  World world;

  @AfterEach
  void reset() {
    world.reset();
  }

  @ParameterizedTest
  @MethodSource("pages")
  @Tag("P06")
  void aPageRefersToNothingOutsideTheDeployment(PageUnderTest page) {
    for (String language : List.of("sv", "en")) {
      String html = open(page, language).asString();

      assertThat(ADDRESS.matcher(html).results().map(it -> it.group(1)))
          .as(page.path())
          .isNotEmpty()
          .allMatch(it -> it.startsWith("/") && !it.startsWith("//") || it.startsWith("#"));
      assertThat(ELSEWHERE.matcher(html).find()).as(page.path()).isFalse();
    }
  }

  @Test
  @Tag("P06")
  void theStaticFilesReferToNothingOutsideTheDeployment() {
    for (String file : List.of("app.css", "app.js", "icons.svg", "icon.svg")) {
      Response answer = given().get("/assets/" + file);
      assertThat(answer.statusCode()).as(file).isEqualTo(200);
      assertThat(ELSEWHERE.matcher(answer.asString()).find()).as(file).isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  @Tag("P06")
  void aPageHoldsNoScriptAndNoStyleOfItsOwn(PageUnderTest page) {
    String html = open(page, "sv").asString();

    assertThat(html)
        .doesNotContainPattern("<script(?![^>]* src=)")
        .doesNotContain("<style", " style=", "javascript:")
        .doesNotContainPattern("\\son[a-z]+=");
  }

  @ParameterizedTest
  @MethodSource("pages")
  @Tag("P06")
  void theBrowserIsToldToLoadNothingElseAndToKeepNothing(PageUnderTest page) {
    Response answer = open(page, "sv");

    String policy = answer.header("Content-Security-Policy");
    assertThat(policy)
        .contains(
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'")
        .doesNotContain("unsafe", "*", "data:");
    assertThat(Pattern.compile("https?://[^ ;]+").matcher(policy).results().map(MatchResult::group))
        .containsExactly(origin(world.signIn.realm()));
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPageIsWholeInBothLanguages(PageUnderTest page) {
    String swedish = open(page, "sv").asString();
    String english = open(page, "en").asString();

    assertThat(swedish).contains("<html lang=\"sv\">", "<h1", "<main id=\"main\"");
    assertThat(english).contains("<html lang=\"en\">", "<h1", "<main id=\"main\"");
    assertThat(swedish).isNotEqualTo(english);
    assertThat(swedish + english).doesNotContain("NOT_FOUND", "{#", "{ui.", "{site:");
    assertThat(swedish).contains("Till innehållet").doesNotContain("Skip to content");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aTitleSaysWhatThePageIsAndNamesNobody(PageUnderTest page) {
    String html = open(page, "sv").asString();

    String title = html.substring(html.indexOf("<title>") + 7, html.indexOf("</title>"));
    assertThat(title.strip()).endsWith("– Integritet").doesNotContain("R-2026", "0190a000");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPageSaysHonestlyWhatItCouldNotGet(PageUnderTest page) {
    world.consent.goDown();
    world.rights.goDown();
    world.retention.goDown();
    world.audit.goDown();

    Response answer = open(page, "sv");

    assertThat(answer.statusCode()).as(page.path()).isEqualTo(200);
    assertThat(answer.asString()).contains("<h1").doesNotContain("Exception", "NOT_FOUND");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/me/consents/news",
        "/me/ask/erasure",
        "/staff/people/holds",
        "/staff/requests/" + ID + "/decision",
        "/sign-out"
      })
  void aFormFromAnotherSiteIsRefusedHoweverItSaysWhereItComesFrom(String path) {
    String user = path.startsWith("/staff") ? "support" : "learner";
    Browser browser = Browser.of(world, user);
    for (Map<String, String> from :
        List.of(
            Map.<String, String>of(),
            Map.of("Sec-Fetch-Site", "cross-site"),
            Map.of("Sec-Fetch-Site", "same-site"),
            Map.of("Sec-Fetch-Site", "none"),
            Map.of("Origin", "https://evil.example"),
            Map.of("Origin", "null"),
            Map.of("Sec-Fetch-Site", "cross-site", "Origin", own()))) {
      Response answer = browser.request().headers(from).formParam("answer", "no").post(path);
      assertThat(answer.statusCode()).as(path + " " + from).isEqualTo(403);
      assertThat(answer.asString()).contains("Anropet kom från en annan webbplats");
    }
    assertThat(browser.get(user.equals("support") ? "/staff" : "/me").statusCode()).isEqualTo(200);
  }

  @Test
  void anOlderBrowserThatOnlySendsOriginIsServed() {
    Response answer =
        Browser.of(world, "learner")
            .request()
            .header("Origin", own())
            .formParam("key", "k")
            .post("/me/ask/access");

    assertThat(answer.statusCode()).isEqualTo(303);
  }

  @Test
  void anOverlargeFormIsRefused() {
    Response answer =
        Browser.of(world, "learner").post("/me/ask/access", Map.of("key", "x".repeat(70_000)));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.asString()).contains("Det som skickades är för stort");
  }

  @Test
  @Tag("P30")
  void nothingIsSetBeforeAChoice() {
    for (PageUnderTest page : PagesUnderTest.open()) {
      assertThat(setBy(Browser.anonymous(world).get(page.path()))).as(page.path()).isEmpty();
    }
    for (String file : List.of("/assets/app.css", "/assets/app.js", "/nothing-here")) {
      assertThat(setBy(Browser.anonymous(world).get(file))).as(file).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en-GB,en;q=0.8,sv;q=0.5 | en",
        "de,sv-SE;q=0.9,en;q=0.8 | sv",
        "sv;q=0.3,en;q=0.7       | en",
        "en;q=0,de               | sv",
        "fi,de;q=0.5             | sv",
        "*                       | sv",
        ";;q=x,,                 | sv"
      })
  void whoHasChosenNoLanguageGetsTheOneTheirBrowserPrefers(String accepted, String language) {
    Response page = given().header("Accept-Language", accepted).get("/");

    assertThat(page.asString()).contains("<html lang=\"" + language + "\">");
    assertThat(page.header("Vary")).contains("Accept-Language", "Cookie");
    assertThat(setBy(page)).isEmpty();
  }

  @Test
  void aChosenLanguageGoesBeforeThatOfTheBrowser() {
    Response asked = given().header("Accept-Language", "en").get("/?language=sv");
    Response remembered = given().header("Accept-Language", "en").cookie("language", "sv").get("/");
    Response missing = given().accept("text/html").header("Accept-Language", "en").get("/nowhere");

    assertThat(asked.asString()).contains("<html lang=\"sv\">");
    assertThat(remembered.asString()).contains("<html lang=\"sv\">");
    assertThat(missing.asString()).contains("<html lang=\"en\">");
  }

  @Test
  @Tag("P30")
  void onlyWhatAVisitorAsksForIsRemembered() {
    Browser browser = Browser.anonymous(world);
    Response chosen = browser.get("/?language=en");
    assertThat(setBy(chosen)).containsExactly("language");
    assertThat(chosen.getHeader("Set-Cookie")).contains("HTTPOnly", "SameSite=Lax");

    Response challenge = browser.get("/sign-in");
    assertThat(setBy(challenge)).isNotEmpty().allMatch(name -> name.startsWith("q_auth_pages"));

    Response signedIn = browser.signIn("learner");
    assertThat(setBy(signedIn))
        .isNotEmpty()
        .allMatch(name -> name.startsWith("q_auth_pages") || name.startsWith("q_session_pages"));
  }

  private static List<String> setBy(Response answer) {
    return answer.getHeaders().getValues("Set-Cookie").stream()
        .map(cookie -> cookie.substring(0, cookie.indexOf('=')))
        .toList();
  }

  private static String own() {
    return "http://localhost:" + RestAssured.port;
  }

  private Response open(PageUnderTest page, String language) {
    Browser browser =
        page.user().isEmpty() ? Browser.anonymous(world) : Browser.of(world, page.user());
    String mark = page.path().contains("?") ? "&" : "?";
    return browser.get(page.path() + mark + "language=" + language);
  }

  private static String origin(URI uri) {
    return uri.getScheme() + "://" + uri.getAuthority();
  }

  static Stream<PageUnderTest> pages() {
    return Stream.concat(PagesUnderTest.open().stream(), PagesUnderTest.guarded().stream());
  }
}
