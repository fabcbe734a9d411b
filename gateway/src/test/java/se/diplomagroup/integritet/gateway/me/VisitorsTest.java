package se.diplomagroup.integritet.gateway.me;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.gateway.testing.Browser;
import se.diplomagroup.integritet.gateway.testing.GatewayTest;
import se.diplomagroup.integritet.gateway.testing.World;

@GatewayTest
@Tag("P30")
class VisitorsTest {

  private static final String SELF = "0190a000-0000-7000-8000-000000000101";
  private static final String LINKED = "0190a000-0000-7000-8000-0000000000e1";
  private static final String UNLINKED = "0190a000-0000-7000-8000-0000000000e2";
  private static final String END = "/me/visitors/" + LINKED + "/end";

  World world;

  @AfterEach
  void reset() {
    world.reset();
  }

  @Test
  void aPersonSeesTheBrowsersThatAreTheirsAndPartsFromThoseThatAreLinked() {
    Browser browser = Browser.of(world, "learner");
    assertThat(browser.get("/me/consents").asString()).contains("href=\"/me/visitors\"");

    String html = browser.get("/me/visitors").asString();

    assertThat(html)
        .contains("action=\"" + END + "\"", "Kopplingen togs bort 21 november 2026.")
        .contains("href=\"/me/visitors?cursor=more-of-them\"")
        .doesNotContain(UNLINKED);
    assertThat(world.consent.last("GET /v1/subjects/{id}/visitors").uri()).contains(SELF);
  }

  @Test
  void oneButtonUndoesALink() {
    Response answer = Browser.of(world, "learner").post(END, Map.of());

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.header("Location")).endsWith("/me/visitors");
    assertThat(world.consent.last("DELETE /v1/subjects/{id}/visitors/{id}").uri())
        .isEqualTo("/v1/subjects/" + SELF + "/visitors/" + LINKED);
  }

  @Test
  void aLinkThatCouldNotBeUndoneIsSaidNotToBe() {
    world.consent.refuse("DELETE /v1/subjects/{id}/visitors/{id}", 503, "unavailable");

    assertThat(Browser.of(world, "learner").post(END, Map.of()).asString())
        .contains("Kopplingen kunde inte tas bort.");
  }

  @Test
  void whoHasNoBrowserIsToldSo() {
    world.consent.on("GET /v1/subjects/{id}/visitors", "{\"items\":[],\"next\":null}");

    assertThat(Browser.of(world, "learner").get("/me/visitors").asString())
        .contains("Ingen webbläsare är kopplad till dig.");
  }
}
