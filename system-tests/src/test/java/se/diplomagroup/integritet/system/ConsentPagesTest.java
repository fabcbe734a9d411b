package se.diplomagroup.integritet.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.diplomagroup.integritet.localstack.stack.RunningStack;

/// The pages about consent, for everybody who opens them: the visitor, the person, the data
/// protection officer. Each in both languages, on a phone and on a desk, Swedish by light and
/// English in the dark.
@ExtendWith(WholePlatform.class)
class ConsentPagesTest {

  private static final int PHONE = 360;
  private static final int DESK = 1280;
  private static final int HEIGHT = 800;
  private static final String LEARNER = "0190a000-0000-7000-8000-000000000001";
  private static final String CHILD = UUID.randomUUID().toString();
  private static final String PURPOSE = "evaluation";
  private static final int FAR = 30;

  private static Chromium chromium;

  @BeforeAll
  static void begin(RunningStack stack) {
    chromium = new Chromium();
    decide(stack, "given");
    decide(stack, "withdrawn");
    decide(stack, "given");
    new Calls(stack, "elearning")
        .put(
            "/subjects/" + CHILD + "/minority",
            Map.of(
                "until",
                LocalDate.now(ZoneOffset.UTC).plusYears(1).toString(),
                "guardians",
                List.of(LEARNER)));
    if (new Calls(stack, "dpo").get("/notices?limit=2").path("items").size() < 2) {
      announceNotice(stack);
    }
  }

