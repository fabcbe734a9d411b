package se.diplomagroup.integritet.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.diplomagroup.integritet.localstack.demo.OpenWork;
import se.diplomagroup.integritet.localstack.stack.RunningStack;

/// From a newsletter in a mailbox to a no, in a browser that is signed in nowhere.
@ExtendWith(WholePlatform.class)
@Tag("P32")
class UnsubscribeTest {

  private static final String READER = "0190a000-0000-7000-8000-000000000001";
  private static final String MAILBOX = "/api/user/learner@integritet.test/messages/INBOX";
  private static final Pattern LINK = Pattern.compile("List-Unsubscribe: <([^>\\s]+)>");
  private static final Duration MAILING = Duration.ofSeconds(60);

  private static Chromium chromium;

  @BeforeAll
  static void begin(RunningStack stack) {
    chromium = new Chromium();
    new OpenWork(stack, Clock.systemUTC()).leave();
  }

  @AfterAll
  static void stopBrowser() {
    chromium.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  void theReaderOfAMailSaysNoToTheNextOneWithOnePress(String language, RunningStack stack) {
    Calls platform = new Calls(stack, "elearning");
    platform.tell(READER, "news", "given");
    try (BrowserContext context = phone()) {
      Page page = context.newPage();
      page.navigate(linkOfANewsletter(context.request(), stack) + "?language=" + language);
      check(page, language, "unsubscribe");
      assertThat(reason(platform)).isEqualTo("consent-given");

      page.locator("main form button").focus();
      page.keyboard().press("Enter");

      assertThat(page.locator("main [role=status]")).isVisible();
      assertThat(page.locator("main form")).hasCount(0);
      check(page, language, "unsubscribed");
      assertThat(reason(platform)).isEqualTo("consent-withdrawn");
    }
  }

  private static void check(Page page, String language, String name) {
    assertThat(page.locator("html")).hasAttribute("lang", language);
    assertThat(Screens.fits(page)).isTrue();
    assertThat(Screens.barriers(page)).isEmpty();
    Screens.keep(page, language + " phone " + name);
  }

  private static String linkOfANewsletter(APIRequestContext http, RunningStack stack) {
    String subject = "Nyheter " + UUID.randomUUID();
    var newsletter =
        RequestOptions.create()
            .setHeader("Authorization", "Bearer " + stack.token("elearning"))
            .setData(Map.of("subject", subject, "body", "Höstens kurser är här."));
    assertThat(http.post(stack.platform() + "/api/newsletters", newsletter).status())
        .isEqualTo(201);
    return await()
        .atMost(MAILING)
        .until(() -> link(http.get(stack.mail() + MAILBOX).text(), subject), it -> !it.isEmpty());
  }

  /// The address in the header of the mail with that subject; empty while there is none.
  private static String link(String mailbox, String subject) {
    for (String mail : mailbox.split("\\},\\s*\\{")) {
      Matcher link = LINK.matcher(mail);
      if (mail.contains(subject) && link.find()) {
        return link.group(1);
      }
    }
    return "";
  }

  private static String reason(Calls platform) {
    return platform.get("/subjects/" + READER + "/permissions/news").path("reason").textValue();
  }

  private static BrowserContext phone() {
    return chromium
        .browser()
        .newContext(new Browser.NewContextOptions().setViewportSize(320, 640).setLocale("sv-SE"));
  }
}
