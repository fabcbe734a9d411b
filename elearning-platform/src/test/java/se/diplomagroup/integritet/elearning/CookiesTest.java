package se.diplomagroup.integritet.elearning;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.connector.Order;
import se.diplomagroup.integritet.connector.PersonalDataSystem;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;

/// What the platform's own website asks its visitors about cookies, and how it keeps to the answer.
@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
@QuarkusTestResource(Surroundings.class)
@Tag("P30")
class CookiesTest {

  private static final String CHOICE = "platform-cookie-choice";
  private static final String LANGUAGE = "platform-language";

  @Inject MeterRegistry meters;
  @Inject PersonalDataSystem system;
  @Inject DataSource dataSource;

  @BeforeEach
  void theQuestionIsKnown() {
    GatewayDouble.reset();
    GatewayDouble.DECISIONS.clear();
    await().until(() -> given().get("/").asString().contains("Får vi använda kakor?"));
  }

  @Test
  void aVisitorIsAskedAndNothingIsSetBeforeTheyAnswer() {
    Response page = given().get("/?language=en");

    assertThat(page.asString())
        .contains(
            "May we use cookies?", "value=\"none\"", "value=\"all\"", "Cookies for statistics")
        .doesNotContain(">News<");
    assertThat(page.headers().getValues("Set-Cookie")).isEmpty();
  }

