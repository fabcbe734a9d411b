package se.diplomagroup.integritet.gateway.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.Cookie;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.gateway.testing.Browser;
import se.diplomagroup.integritet.gateway.testing.FakeSignIn;
import se.diplomagroup.integritet.gateway.testing.GatewayTest;
import se.diplomagroup.integritet.gateway.testing.World;
import se.diplomagroup.integritet.kit.inbox.ErasedSubjects;
import se.diplomagroup.integritet.kit.sql.Sql;

@GatewayTest
class SignInTest {

  World world;

  @Inject DataSource database;
  @Inject ErasedSubjects erased;
  @Inject Sessions sessions;

  @AfterEach
  void reset() {
    world.reset();
  }

  @Test
  void aPageSendsTheVisitorToTheDirectoryWithPkceStateAndNonce() {
    Response answer = Browser.anonymous(world).get("/me");

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.header("Location"))
        .startsWith(world.signIn.realm() + "/auth")
        .contains("code_challenge_method=S256", "code_challenge=", "state=", "nonce=");
  }

  @Test
  void signingInLeadsEveryoneToWhereTheirOwnWorkBegins() {
    assertThat(List.of("learner", "support", "dpo"))
        .extracting(user -> followed(Browser.anonymous(world), user))
        .containsExactly("/me", "/staff", "/dpo");
  }

  private String followed(Browser browser, String user) {
    String next = browser.signIn(user).header("Location");
    Response answer = browser.get(path(next));
    return answer.statusCode() == 200 ? path(next) : path(answer.header("Location"));
  }

  @Test
  void noTokenReachesTheBrowserAndNoScriptCanReadTheCookie() {
    Browser browser = Browser.anonymous(world);

    Response answer = browser.signIn("learner");

    Cookie session = sessionCookie(answer);
    assertThat(session.isHttpOnly()).isTrue();
    assertThat(session.getSameSite()).isEqualToIgnoringCase("Lax");
    assertThat(session.getValue()).hasSize(43);
    assertThat(answer.headers().getValues("Set-Cookie")).noneMatch(it -> it.contains("eyJ"));
  }

  @Test
  void theDatabaseAloneOpensNoSession() {
    Browser.of(world, "learner");

    List<byte[]> stored =
        new Sql(database).query("select tokens from session", row -> row.getBytes(1));

    assertThat(stored)
        .isNotEmpty()
        .noneMatch(it -> new String(it, StandardCharsets.ISO_8859_1).contains("eyJ"));
  }

  @Test
  void aSessionGoesOnWithAFreshTokenWhenTheOldOneHasRunOut() {
    world.signIn.tokensLive(Duration.ofSeconds(20));
    Browser second = Browser.of(world, "learner");
    Response first = second.get("/me");

    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.headers().getValues("Set-Cookie")).anyMatch(it -> it.contains("q_session"));
  }

  @Test
  void signingOutEndsTheSessionHereAndInTheDirectory() {
    Browser browser = Browser.of(world, "learner");
    long before = sessionCount();

    Response answer = browser.post("/sign-out", Map.of());

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.header("Location"))
        .startsWith(world.signIn.realm() + "/logout")
        .contains("id_token_hint=", "post_logout_redirect_uri=");
    assertThat(sessionCount()).isLessThan(before);
    assertThat(browser.get("/me").statusCode()).isEqualTo(302);
  }

  @Test
  void anotherSiteCannotSignAnybodyOut() {
    Browser browser = Browser.of(world, "learner");

    Response link = browser.request().header("Sec-Fetch-Site", "cross-site").get("/sign-out");

    assertThat(link.statusCode()).isEqualTo(403);
    assertThat(browser.get("/me").statusCode()).isEqualTo(200);
  }

  @Test
  void aScriptWhoseSessionHasEndedIsToldSoInsteadOfBeingRedirected() {
    Response answer =
        Browser.anonymous(world).request().header("HX-Request", "true").get("/me/history");

    assertThat(answer.statusCode()).isEqualTo(499);
  }

  @Test
  void aMadeUpSessionIsNoSession() {
    Response answer =
        given()
            .redirects()
            .follow(false)
            .cookie("q_session_pages", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
            .get("/me");

    assertThat(answer.statusCode()).isEqualTo(302);
  }

  @Test
  @Tag("P22")
  void anErasedPersonsOpenSessionShowsNothingAnyMore() {
    UUID subjectId = UUID.randomUUID();
    FakeSignIn.User person = new FakeSignIn.User(UUID.randomUUID(), "gone", "person", subjectId);
    Browser browser = Browser.anonymous(world);
    world.signIn.next(person);
    browser.signInNext();
    assertThat(browser.get("/me").statusCode()).isEqualTo(200);
    assertThat(subjects()).contains(subjectId);

    erased.add(subjectId);

    Response answer = browser.get("/me");
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.asString()).contains("Uppgifterna är raderade");
    assertThat(sessions.endAllOf(subjectId)).isPositive();
    assertThat(browser.get("/me").statusCode()).isEqualTo(302);
  }

  private List<UUID> subjects() {
    return new Sql(database)
        .query("select subject_id from session", row -> row.getObject(1, UUID.class));
  }

  private long sessionCount() {
    return new Sql(database)
        .query("select count(*) from session", row -> row.getLong(1))
        .getFirst();
  }

  private static Cookie sessionCookie(Response answer) {
    return answer.detailedCookies().asList().stream()
        .filter(it -> it.getName().startsWith("q_session") && !it.getValue().isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private static String path(String location) {
    return URI.create(location).getPath();
  }
}
