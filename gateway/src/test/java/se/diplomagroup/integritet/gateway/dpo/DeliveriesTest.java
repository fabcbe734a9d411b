package se.diplomagroup.integritet.gateway.dpo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.gateway.testing.Browser;
import se.diplomagroup.integritet.gateway.testing.FakeService.Received;
import se.diplomagroup.integritet.gateway.testing.GatewayTest;
import se.diplomagroup.integritet.gateway.testing.World;

@GatewayTest
@Tag("P24")
class DeliveriesTest {

  World world;

  @AfterEach
  void reset() {
    world.reset();
  }

  @Test
  void eachSystemIsShownWithWhenItStoppedOrThatItIsLate() {
    String html = Browser.of(world, "dpo").get("/dpo/deliveries?language=en").asString();

    assertThat(html)
        .contains("E-learning platform <span class=\"small\">late, ")
        .contains("crm <span class=\"small\">1.5 s</span>")
        .contains("Median 1.9 s, longest 1.9 s");
  }

  @Test
  void theSystemsThatAreLateAreCountedByThemselves() {
    world.consent.on("GET /v1/deliveries", 200, "application/json", open(3));

    String html = Browser.of(world, "dpo").get("/dpo/deliveries").asString();

    assertThat(html)
        .contains("<td data-label=\"Försenade\" class=\"num\">0</td>")
        .contains("<td data-label=\"Har tid kvar\" class=\"num\">6</td>");
  }

  @Test
  void whatEndedOfItselfIsToldFromWhatSomebodySaidNoTo() {
    world.consent.on(
        "GET /v1/deliveries", 200, "application/json", open(1).replace("withdrawal", "lapse"));

    String html = Browser.of(world, "dpo").get("/dpo/deliveries?cause=lapse&state=open").asString();

    assertThat(world.consent.received())
        .extracting(Received::uri)
        .anyMatch(uri -> uri.contains("cause=lapse") && uri.contains("state=open"))
        .anyMatch(uri -> uri.contains("cause=withdrawal") && uri.contains("state=completed"));
    assertThat(html)
        .contains("<td data-label=\"Orsak\">Samtycket tog slut</td>")
        .contains("href=\"/dpo/deliveries?cause=lapse&amp;state=late\"")
        .contains("href=\"/dpo/deliveries?cause=withdrawal&amp;state=open\"");
  }

  @Test
  void whenEverySystemHasConfirmedThePageSaysSo() {
    world.consent.on("GET /v1/deliveries", 200, "application/json", "{\"items\":[],\"next\":null}");

    assertThat(Browser.of(world, "dpo").get("/dpo/deliveries?state=late").asString())
        .contains(
            "Alla system har bekräftat varje återkallelse.", "Inga återkallelser av det slaget.");
    assertThat(world.consent.received())
        .extracting(Received::uri)
        .anyMatch(uri -> uri.contains("state=late"));
  }

  /// The same list answers for the open ones and for the late ones.
  private static String open(int deliveries) {
    String one =
        """
        {"decisionId":"0190a000-0000-7000-8000-0000000000d3","purpose":"news",
         "purposeTitle":{"sv":"Nyheter","en":"News"},"cause":"withdrawal","state":"open",
         "decidedAt":"2026-11-20T10:00:00Z","answerBy":"2026-11-21T10:00:00Z",
         "systems":[{"system":"elearning-platform","state":"open","acknowledgedAt":null}],
         "completedAt":null,"milliseconds":null}\
        """;
    return "{\"items\":[" + String.join(",", Collections.nCopies(deliveries, one)) + "]}";
  }
}
