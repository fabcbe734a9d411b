package se.diplomagroup.integritet.gateway.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.gateway.testing.Browser;
import se.diplomagroup.integritet.gateway.testing.GatewayTest;
import se.diplomagroup.integritet.gateway.testing.World;

@GatewayTest
class CaseTest {

  private static final String ID = "0190a000-0000-7000-8000-000000000101";
  private static final String HASH = "ab".repeat(32);

  World world;

  @AfterEach
  void reset() {
    world.reset();
  }

  @Test
  void theQueueSaysHowLongIsLeftInWordsColourAndIcon() {
    String html = Browser.of(world, "support").get("/staff").asString();

    assertThat(html)
        .contains(
            "class=\"due due-", "icons.svg#alert", "R-2026-0007", "Planen väntar på ett beslut.");
    assertThat(html.indexOf("R-2026-0007")).isLessThan(html.indexOf("R-2026-0019"));
  }

  @Test
  @Tag("P22")
  void thePlanIsShownLineByLineWithGroundAndDate() {
    String html = Browser.of(world, "support").get("/staff/requests/" + ID).asString();

    assertThat(html)
        .contains("Faktureringsuppgifter", "bokföringslagen 7 kap. 2 §", "31 december 2033", HASH);
  }

  @Test
  @Tag("P22")
  void aDecisionNamesThePlanThatWasRead() {
    Response answer =
        Browser.of(world, "support")
            .post(
                "/staff/requests/" + ID + "/decision",
                Map.of(
                    "outcome", "partly-granted",
                    "planHash", HASH,
                    "ground", "bokforingslagen-7-2",
                    "reason", " Fakturor sparas. "));

    assertThat(answer.statusCode()).isEqualTo(303);
    JsonObject sent = new JsonObject(world.rights.last("POST /v1/requests/{id}/decision").text());
    assertThat(sent.getMap())
        .containsEntry("outcome", "partly-granted")
        .containsEntry("planHash", HASH)
        .containsEntry("reason", "Fakturor sparas.");
    assertThat(sent.getJsonArray("grounds")).containsExactly("bokforingslagen-7-2");
  }

  @Test
  @Tag("P29")
  void staffSayHowTheyHandedOverAnExtract() {
    Browser support = Browser.of(world, "support");

    Response answer =
        support.post("/staff/requests/" + ID + "/handover", Map.of("method", "letter"));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.getHeader("Location")).endsWith("?done=handover");
    assertThat(new JsonObject(world.rights.last("POST /v1/requests/{id}/handover").text()).getMap())
        .containsExactly(Map.entry("method", "letter"));
  }

  @Test
  void aServiceThatRefusesADecisionIsHeard() {
    world.rights.refuse("POST /v1/requests/{id}/decision", 409, "plan-changed");

    Response answer =
        Browser.of(world, "support")
            .post(
                "/staff/requests/" + ID + "/decision",
                Map.of("outcome", "granted", "planHash", HASH));

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.asString()).contains("Det gick inte.", "Läs den nya planen");
  }

  @Test
  @Tag("P29")
  void aRequestIsRegisteredWithItsTrueDayOfReceipt() {
    Response answer =
        Browser.of(world, "support")
            .post(
                "/staff/register",
                Map.of(
                    "right", "access",
                    "subjectId", ID,
                    "channel", "phone",
                    "receivedOn", "2026-11-18",
                    "language", "en",
                    "key", "k-9"));

    assertThat(answer.statusCode()).isEqualTo(303);
    JsonObject sent = new JsonObject(world.rights.last("POST /v1/requests").text());
    assertThat(sent.getMap())
        .containsEntry("channel", "phone")
        .containsEntry("receivedOn", "2026-11-18")
        .containsEntry("language", "en");
    assertThat(world.rights.last("POST /v1/requests").header("Idempotency-Key")).isEqualTo("k-9");
  }

  @Test
  @Tag("P10")
  void aHoldIsPlacedAndReleasedFromThePersonsPage() {
    Browser browser = Browser.of(world, "support");

    Response placed =
        browser.post(
            "/staff/people/holds",
            Map.of(
                "subjectId", ID,
                "accessReason", "case-work",
                "kind", "court",
                "reference", "T 88-26",
                "ground", "Tvist",
                "key", "h-1"));
    assertThat(placed.asString()).contains("Spärren gäller från och med nu");
    assertThat(new JsonObject(world.retention.last("POST /v1/holds").text()).getMap())
        .containsEntry("kind", "court")
        .containsEntry("subjectId", ID);

    Response released =
        browser.post(
            "/staff/people/holds/" + ID + "/release",
            Map.of("subjectId", ID, "accessReason", "case-work", "reason", "Dom föll"));
    assertThat(released.asString()).contains("Spärren är hävd.");
  }

  @Test
  void noPersonsIdStandsInAnAddress() {
    String html =
        Browser.of(world, "support")
            .post("/staff/people", Map.of("subjectId", ID, "reason", "case-work"))
            .asString();

    assertThat(html).doesNotContainPattern("(href|action)=\"[^\"]*subjectId");
  }
}
