package se.diplomagroup.integritet.gateway.dpo;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.diplomagroup.integritet.gateway.testing.Browser;
import se.diplomagroup.integritet.gateway.testing.GatewayTest;
import se.diplomagroup.integritet.gateway.testing.World;

@GatewayTest
class CatalogueTest {

  private static final String PROPOSAL =
      "/dpo/catalogue/proposals/0190a000-0000-7000-8000-000000000101";
  private static final String THE_DPO = "0190a000-0000-7000-8000-000000000003";
  private static final String SOMEBODY_ELSE = "0190a000-0000-7000-8000-000000000009";
  private static final String APPROVE = "value=\"approve\"";

  World world;

  @AfterEach
  void reset() {
    world.reset();
  }

  @Test
  void aPurposeIsShownWithItsGroundSystemsRecipientsRetentionAndValidity() {
    String html = Browser.of(world, "dpo").get("/dpo/catalogue?language=en").asString();

    assertThat(html)
        .contains(
            "Consent <span class=\"small\">Art. 6(1)(a)</span>",
            "E-learning platform",
            "E-mail supplier",
            "Until the consent is withdrawn",
            "1 year 6 months");
  }

  @Test
  void theOverviewLeadsToTheCatalogueAndItToWhatWaits() {
    Browser browser = Browser.of(world, "dpo");

    assertThat(browser.get("/dpo").asString()).contains("href=\"/dpo/catalogue\"");
    assertThat(browser.get("/dpo/catalogue").asString()).contains("href=\"" + PROPOSAL + "\"");
    assertThat(world.consent.last("GET /v1/catalogue/proposals").uri()).contains("state=proposed");
  }

  @Test
  void aProposalSaysWhatWouldChange() {
    String html = read(Browser.of(world, "dpo").get(PROPOSAL).asString());

    assertThat(html)
        .contains(
            "Nyhetsbrev</h3>",
            row("Namn (svenska)", "Nyheter", "Nyhetsbrev"),
            row("Samtycket gäller i", "2 år", "1 år"),
            row("Direkt marknadsföring", "nej", "ja"),
            row("Rätt att invända", "Prövas mot personens skäl", "Gäller alltid, genast"),
            "<span class=\"line\">Kontaktuppgifter</span><span class=\"line\">Surfvanor</span>",
            "USA: Molnbolaget (standardavtal)",
            "Surfvanor <span class=\"change-added\">Tillagt</span>",
            "Vilka sidor du läser.",
            "Ändamålen står i en annan ordning",
            APPROVE)
        .doesNotContain("purposes.", "validFor", "P24M", "P1Y", "web-habits");
  }

  @Test
  void theSameIsSaidInEnglish() {
    String html = read(Browser.of(world, "dpo").get(PROPOSAL + "?language=en").asString());

    assertThat(html)
        .contains(
            row("Consent is valid for", "2 years", "1 year"),
            "Web habits <span class=\"change-added\">Added</span>",
            "United States: The Cloud Company (standard clauses)",
            "1,234 consents end the moment you approve");
  }

  @Test
  @Tag("P04")
  void theApproverSeesHowManyConsentsWouldEndOrEndEarlier() {
    String html = Browser.of(world, "dpo").get(PROPOSAL).asString();

    assertThat(html.replace('\u00a0', ' '))
        .contains(
            "1 234 samtycken upphör i samma stund som du godkänner",
            "Samtycken gäller i högst 1 år",
            "Minst 1 är äldre än så och upphör genast.",
            "Minst 20 fortsätter att gälla, men till ett tidigare datum än i dag.");
  }

  @Test
  void aProposalThatLeavesConsentsAloneSaysSo() {
    world.consent.on("GET /v1/catalogue/proposals/{id}/consequences", "{\"purposes\":[]}");

    assertThat(Browser.of(world, "dpo").get(PROPOSAL).asString())
        .contains("Inga samtycken påverkas.");
  }

  @Test
  void aProposalIsShownThoughNobodyKnowsWhatBecomesOfConsents() {
    world.consent.refuse("GET /v1/catalogue/proposals/{id}/consequences", 503, "unavailable");

    assertThat(read(Browser.of(world, "dpo").get(PROPOSAL).asString()))
        .contains(row("Samtycket gäller i", "2 år", "1 år"), "Den här delen går inte att visa");
  }

  @Test
  void everyProposalIsListedPageByPage() {
    world.consent.on(
        "GET /v1/catalogue/proposals",
        "{\"items\":[" + proposal(SOMEBODY_ELSE, "approved") + "],\"next\":\"older-ones\"}");

    String html = Browser.of(world, "dpo").get("/dpo/catalogue/proposals?cursor=these").asString();

    assertThat(world.consent.last().uri()).contains("cursor=these").doesNotContain("state=");
    assertThat(html)
        .contains(
            "href=\"/dpo/catalogue/proposals?cursor=older-ones\"",
            "href=\"" + PROPOSAL + "\"",
            "Godkänt",
            "Kortare tid.");
  }

