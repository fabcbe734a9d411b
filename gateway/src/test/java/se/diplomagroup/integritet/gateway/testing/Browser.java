package se.diplomagroup.integritet.gateway.testing;

import static io.restassured.RestAssured.given;

import io.restassured.config.RedirectConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.filter.cookie.CookieFilter;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.Map;

/// A person's browser: keeps cookies, says where a form comes from, follows redirects only when
/// told.
public final class Browser {

  private static final RestAssuredConfig STAY =
      RestAssuredConfig.config().redirect(RedirectConfig.redirectConfig().followRedirects(false));

  private final CookieFilter cookies = new CookieFilter();
  private final World world;

  private Browser(World world) {
    this.world = world;
  }

  public static Browser anonymous(World world) {
    return new Browser(world);
  }

  /// A browser in which somebody has signed in.
  public static Browser of(World world, String user) {
    Browser browser = new Browser(world);
    browser.signIn(user);
    return browser;
  }

  /// Goes through sign-in and returns the answer to the call with the code.
  public Response signIn(String user) {
    world.signIn.next(FakeSignIn.user(user));
    return signInNext();
  }

  /// Goes through sign-in as whoever signs in next.
  public Response signInNext() {
    Response challenge = get("/sign-in");
    Response granted =
        given()
            .config(STAY)
            .urlEncodingEnabled(false)
            .get(URI.create(challenge.header("Location")));
    URI back = URI.create(granted.header("Location"));
    return get(back.getRawPath() + "?" + back.getRawQuery());
  }

  public Response get(String path) {
    return request().get(path);
  }

  /// Asks for a document, a stream or a part of a page.
  public Response fetch(String path) {
    return request().accept("*/*").get(path);
  }

  /// Sends a form of one of the gateway's own pages.
  public Response post(String path, Map<String, ?> form) {
    return request().header("Sec-Fetch-Site", "same-origin").formParams(form).post(path);
  }

  /// Sends a form as the page's script does, which wants a part of a page back.
  public Response postForPart(String path, Map<String, ?> form) {
    return request()
        .header("Sec-Fetch-Site", "same-origin")
        .header("HX-Request", "true")
        .formParams(form)
        .post(path);
  }

  public RequestSpecification request() {
    return given()
        .config(STAY)
        .urlEncodingEnabled(false)
        .filter(cookies)
        .header("Accept", "text/html,application/xhtml+xml");
  }

  public CookieFilter cookies() {
    return cookies;
  }
}
