package se.diplomagroup.integritet.gateway.dpo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.gateway.testing.Browser;
import se.diplomagroup.integritet.gateway.testing.GatewayTest;
import se.diplomagroup.integritet.gateway.testing.World;

@GatewayTest
@Tag("P07")
class LiveTest {

  World world;

  @AfterEach
  void reset() {
    world.reset();
  }

  @Test
  void eventsAreStreamedAsRowsInTheReadersLanguageAndWithTheReadersToken() {
    String stream =
        Browser.of(world, "dpo")
            .request()
            .header("Accept", "text/event-stream")
            .get("/dpo/events/live?after=41&language=en")
            .asString();

    assertThat(stream).contains("id:42", "<tr", "Consent withdrawn");
    assertThat(world.audit.last().header("Authorization")).startsWith("Bearer eyJ");
    assertThat(world.audit.last().header("Last-Event-ID")).isEqualTo("41");
  }

  @Test
  void nobodyElseListens() {
    assertThat(
            Browser.of(world, "support")
                .request()
                .header("Accept", "text/event-stream")
                .get("/dpo/events/live")
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void aFigureWhoseServiceDoesNotAnswerIsUnknownAndNotZero() {
    world.consent.goDown();

    String html = Browser.of(world, "dpo").get("/dpo").asString();

    assertThat(html).contains("siffran är okänd", "Gallring att göra", "316");
  }

  @Test
  void aLateDisposalIsABrokenPromise() {
    String html = Browser.of(world, "dpo").get("/dpo").asString();

    assertThat(html).contains("tile-broken").contains("bruten");
  }
}
