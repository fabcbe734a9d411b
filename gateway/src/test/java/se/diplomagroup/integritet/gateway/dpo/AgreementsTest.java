package se.diplomagroup.integritet.gateway.dpo;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.diplomagroup.integritet.gateway.testing.Browser;
import se.diplomagroup.integritet.gateway.testing.GatewayTest;
import se.diplomagroup.integritet.gateway.testing.World;

@GatewayTest
class AgreementsTest {

  private static final String PAGE = "/dpo/agreements";
  private static final String LIST = "GET /v1/purposes/news/subjects";

  World world;

  @AfterEach
  void reset() {
    world.reset();
  }

  @ParameterizedTest
  @CsvSource({"csv, text/csv", "ndjson, application/x-ndjson"})
  @Tag("P05")
  void theListIsPassedOnWithTheReasonAsTheServiceMadeIt(String format, String type) {
    world.consent.on(LIST, 200, type, "the list");

    Response list =
        Browser.of(world, "dpo")
            .post(
                PAGE,
                Map.of(
                    "purpose", "news",
                    "state", "withdrawn",
                    "format", format,
                    "reason", "supervision"));

    assertThat(list.statusCode()).isEqualTo(200);
    assertThat(list.contentType()).startsWith(type);
    assertThat(list.asString()).isEqualTo("the list");
    assertThat(list.header("Cache-Control")).isEqualTo("no-store");
    assertThat(list.header("Content-Disposition"))
        .matches("attachment; filename=\"news-withdrawn-\\d{4}-\\d\\d-\\d\\d\\." + format + "\"");
    assertThat(world.consent.last(LIST).uri()).endsWith("?state=withdrawn");
    assertThat(world.consent.last(LIST).header("Accept")).isEqualTo(type);
    assertThat(world.consent.last(LIST).header("X-Access-Reason")).isEqualTo("supervision");
  }

  @Test
  void onlyWhatRestsOnConsentCanBeChosen() {
    String html = Browser.of(world, "dpo").get(PAGE + "?purpose=news").asString();

    assertThat(html)
        .contains("value=\"news\" selected", "value=\"evaluation\"", "förs in i loggen")
        .doesNotContain("value=\"service-access\"");
  }

  @Test
  @Tag("P05")
  void nothingIsReadWithoutAReasonAndThePageSaysSoAtTheField() {
    Response answer =
        Browser.of(world, "dpo")
            .post(PAGE, Map.of("purpose", "news", "state", "given", "format", "csv"));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.contentType()).startsWith("text/html");
    assertThat(answer.asString())
        .contains(
            "id=\"reason-error\"", "Ange varför du behöver listan.", "value=\"news\" selected")
        .doesNotContain("id=\"purpose-error\"");
    assertThat(world.consent.received()).noneMatch(it -> it.uri().contains("/subjects"));
  }

  @ParameterizedTest
  @CsvSource({
    "'', given, csv, supervision",
    "../../v1/decisions, given, csv, supervision",
    "news, maybe, csv, supervision",
    "news, given, exe, supervision",
    "news, given, csv, curiosity"
  })
  void whatCannotBeAskedForIsNotAsked(String purpose, String state, String format, String reason) {
    Response answer =
        Browser.of(world, "dpo")
            .post(
                PAGE,
                Map.of("purpose", purpose, "state", state, "format", format, "reason", reason));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(world.consent.received()).noneMatch(it -> it.uri().contains("/subjects"));
  }

  @Test
  void aListThatTheServiceRefusesIsExplained() {
    world.consent.refuse(LIST, 404, "not-found");

    Response answer =
        Browser.of(world, "dpo")
            .post(
                PAGE,
                Map.of("purpose", "news", "state", "given", "format", "csv", "reason", "security"));

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.asString()).contains("Listan kunde inte hämtas.");
  }
}