  @Test
  void anAnswerIsToldAsADecisionForEachSortWithTheTextThatWasShown() {
    Response answer = answer(given(), "all", List.of());

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.header("Location")).endsWith("/?language=sv");
    Cookie choice = answer.detailedCookie(CHOICE);
    assertThat(choice.isHttpOnly()).isTrue();
    assertThat(GatewayDouble.DECISIONS)
        .hasSize(2)
        .allMatch(it -> text(it, "choice").equals("given"))
        .allMatch(it -> text(it, "textHash").equals(GatewayDouble.NOTICE_HASH))
        .allMatch(it -> choice.getValue().startsWith(text(it, "visitorId")))
        .allMatch(it -> text(it, "surface").equals("cookie-banner"));
    assertThat(given().cookie(CHOICE, choice.getValue()).get("/").asString())
        .doesNotContain("Får vi använda kakor?");
  }

  @Test
  @Tag("P33")
  void whoHadThePageOpenWhileAPurposeChangedIsShownItAnewAndTheirNextAnswerIsTaken() {
    String before = shown("cookies-statistics", given().get("/cookies").asString());
    GatewayDouble.describeStatisticsAnew();

    Response refused = answer(given(), List.of(before), "all", List.of(), "same-origin");

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.asString()).contains("har ändrats sedan sidan öppnades");
    assertThat(refused.cookies()).isEmpty();
    String after = shown("cookies-statistics", refused.asString());
    assertThat(after).isNotEqualTo(before);

    Response taken = answer(given(), List.of(after), "all", List.of(), "same-origin");

    assertThat(taken.statusCode()).isEqualTo(303);
    assertThat(GatewayDouble.DECISIONS)
        .extracting(it -> text(it, "purpose") + ":" + text(it, "purposeVersion"))
        .containsExactly(after);
    assertThat(taken.cookie(CHOICE)).doesNotContain("cookies-preferences");
  }

  @Test
  void aNoIsToldAsARefusalAndRemembersNothingElse() {
    Response answer = answer(given(), "none", List.of());

    assertThat(GatewayDouble.DECISIONS)
        .hasSize(2)
        .allMatch(it -> text(it, "choice").equals("refused"));
    String choice = answer.cookie(CHOICE);
    assertThat(given().cookie(CHOICE, choice).get("/?language=en").cookies()).isEmpty();
  }

  @Test
  void theLanguageIsRememberedOnlyForThoseWhoSaidYesToThat() {
    String choice = answer(given(), "chosen", List.of("cookies-preferences")).cookie(CHOICE);
    String language = given().cookie(CHOICE, choice).get("/?language=en").cookie(LANGUAGE);
    assertThat(language).isEqualTo("en");
    Map<String, String> both = Map.of(CHOICE, choice, LANGUAGE, language);
    assertThat(given().cookies(both).get("/").asString()).contains("<html lang=\"en\">");

    Response regretted = answer(given().cookies(both), "none", List.of());

    assertThat(regretted.detailedCookie(LANGUAGE).getMaxAge()).isZero();
    assertThat(GatewayDouble.DECISIONS)
        .filteredOn(it -> text(it, "purpose").equals("cookies-preferences"))
        .extracting(it -> text(it, "choice"))
        .containsExactly("given", "withdrawn");
  }

  @Test
  void onlyThoseWhoSaidYesToStatisticsAreCounted() {
    double before = counted();
    given().get("/");
    given().cookie(CHOICE, answer(given(), "none", List.of()).cookie(CHOICE)).get("/");
    assertThat(counted()).isEqualTo(before);

    given().cookie(CHOICE, answer(given(), "all", List.of()).cookie(CHOICE)).get("/");
    assertThat(counted()).isEqualTo(before + 1);
  }

  @Test
  void aChoiceThatCouldNotBeStoredIsNotRemembered() {
    GatewayDouble.goAway(true);

    Response answer = answer(given(), "all", List.of());

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.asString()).contains("Ditt val kunde inte sparas.");
    assertThat(answer.cookies()).isEmpty();
  }

  @Test
  @Tag("P30")
  void whoWasErasedBeginsAnewAndTheirNoIsARefusal() {
    String choice = answer(given(), "all", List.of()).cookie(CHOICE);
    String erased = text(GatewayDouble.DECISIONS.getFirst(), "visitorId");
    GatewayDouble.erase(erased);
    GatewayDouble.DECISIONS.clear();

    Response answer = answer(given().cookie(CHOICE, choice), "none", List.of());

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(GatewayDouble.DECISIONS)
        .hasSize(2)
        .allMatch(it -> text(it, "choice").equals("refused"))
        .noneMatch(it -> text(it, "visitorId").equals(erased));
    assertThat(answer.cookie(CHOICE)).doesNotContain(erased);
  }

  @Test
  @Tag("P24")
  void aYesThatHasEndedElsewhereCountsNoMoreAndIsAskedForAgain() {
    String choice = answer(given(), "all", List.of()).cookie(CHOICE);
    UUID visitor = UUID.fromString(text(GatewayDouble.DECISIONS.getFirst(), "visitorId"));
    double before = counted();

    QuarkusTransaction.requiringNew()
        .run(() ->
            system.stopProcessing(Order.of(Orders.stop(visitor, Code.of("cookies-statistics")))));

    Response page = given().cookie(CHOICE, choice).get("/?language=en");
    assertThat(page.asString()).contains("May we use cookies?");
    assertThat(page.cookie(LANGUAGE)).isEqualTo("en");
    assertThat(counted()).isEqualTo(before);

    String anew = answer(given().cookie(CHOICE, choice), "all", List.of()).cookie(CHOICE);
    assertThat(given().cookie(CHOICE, anew).get("/").asString())
        .doesNotContain("Får vi använda kakor?");
    assertThat(counted()).isEqualTo(before + 1);
  }

  @Test
  void aBrowserThatSaysNoIsTakenAtItsWordAndMayStillBeToldOtherwise() {
    assertThat(given().header("Sec-GPC", "1").get("/").asString())
        .doesNotContain("Får vi använda kakor?");

    answer(given().header("Sec-GPC", "1"), "all", List.of());

    assertThat(GatewayDouble.DECISIONS).allMatch(it -> it.path("gpc").asBoolean());
  }

  @Test
  void anAnswerToNothingThatWasShownIsNoAnswer() {
    assertThat(answer(given(), List.of(), "all", List.of(), "same-origin").statusCode())
        .isEqualTo(400);
    assertThat(GatewayDouble.DECISIONS).isEmpty();
  }

  @Test
  void aBrowserThatBeginsToSayNoTakesTheYesBackForGood() {
    String yes = answer(given(), "all", List.of()).cookie(CHOICE);
    double before = counted();
    GatewayDouble.DECISIONS.clear();

    Response page = given().cookie(CHOICE, yes).header("Sec-GPC", "1").get("/?language=en");

    assertThat(page.asString()).doesNotContain("May we use cookies?");
    assertThat(page.cookies()).containsOnlyKeys(CHOICE);
    assertThat(counted()).isEqualTo(before);
    await().until(() -> GatewayDouble.DECISIONS.size() == 2);
    assertThat(GatewayDouble.DECISIONS)
        .allMatch(it -> text(it, "choice").equals("withdrawn"))
        .allMatch(it -> text(it, "method").equals("browser-signal"))
        .allMatch(it -> it.path("gpc").asBoolean())
        .allMatch(it -> yes.startsWith(text(it, "visitorId")));
    await().until(() -> signalsOf(yes) == 0);

    GatewayDouble.DECISIONS.clear();
    given().cookie(CHOICE, page.cookie(CHOICE)).header("Sec-GPC", "1").get("/");
    given().cookie(CHOICE, page.cookie(CHOICE)).get("/");
    assertThat(signalsOf(yes)).isZero();
    assertThat(GatewayDouble.DECISIONS).isEmpty();
    assertThat(counted()).isEqualTo(before);
  }

  @Test
  void aBrowsersNoHoldsWhileItCannotBeStoredAndIsStoredOnceItCan() {
    String yes = answer(given(), "all", List.of()).cookie(CHOICE);
    double before = counted();
    GatewayDouble.goAway(true);

    Response page = given().cookie(CHOICE, yes).header("Sec-GPC", "1").get("/?language=en");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(counted()).isEqualTo(before);
    given().cookie(CHOICE, yes).header("Sec-GPC", "1").get("/");
    GatewayDouble.DECISIONS.clear();
    GatewayDouble.goAway(false);
    await().until(() -> signalsOf(yes) == 0);
    assertThat(GatewayDouble.DECISIONS)
        .extracting(it -> text(it, "purpose"))
        .containsOnly("cookies-preferences", "cookies-statistics");
  }

  @Test
  void noPageWaitsUntilABrowsersNoIsStored() {
    String yes = answer(given(), "all", List.of()).cookie(CHOICE);
    GatewayDouble.DECISIONS.clear();
    CompletableFuture<Void> stored = new CompletableFuture<>();
    GatewayDouble.beforeDecisions(stored::join);

    Response page = given().cookie(CHOICE, yes).header("Sec-GPC", "1").get("/");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(GatewayDouble.DECISIONS).isEmpty();
    stored.complete(null);
    await().until(() -> GatewayDouble.DECISIONS.size() == 2);
  }

  @Test
  void aPurposeThatIsNoLongerThereKeepsNoOtherFromBeingTakenBack() {
    String yes = answer(given(), "all", List.of()).cookie(CHOICE);
    GatewayDouble.DECISIONS.clear();
    GatewayDouble.endPurpose("cookies-preferences");

    given().cookie(CHOICE, yes).header("Sec-GPC", "1").get("/");

    await().until(() -> signalsOf(yes) == 0);
    assertThat(GatewayDouble.DECISIONS)
        .extracting(it -> text(it, "purpose"))
        .containsExactly("cookies-statistics");
  }

  @Test
  void aNoThatIsRefusedForNowKeepsNoOtherWaitingAndIsToldAgain() {
    String yes = answer(given(), "all", List.of()).cookie(CHOICE);
    GatewayDouble.DECISIONS.clear();
    GatewayDouble.closeToUs("cookies-preferences", true);

    given().cookie(CHOICE, yes).header("Sec-GPC", "1").get("/");

    await().until(() -> GatewayDouble.DECISIONS.size() == 1);
    assertThat(text(GatewayDouble.DECISIONS.getFirst(), "purpose")).isEqualTo("cookies-statistics");
    await().until(() -> failuresOf(yes) > 0);
    GatewayDouble.closeToUs("cookies-preferences", false);
    await().until(() -> signalsOf(yes) == 0);
    assertThat(GatewayDouble.DECISIONS).hasSize(2);
  }

  @Test
  void theLastOfABrowsersNoesIsToldWhereAnEarlierOneWaits() {
    String yes = answer(given(), "all", List.of()).cookie(CHOICE);
    GatewayDouble.DECISIONS.clear();
    GatewayDouble.goAway(true);
    given().cookie(CHOICE, yes).header("Sec-GPC", "1").get("/");
    await().until(() -> failuresOf(yes) == 2);
    Instant between = Instant.now();

    given().cookie(CHOICE, yes).header("Sec-GPC", "1").get("/");
    GatewayDouble.goAway(false);

    await().until(() -> signalsOf(yes) == 0);
    assertThat(GatewayDouble.DECISIONS)
        .hasSize(2)
        .extracting(it -> Instant.parse(text(it, "decidedAt")))
        .allMatch(between::isBefore);
  }

  @Test
  void aYesThatIsSaidOverTheBrowsersNoHolds() {
    double before = counted();
    String yes = answer(given().header("Sec-GPC", "1"), "all", List.of()).cookie(CHOICE);
    GatewayDouble.DECISIONS.clear();

    given().cookie(CHOICE, yes).header("Sec-GPC", "1").get("/");
    given().cookie(CHOICE, yes).get("/");

    assertThat(counted()).isEqualTo(before + 2);
    assertThat(GatewayDouble.DECISIONS).isEmpty();
  }

  @Test
  void nobodyAnswersUnderAnIdOfTheirOwnChoice() {
    String somebody = "0190a000-0000-7000-8000-000000000001";
    String sealed = answer(given(), "all", List.of()).cookie(CHOICE);
    GatewayDouble.DECISIONS.clear();

    for (String cookie :
        List.of(somebody, somebody + sealed.substring(sealed.indexOf('.')), sealed + "0")) {
      assertThat(given().cookie(CHOICE, cookie).get("/").asString())
          .contains("Får vi använda kakor?");
      answer(given().cookie(CHOICE, cookie), "all", List.of());
    }

    assertThat(GatewayDouble.DECISIONS)
        .hasSize(6)
        .noneMatch(it -> text(it, "visitorId").equals(somebody))
        .noneMatch(it -> sealed.startsWith(text(it, "visitorId")));
  }

  @Test
  void anotherSiteCannotAnswerForAVisitor() {
    assertThat(answer(given(), GatewayDouble.shown(), "all", List.of(), "cross-site").statusCode())
        .isEqualTo(403);
    assertThat(answer(given(), "perhaps", List.of()).statusCode()).isEqualTo(400);
    assertThat(GatewayDouble.DECISIONS).isEmpty();
  }

  /// What a page says that it showed of a purpose.
  private static String shown(String purpose, String page) {
    Matcher shown =
        Pattern.compile("name=\"shown\" value=\"(" + purpose + ":\\d+)\"").matcher(page);
    assertThat(shown.find()).isTrue();
    return shown.group(1);
  }

  /// How many signals of the visitor are still to be told.
  private long signalsOf(String choice) {
    return Tables.count(
        dataSource,
        "select count(*) from browser_signal where visitor_id = ?",
        UUID.fromString(choice.substring(0, 36)));
  }

  private long failuresOf(String choice) {
    return Tables.count(
        dataSource,
        "select coalesce(sum(failures), 0) from browser_signal where visitor_id = ?",
        UUID.fromString(choice.substring(0, 36)));
  }

  private double counted() {
    return meters.counter("elearning.pages.counted").count();
  }

  private static Response answer(RequestSpecification visitor, String answer, List<String> yes) {
    return answer(visitor, GatewayDouble.shown(), answer, yes, "same-origin");
  }

  private static Response answer(
      RequestSpecification visitor,
      List<String> shown,
      String answer,
      List<String> yes,
      String site) {
    return visitor
        .redirects()
        .follow(false)
        .header("Sec-Fetch-Site", site)
        .formParam("answer", answer)
        .formParam("shown", shown)
        .formParam("purpose", yes)
        .formParam("noticeVersion", 1)
        .formParam("textHash", GatewayDouble.NOTICE_HASH)
        .formParam("language", "sv")
        .formParam("back", "/")
        .post("/cookies");
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asText();
  }
}