  @AfterAll
  static void stopBrowser() {
    chromium.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  @Tag("P30")
  @Tag("P33")
  void whatEverybodyMayReadHasNoBarriers(String language, RunningStack stack) {
    try (BrowserContext context = context(PHONE, language)) {
      Page page = context.newPage();
      look(
          page,
          stack,
          List.of(
              "/",
              "/cookies",
              "/policy",
              "/policy?version=2",
              "/policy/changes?version=2",
              "/problems/not-found"),
          language);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  @Tag("P24")
  void thePersonsPagesHaveNoBarriers(String language, RunningStack stack) {
    try (BrowserContext context = context(PHONE, language)) {
      Page page = Screens.signedIn(context, stack, "learner", "/me");
      look(
          page,
          stack,
          List.of(
              "/me",
              "/me/consents",
              "/me/decisions",
              "/me/history",
              "/me/children",
              "/me/children/" + CHILD + "/consents",
              "/me/children/" + CHILD + "/decisions"),
          language);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void theOfficersPagesHaveNoBarriers(String language, RunningStack stack) {
    String proposal = propose(stack);
    try (BrowserContext context = context(PHONE, language)) {
      Page page = Screens.signedIn(context, stack, "dpo", "/dpo");
      look(
          page,
          stack,
          List.of(
              "/dpo",
              "/dpo/catalogue",
              "/dpo/catalogue/proposals",
              proposal,
              "/dpo/agreements",
              "/dpo/deliveries"),
          language);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "all"})
  @Tag("P30")
  void aVisitorAnswersTheBannerWithTheKeyboardAlone(String answer, RunningStack stack) {
    try (BrowserContext context = context(DESK, "sv")) {
      Page page = context.newPage();
      page.navigate(stack.gateway() + "/");
      assertThat(context.cookies()).isEmpty();
      tabTo(page, "button[name=answer][value=" + answer + "]");
      assertThat((String) focused(page, "getComputedStyle(document.activeElement).outlineStyle"))
          .isNotEqualTo("none");

      page.keyboard().press("Enter");

      assertThat(page.locator(".cookies")).hasCount(0);
      assertThat(context.cookies()).hasSize(1);
      page.navigate(stack.gateway() + "/cookies");
      assertThat(page.locator("input[name=purpose]:checked"))
          .hasCount(answer.equals("all") ? page.locator("input[name=purpose]").count() : 0);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {PHONE, DESK})
  @Tag("P30")
  @Tag("P31")
  void noAndYesAreEquallyEasy(int width, RunningStack stack) {
    try (BrowserContext context = context(width, "sv")) {
      Page page = context.newPage();
      page.navigate(stack.gateway() + "/");
      Locator no = page.locator(".cookies button[value=none]");
      Locator yes = page.locator(".cookies button[value=all]");

      assertThat(size(no)).isEqualTo(size(yes));
      assertThat(look(no)).isEqualTo(look(yes));
      assertThat(tabTo(page, "button[name=answer][value=all]")).isLessThan(FAR);
      page.keyboard().press("Shift+Tab");
      assertThat(focused(page, "document.activeElement.value")).isEqualTo("none");
    }
  }

  @Test
  @Tag("P30")
  void aVisitorChoosesAndChangesTheirMindWithoutJavaScript(RunningStack stack) {
    try (BrowserContext context =
        chromium
            .browser()
            .newContext(
                new Browser.NewContextOptions()
                    .setViewportSize(PHONE, 800)
                    .setLocale("sv-SE")
                    .setJavaScriptEnabled(false))) {
      Page page = context.newPage();
      page.navigate(stack.gateway() + "/policy");
      page.click(".cookies button[value=none]");
      assertThat(page).hasURL(stack.gateway() + "/policy");
      assertThat(page.locator(".cookies")).hasCount(0);

      page.navigate(stack.gateway() + "/cookies");
      page.locator("input[value=cookies-statistics]").check();
      page.click("button[value=chosen]");

      assertThat(page.locator(".notice-good")).isVisible();
      assertThat(page.locator("input[name=purpose]:checked")).hasCount(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  @Tag("P30")
  void theExampleSystemAsksItsOwnVisitorsAndTellsThePlatform(String language, RunningStack stack) {
    try (BrowserContext context = context(PHONE, language)) {
      Page page = context.newPage();
      String front = stack.platform() + "/?language=" + language;
      await().until(() -> page.navigate(front) != null && page.locator(".cookies").count() == 1);
      assertThat(context.cookies()).isEmpty();
      assertThat(Screens.fits(page)).isTrue();
      assertThat(Screens.barriers(page)).isEmpty();
      assertThat(size(page.locator(".cookies button[value=none]")))
          .isEqualTo(size(page.locator(".cookies button[value=all]")));
      Screens.keep(page, language + " " + PHONE + " platform");
      tabTo(page, "button[name=answer][value=none]");
      page.keyboard().press("Enter");
      assertThat(page.locator(".cookies")).hasCount(0);

      page.navigate(stack.platform() + "/cookies?language=" + language);
      assertThat(Screens.fits(page)).isTrue();
      assertThat(Screens.barriers(page)).isEmpty();
      Screens.keep(page, language + " " + PHONE + " platform cookies");
      page.locator("input[value=cookies-preferences]").check();
      page.click("button[value=chosen]");
      assertThat(page.locator("input[name=purpose]:checked")).hasCount(1);
      assertThat(context.cookies()).hasSize(2);

      context.setExtraHTTPHeaders(Map.of("Sec-GPC", "1"));
      page.navigate(front);
      context.setExtraHTTPHeaders(Map.of());
      page.navigate(stack.platform() + "/cookies?language=" + language);
      assertThat(page.locator("input[name=purpose]:checked")).hasCount(0);
    }
  }

  @Test
  @Tag("P24")
  void aPersonTakesBackAConsentWithTheKeyboardAndFetchesTheReceipt(RunningStack stack)
      throws IOException {
    decide(stack, "given");
    try (BrowserContext context = context(DESK, "sv")) {
      Page page = Screens.signedIn(context, stack, "learner", "/me/consents");
      String card = "#consent-" + PURPOSE;
      tabTo(page, card + " button[value=no]");
      page.keyboard().press("Enter");

      assertThat(page.locator(card + " button[value=no]")).hasAttribute("aria-pressed", "true");
      assertThat(page.locator(card + " button[value=no]")).isFocused();
      assertThat(page.locator(card + " [role=status]")).containsText("Det tog");

      page.navigate(stack.gateway() + "/me/decisions");
      assertThat(page.locator(".timeline li").first()).containsText("Du tog tillbaka ditt ja");
      tabTo(page, ".timeline li:first-child a");
      Download receipt = page.waitForDownload(() -> page.keyboard().press("Enter"));
      assertThat(text(receipt).split("\\.")).hasSize(3);
    }
  }

  @Test
  @Tag("P24")
  void aGuardianSaysYesForTheirChildAndTakesItBackWithTheKeyboard(RunningStack stack) {
    try (BrowserContext context = context(PHONE, "sv")) {
      Page page = Screens.signedIn(context, stack, "learner", "/me");
      page.click("a[href='/me/children']");
      page.click("a[href='/me/children/" + CHILD + "/consents']");
      String card = "#consent-" + PURPOSE;

      tabTo(page, card + " button[value=yes]");
      page.keyboard().press("Enter");
      assertThat(page.locator(card + " button[value=yes]")).hasAttribute("aria-pressed", "true");
      assertThat(page.locator(card)).containsText("Ja sedan den");

      tabTo(page, card + " button[value=no]");
      page.keyboard().press("Enter");
      assertThat(page.locator(card + " button[value=no]")).hasAttribute("aria-pressed", "true");

      page.navigate(stack.gateway() + "/me/children/" + CHILD + "/decisions");
      assertThat(page.locator(".timeline li").first()).containsText("Ja togs tillbaka");
      assertThat(page.locator(".timeline li").first()).containsText("En vårdnadshavare svarade.");
    }
  }

  @Test
  void theOfficerFetchesWhoAgreedForAReasonAsOftenAsNeeded(RunningStack stack) throws IOException {
    decide(stack, "given");
    try (BrowserContext context = context(DESK, "sv")) {
      Page page = Screens.signedIn(context, stack, "dpo", "/dpo/agreements");
      page.selectOption("#purpose", PURPOSE);
      page.click("form.panel button");
      assertThat(page.locator("[name=reason]:invalid").first()).isVisible();

      page.check("#why-supervision");
      Download table = page.waitForDownload(() -> page.click("form.panel button"));
      assertThat(table.suggestedFilename()).startsWith(PURPOSE + "-given-").endsWith(".csv");
      assertThat(text(table))
          .startsWith("subjectId,kind,since,validUntil,decisionId")
          .contains(LEARNER);

      page.check("#format-ndjson");
      Download lines = page.waitForDownload(() -> page.click("form.panel button"));
      assertThat(text(lines)).contains("\"subjectId\":\"" + LEARNER + "\"");
    }
  }

  @Test
  @Tag("P04")
  void theOfficerSeesWhatAProposalWouldDoAndRejectsItWithTheKeyboard(RunningStack stack) {
    decide(stack, "given");
    String proposal = propose(stack);
    try (BrowserContext context = context(DESK, "sv")) {
      Page page = Screens.signedIn(context, stack, "dpo", proposal);
      assertThat(page.locator("main")).containsText("Samtycket gäller i");
      assertThat(page.locator("main")).containsText("upphör i samma stund");
      assertThat(page.locator("button[value=approve]")).isVisible();

      tabTo(page, "summary");
      page.keyboard().press("Enter");
      tabTo(page, "#reason");
      page.keyboard().type("Inte nu.");
      page.keyboard().press("Enter");

      assertThat(page.locator("main")).containsText("Inte nu.");
      assertThat(page.locator("button[value=approve]")).hasCount(0);
    }
  }

  @Test
  @Tag("P04")
  void whatASecondPersonApprovesIsInForceAtOnceAndTheOlderConsentIsNot(RunningStack stack) {
    decide(stack, "given");
    String proposal = propose(stack);
    try (BrowserContext officer = context(DESK, "sv");
        BrowserContext learner = context(PHONE, "sv")) {
      Page page = Screens.signedIn(officer, stack, "dpo", proposal);
      tabTo(page, "button[value=approve]");
      page.keyboard().press("Enter");

      assertThat(page.locator(".state-approved")).isVisible();
      assertThat(page.locator("button[value=approve]")).hasCount(0);
      Page consents = Screens.signedIn(learner, stack, "learner", "/me/consents");
      assertThat(consents.locator("#consent-" + PURPOSE + " button[value=yes]"))
          .hasAttribute("aria-pressed", "false");
    }
  }

  @Test
  void nobodyApprovesTheirOwnProposal(RunningStack stack) {
    String proposal = propose(stack);
    try (BrowserContext context = context(DESK, "sv")) {
      Page page = Screens.signedIn(context, stack, "dpo2", proposal);

      assertThat(page.locator("main")).containsText("Det här är ditt eget förslag.");
      assertThat(page.locator("button[value=approve]")).hasCount(0);
    }
  }

  /// Opens each page on a phone, and shows it on a desk too.
  private static void look(Page page, RunningStack stack, List<String> paths, String language) {
    SoftAssertions softly = new SoftAssertions();
    for (String path : paths) {
      String address = path + (path.contains("?") ? "&" : "?") + "language=" + language;
      String name = language + " " + path.replaceAll("[0-9a-f-]{36}", "one");
      page.setViewportSize(PHONE, HEIGHT);
      softly.assertThat(page.navigate(stack.gateway() + address).status()).as(name).isEqualTo(200);
      softly.assertThat(page.locator("html").getAttribute("lang")).as(name).isEqualTo(language);
      softly.assertThat(page.locator("h1").count()).as(name).isEqualTo(1);
      softly.assertThat(Screens.barriers(page)).as(name).isEmpty();
      for (int width : List.of(PHONE, DESK)) {
        page.setViewportSize(width, HEIGHT);
        softly.assertThat(Screens.fits(page)).as(name + " fits " + width).isTrue();
        Screens.keep(page, name + " " + width);
      }
    }
    softly.assertAll();
  }

  /// Presses the tabulator until something has the focus.
  ///
  /// @return how often that was
  private static int tabTo(Page page, String selector) {
    for (int pressed = 1; pressed <= 10 * FAR; pressed++) {
      page.keyboard().press("Tab");
      Locator focused = page.locator(selector + ":focus");
      if (focused.count() > 0) {
        return pressed;
      }
    }
    throw new AssertionError(selector + " is not reached with the keyboard");
  }

  private static Object focused(Page page, String expression) {
    return page.evaluate(expression);
  }

  private static List<Double> size(Locator element) {
    BoundingBox box = element.boundingBox();
    return List.of(box.width, box.height);
  }

  private static Object look(Locator element) {
    return element.evaluate(
        "e => { const s = getComputedStyle(e);"
            + " return [s.color, s.backgroundColor, s.borderColor, s.fontWeight, s.fontSize].join(); }");
  }

  private static String text(Download download) throws IOException {
    try (var in = download.createReadStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static BrowserContext context(int width, String language) {
    return chromium
        .browser()
        .newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, HEIGHT)
                .setLocale("sv-SE")
                .setColorScheme(language.equals("en") ? ColorScheme.DARK : ColorScheme.LIGHT));
  }

  private static void decide(RunningStack stack, String choice) {
    new Calls(stack, "elearning").tell(LEARNER, PURPOSE, choice);
  }

  /// A version of the policy that comes into force next year, a little longer than the first.
  private static void announceNotice(RunningStack stack) {
    Calls officer = new Calls(stack, "dpo");
    JsonNode swedish = officer.get("/notices/1?language=sv");
    JsonNode english = officer.get("/notices/1?language=en");
    List<Map<String, Object>> clauses = new ArrayList<>();
    for (int i = 0; i < swedish.path("clauses").size(); i++) {
      JsonNode clause = swedish.path("clauses").path(i);
      clauses.add(
          clause(
              clause,
              clause.path("text").textValue(),
              english.path("clauses").path(i).path("text").textValue()));
    }
    JsonNode last = swedish.path("clauses").path(clauses.size() - 1);
    clauses.set(
        clauses.size() - 1,
        clause(
            last,
            clauses.getLast().get("sv") + "\nVi skickar aldrig reklam till barn.\n",
            clauses.getLast().get("en") + "\nWe never send marketing to children.\n"));
    Map<String, Object> draft =
        Map.of(
            "major",
            false,
            "sv",
            Map.of("title", swedish.path("title").textValue()),
            "en",
            Map.of("title", english.path("title").textValue()),
            "clauses",
            clauses);
    int version = officer.post("/notices", draft).path("version").intValue();
    officer.post(
        "/notices/" + version + "/publication",
        Map.of(
            "effectiveFrom",
            LocalDate.now(ZoneOffset.UTC)
                .plusYears(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant()
                .toString()));
  }

  private static Map<String, Object> clause(JsonNode clause, String sv, String en) {
    return Map.of(
        "key",
        clause.path("key").textValue(),
        "promises",
        clause.path("promises"),
        "sv",
        sv,
        "en",
        en);
  }

  /// The second officer proposes that evaluation is asked for anew and lasts for a shorter time.
  /// Whatever waited before is rejected.
  ///
  /// @return the address of its page
  private static String propose(RunningStack stack) {
    Calls officer = new Calls(stack, "dpo2");
    for (JsonNode open : officer.get("/catalogue/proposals?state=proposed").path("items")) {
      officer.post(
          "/catalogue/proposals/" + open.path("id").textValue() + "/rejection",
          Map.of("reason", "Ett nytt förslag kommer."));
    }
    int version =
        officer.get("/catalogue/versions?limit=1").path("items").path(0).path("version").intValue();
    ObjectNode document =
        (ObjectNode) officer.get("/catalogue/versions/" + version).path("document");
    ObjectNode purpose =
        (ObjectNode)
            document
                .path("purposes")
                .valueStream()
                .filter(it -> it.path("key").textValue().equals(PURPOSE))
                .findFirst()
                .orElseThrow();
    purpose.put("version", purpose.path("version").intValue() + 1);
    purpose.put("validFor", "P1Y".equals(purpose.path("validFor").textValue()) ? "P6M" : "P1Y");
    ((ObjectNode) purpose.path("description"))
        .put("sv", "Vi frågar vad du tyckte om kursen, och ett halvår senare hur det har gått.")
        .put(
            "en", "We ask what you thought of the course and, half a year later, how it has gone.");
    ArrayNode categories = (ArrayNode) purpose.path("categories");
    categories.add(oneMore(document, categories));
    Map<String, Object> proposal =
        Map.of(
            "baseVersion", version,
            "reason", "Uppföljningen ska bli tätare.",
            "document", document);
    return "/dpo/catalogue/proposals/"
        + officer.post("/catalogue/proposals", proposal).path("id").textValue();
  }

  /// A category of data that was not asked for until now, so that earlier consents end.
  private static String oneMore(JsonNode document, ArrayNode asked) {
    List<String> known = asked.valueStream().map(JsonNode::textValue).toList();
    return document
        .path("categories")
        .valueStream()
        .map(category -> category.path("key").textValue())
        .filter(key -> !known.contains(key))
        .findFirst()
        .orElseThrow();
  }
}