  @Test
  void somebodyElsesProposalIsApprovedInOnePress() {
    Response answer = Browser.of(world, "dpo").post(PROPOSAL, Map.of("answer", "approve"));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(
            world
                .consent
                .last("POST /v1/catalogue/proposals/{id}/approval")
                .header("Authorization"))
        .startsWith("Bearer eyJ");
  }

  @Test
  void onesOwnProposalOffersNoApprovalAndSaysWhy() {
    world.consent.on("GET /v1/catalogue/proposals/{id}", proposal(THE_DPO, "proposed"));

    String html = Browser.of(world, "dpo").get(PROPOSAL).asString();

    assertThat(html)
        .contains("Det här är ditt eget förslag", "value=\"reject\"")
        .doesNotContain(APPROVE);
  }

  @ParameterizedTest
  @CsvSource({
    "403, approver-is-proposer, Någon annan måste godkänna",
    "409, stale-base, Katalogen har ändrats under tiden",
  })
  void aRefusedApprovalIsExplained(int status, String slug, String words) {
    world.consent.refuse("POST /v1/catalogue/proposals/{id}/approval", status, slug);

    Response answer = Browser.of(world, "dpo").post(PROPOSAL, Map.of("answer", "approve"));

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.asString()).contains(words);
  }

  @Test
  void aRejectionNeedsAReasonAndPassesItOn() {
    Browser browser = Browser.of(world, "dpo");

    Response unexplained = browser.post(PROPOSAL, Map.of("answer", "reject", "reason", " "));
    assertThat(unexplained.statusCode()).isEqualTo(400);
    assertThat(unexplained.asString())
        .contains("aria-describedby=\"reason-error\"", "Skriv varför, med högst 1 000 tecken.");
    assertThat(world.consent.received()).noneMatch(it -> it.method().equals("POST"));

    Response rejected = browser.post(PROPOSAL, Map.of("answer", "reject", "reason", "For short"));
    assertThat(rejected.statusCode()).isEqualTo(303);
    assertThat(
            new JsonObject(world.consent.last("POST /v1/catalogue/proposals/{id}/rejection").text())
                .getString("reason"))
        .isEqualTo("For short");
  }

  @Test
  void whatIsDecidedOffersNoAnswer() {
    world.consent.on("GET /v1/catalogue/proposals/{id}", proposal(SOMEBODY_ELSE, "approved"));

    assertThat(Browser.of(world, "dpo").get(PROPOSAL).asString())
        .doesNotContain(APPROVE, "value=\"reject\"");
  }

  @ParameterizedTest
  @CsvSource({"json, application/json", "csv, text/csv", "pdf, application/pdf"})
  void theRecordIsPassedOnAsTheServiceMadeIt(String format, String type) {
    world.consent.on("GET /v1/processing-record", 200, type, "the record");

    Response record = Browser.of(world, "dpo").fetch("/dpo/catalogue/record?format=" + format);

    assertThat(record.statusCode()).isEqualTo(200);
    assertThat(record.contentType()).startsWith(type);
    assertThat(record.asString()).isEqualTo("the record");
    assertThat(world.consent.last().uri()).contains("format=" + format);
  }

  @Test
  void aRecordInAnotherFormatIsRefused() {
    assertThat(Browser.of(world, "dpo").fetch("/dpo/catalogue/record?format=exe").statusCode())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"learner", "customer-admin", "support"})
  void onlyTheOfficerOpensIt(String user) {
    Browser browser = Browser.of(world, user);

    assertThat(browser.get("/dpo/catalogue").statusCode()).isEqualTo(403);
    assertThat(browser.fetch("/dpo/catalogue/record").statusCode()).isEqualTo(403);
    assertThat(browser.post(PROPOSAL, Map.of("answer", "approve")).statusCode()).isEqualTo(403);
  }

  /// A row of the table of changes, in either language.
  private static String row(String label, String before, String after) {
    return "%s: %s → %s".formatted(label, before, after);
  }

  /// The rows of the table of changes, and the page around them.
  private static String read(String html) {
    return html.replaceAll(
        "scope=\"row\">([^<]*)</th><td[^>]*><span class=\"line\">([^<]*)</span></td>"
            + "<td[^>]*><span class=\"line\">([^<]*)</span></td>",
        ">$1: $2 → $3");
  }

  private static String proposal(String by, String state) {
    return """
    {"id":"0190a000-0000-7000-8000-000000000101","state":"%s","baseVersion":1,"version":2,
     "reason":"Kortare tid.","proposedBy":"%s","proposedAt":"2026-03-01T10:00:00Z",
     "changes":[]}\
    """
        .formatted(state, by);
  }
}
