package se.diplomagroup.integritet.gateway.me;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.gateway.testing.Browser;
import se.diplomagroup.integritet.gateway.testing.GatewayTest;
import se.diplomagroup.integritet.gateway.testing.World;

@GatewayTest
@Tag("P24")
class DecisionsTest {

  private static final String SELF = "0190a000-0000-7000-8000-000000000101";

  World world;

  @AfterEach
  void reset() {
    world.reset();
  }

  @Test
  void everyAnswerIsShownWithItsOwnReceipt() {
    Browser browser = Browser.of(world, "learner");
    assertThat(browser.get("/me/consents").asString()).contains("href=\"/me/decisions\"");

    String html = browser.get("/me/decisions").asString();

    assertThat(html)
        .contains(
            "<strong>Du tog tillbaka ditt ja</strong>: Nyheter",
            "Kundstödet skrev in ditt svar åt dig.",
            "<strong>Ditt ja gick ut</strong>: Utvärdering och uppföljning",
            "<strong>Du sa ja</strong>: Nyheter",
            "Texten du såg: version 6 av policyn.",
            "Gäller till 3 februari 2028.");
    assertThat(html).contains("datetime=\"2026-02-10").doesNotContain("datetime=\"2024-02-10");
    for (int answer = 1; answer <= 3; answer++) {
      assertThat(html).contains("/me/receipts/0190a000-0000-7000-8000-00000000020" + answer);
    }
    assertThat(world.consent.last().uri()).startsWith("/v1/subjects/" + SELF + "/decisions");
  }

  @Test
  void olderAnswersComeOnTheNextPage() {
    Browser browser = Browser.of(world, "learner");
    assertThat(browser.get("/me/decisions").asString())
        .contains("href=\"/me/decisions?cursor=older-ones\"");

    world.consent.on("GET /v1/subjects/{id}/decisions", "{\"items\":[],\"next\":null}");
    assertThat(browser.get("/me/decisions?cursor=older-ones").asString())
        .contains("Det finns inga äldre svar.", "href=\"/me/decisions\"");
    assertThat(world.consent.last().uri()).contains("cursor=older-ones");
  }

  @Test
  void whoeverHasAnsweredNothingIsToldSo() {
    world.consent.on("GET /v1/subjects/{id}/decisions", "{\"items\":[],\"next\":null}");

    assertThat(Browser.of(world, "learner").get("/me/decisions").asString())
        .contains("Du har inte svarat på något än.");
  }
}
