package se.diplomagroup.integritet.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.diplomagroup.integritet.localstack.stack.RunningStack;

/// What people see, in a real browser, signed in through the real directory.
@ExtendWith(WholePlatform.class)
class BrowserTest {

  private static Chromium chromium;

  @BeforeAll
  static void startBrowser() {
    chromium = new Chromium();
  }

  @AfterAll
  static void stopBrowser() {
    chromium.close();
  }

  @ParameterizedTest
  @CsvSource({"support, /staff", "dpo, /dpo", "learner, /me"})
  @Tag("P05")
  void everybodySignsInToTheirOwnPageAndItHasNoBarriers(
      String account, String path, RunningStack stack) {
    try (BrowserContext context = context(1280)) {
      Page page = Screens.signedIn(context, stack, account, path);

      assertThat(page.locator("h1")).hasCount(1);
      assertThat(URI.create(page.url()).getPath()).isEqualTo(path);
      assertThat(Screens.barriers(page)).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"learner, /staff", "learner, /dpo", "support, /dpo", "dpo, /me"})
  @Tag("P05")
  void nobodyOpensTheOthersPages(String account, String path, RunningStack stack) {
    try (BrowserContext context = context(1280)) {
      Page page = Screens.signedIn(context, stack, account, path);

      assertThat(page.navigate(stack.gateway() + path).status()).isEqualTo(403);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sv", "en"})
  @Tag("P33")
  void thePolicyIsReadableByAnybodyOnAPhone(String language, RunningStack stack) {
    try (BrowserContext context = context(320)) {
      Page page = context.newPage();
      page.navigate(stack.gateway() + "/policy?language=" + language);

      assertThat(page.locator("html")).hasAttribute("lang", language);
      assertThat(page.locator("main")).containsText("556900-2842");
      assertThat(Screens.fits(page)).isTrue();
      assertThat(Screens.barriers(page)).isEmpty();
    }
  }

  @Test
  @Tag("P06")
  void noPageAsksAnotherHostForAnything(RunningStack stack) {
    List<String> hosts = new ArrayList<>();
    try (BrowserContext context = context(1280)) {
      context.onRequest(request -> hosts.add(URI.create(request.url()).getHost()));
      Page page = Screens.signedIn(context, stack, "dpo", "/dpo");
      page.navigate(stack.gateway() + "/");
      page.navigate(stack.gateway() + "/policy");
    }

    assertThat(hosts).isNotEmpty().containsOnly("localhost");
  }

  private static BrowserContext context(int width) {
    return chromium
        .browser()
        .newContext(new Browser.NewContextOptions().setViewportSize(width, 900).setLocale("sv-SE"));
  }
}
