package se.diplomagroup.integritet.system;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import se.diplomagroup.integritet.localstack.stack.RunningStack;

/// What is done with every page that a test opens.
final class Screens {

  /// Where pictures of the pages are left, for people to look at.
  private static final Path PICTURES = Path.of("target", "screens");

  private Screens() {}

  /// The page at a path, after the account has signed in to see it.
  static Page signedIn(BrowserContext context, RunningStack stack, String account, String path) {
    Page page = context.newPage();
    page.navigate(stack.gateway() + path);
    page.fill("#username", account);
    page.fill("#password", account + "-local-password");
    page.click("#kc-login");
    page.waitForURL(url -> url.startsWith(stack.gateway().toString()));
    return page;
  }

  /// What hinders people with disabilities (WCAG 2.2 AA), as far as a program can tell.
  static List<String> barriers(Page page) {
    return new AxeBuilder(page)
            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
            .analyze()
            .getViolations()
            .stream()
            .map(Screens::barrier)
            .toList();
  }

  private static String barrier(Rule rule) {
    return rule.getId() + " " + rule.getNodes().stream().map(it -> it.getHtml()).limit(3).toList();
  }

  /// Whether the whole width is seen without scrolling sideways.
  static boolean fits(Page page) {
    return (boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth");
  }

  /// Leaves a picture of the whole page.
  static void keep(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(PICTURES.resolve(name.replaceAll("[^a-zA-Z0-9]+", "-") + ".png")));
  }
}
