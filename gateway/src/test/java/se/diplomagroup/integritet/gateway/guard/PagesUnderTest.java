package se.diplomagroup.integritet.gateway.guard;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.diplomagroup.integritet.gateway.guard.Routes.Route;

/// Every address of the gateway's pages, with who may open it: read from the resources, so that a
/// new one is under test from the day it is written. An address with a part that varies has its
/// examples here; one without any fails every test that asks for the addresses.
final class PagesUnderTest {

  private static final String ID = "0190a000-0000-7000-8000-000000000101";

  private static final String CHILD = "/me/children/" + ID;

  private static final Map<String, List<String>> EXAMPLES =
      Map.ofEntries(
          one("/problems/{slug}", "/problems/not-found"),
          one("/dpo/disposals/{id}", "/dpo/disposals/" + ID),
          one("/dpo/catalogue/proposals/{id}", "/dpo/catalogue/proposals/" + ID),
          one("/me/receipts/{decisionId}", "/me/receipts/" + ID),
          one("/me/objections/{id}/end", "/me/objections/" + ID + "/end"),
          one("/me/visitors/{visitorId}/end", "/me/visitors/" + ID + "/end"),
          one("/me/requests/{id}", "/me/requests/" + ID),
          one("/me/requests/{id}/progress", "/me/requests/" + ID + "/progress"),
          one("/me/requests/{id}/extract", "/me/requests/" + ID + "/extract?format=pdf"),
          one("/me/requests/{id}/letter", "/me/requests/" + ID + "/letter"),
          one("/me/consents/{purpose}", "/me/consents/news"),
          one("/me/consents/{purpose}/spread/{decisionId}", "/me/consents/news/spread/" + ID),
          one("/me/children/{childId}/consents", CHILD + "/consents"),
          one("/me/children/{childId}/consents/{purpose}", CHILD + "/consents/news"),
          one(
              "/me/children/{childId}/consents/{purpose}/spread/{decisionId}",
              CHILD + "/consents/news/spread/" + ID),
          one("/me/children/{childId}/objections", CHILD + "/objections"),
          one("/me/children/{childId}/objections/{id}/end", CHILD + "/objections/" + ID + "/end"),
          one("/me/children/{childId}/decisions", CHILD + "/decisions"),
          Map.entry(
              "/me/ask/{right}",
              List.of("/me/ask/access", "/me/ask/portability", "/me/ask/erasure")),
          one("/me/ask/{right}/check", "/me/ask/erasure/check"),
          Map.entry("/staff", List.of("/staff", "/staff?view=urgent&right=erasure&q=R-2026")),
          one("/staff/requests/{id}", "/staff/requests/" + ID),
          one("/staff/requests/{id}/open", "/staff/requests/" + ID + "/open"),
          one("/staff/requests/{id}/identity", "/staff/requests/" + ID + "/identity"),
          one("/staff/requests/{id}/decision", "/staff/requests/" + ID + "/decision"),
          one("/staff/requests/{id}/approval", "/staff/requests/" + ID + "/approval"),
          one("/staff/requests/{id}/handover", "/staff/requests/" + ID + "/handover"),
          one("/staff/requests/{id}/letter", "/staff/requests/" + ID + "/letter"),
          one("/staff/people/holds/{holdId}/release", "/staff/people/holds/" + ID + "/release"));

  /// What a script puts into a page that is open already.
  private static final Set<String> PARTS =
      Set.of(
          "/me/requests/{id}/progress",
          "/me/consents/{purpose}/spread/{decisionId}",
          "/me/children/{childId}/consents/{purpose}/spread/{decisionId}");

  /// Which role the account of a name has.
  private static final Map<String, String> ROLES =
      new TreeMap<>(
          Map.of(
              "learner", "person",
              "customer-admin", "customer-admin",
              "support", "support",
              "dpo", "dpo"));

  /// An address.
  ///
  /// @param roles who may open it, empty for everybody
  record PageUnderTest(String path, Set<String> roles) {

    boolean opensFor(String user) {
      return roles.isEmpty() || roles.contains(ROLES.get(user));
    }

    /// Somebody who may open it, empty for anybody.
    String user() {
      return roles.isEmpty()
          ? ""
          : Stream.of("learner", "support", "dpo").filter(this::opensFor).findFirst().orElseThrow();
    }

    @Override
    public String toString() {
      return path;
    }
  }

  private PagesUnderTest() {}

  /// The names of the accounts, one of each role.
  static Set<String> users() {
    return ROLES.keySet();
  }

  /// Pages for everybody.
  static List<PageUnderTest> open() {
    return addresses(pages().filter(Route::forEverybody));
  }

  /// Pages for some.
  static List<PageUnderTest> guarded() {
    return addresses(pages().filter(Route::isGuarded));
  }

  /// Parts of pages, documents and streams for some.
  static List<PageUnderTest> guardedParts() {
    return addresses(reads().filter(route -> route.isGuarded() && !isPage(route)));
  }

  /// Where forms of some are sent to.
  static List<PageUnderTest> forms() {
    return addresses(
        routes().filter(route -> !route.method().equals("GET") && !route.forEverybody()));
  }

  private static Stream<Route> pages() {
    return reads().filter(PagesUnderTest::isPage);
  }

  private static Stream<Route> reads() {
    return routes().filter(route -> route.method().equals("GET"));
  }

  /// Every route but the one that leads to sign-in itself.
  private static Stream<Route> routes() {
    return Routes.all().stream().filter(route -> !route.path().equals("/sign-in"));
  }

  private static boolean isPage(Route route) {
    return route.html() && !PARTS.contains(route.path());
  }

  private static List<PageUnderTest> addresses(Stream<Route> routes) {
    return routes
        .flatMap(route -> examples(route).map(path -> new PageUnderTest(path, route.roles())))
        .toList();
  }

  private static Stream<String> examples(Route route) {
    List<String> examples = EXAMPLES.get(route.path());
    if (examples != null) {
      return examples.stream();
    }
    if (route.path().contains("{")) {
      throw new AssertionError("no example of " + route + " is under test");
    }
    return Stream.of(route.path());
  }

  private static Map.Entry<String, List<String>> one(String template, String example) {
    return Map.entry(template, List.of(example));
  }
}
