package se.diplomagroup.integritet.gateway.guard;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Every page there is, with who may open it. A test fails if a resource has a page that is not
/// here.
public final class PagesUnderTest {

  private static final String ID = "0190a000-0000-7000-8000-000000000101";

  /// @param user who may open it, empty for everybody
  public record PageUnderTest(String path, String user) {}

  private PagesUnderTest() {}

  /// Pages for everybody.
  public static List<PageUnderTest> open() {
    return pages("", "/", "/policy", "/problems/not-found");
  }

  /// Pages of one role each.
  public static List<PageUnderTest> guarded() {
    return Stream.of(
            pages(
                "learner",
                "/me",
                "/me/consents",
                "/me/requests",
                "/me/requests/" + ID,
                "/me/ask/access",
                "/me/ask/portability",
                "/me/ask/erasure",
                "/me/ask/erasure/check",
                "/me/history"),
            pages(
                "support",
                "/staff",
                "/staff?view=urgent&right=erasure&q=R-2026",
                "/staff/requests/" + ID,
                "/staff/register",
                "/staff/people"),
            pages(
                "dpo",
                "/dpo",
                "/dpo/disposals",
                "/dpo/disposals/" + ID,
                "/dpo/requests",
                "/dpo/deliveries",
                "/dpo/parked",
                "/dpo/events"))
        .flatMap(List::stream)
        .toList();
  }

  private static List<PageUnderTest> pages(String user, String... paths) {
    return Arrays.stream(paths).map(path -> new PageUnderTest(path, user)).toList();
  }
}
