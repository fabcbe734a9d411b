package se.diplomagroup.integritet.rights.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static se.diplomagroup.integritet.rights.journey.World.anna;
import static se.diplomagroup.integritet.rights.journey.World.ask;
import static se.diplomagroup.integritet.rights.journey.World.awaitState;
import static se.diplomagroup.integritet.rights.journey.World.bertil;
import static se.diplomagroup.integritet.rights.journey.World.decide;
import static se.diplomagroup.integritet.rights.journey.World.person;
import static se.diplomagroup.integritet.rights.journey.World.read;
import static se.diplomagroup.integritet.rights.journey.World.register;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.diplomagroup.integritet.contracts.Categories;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.ConsentEvent.ObjectionKind;
import se.diplomagroup.integritet.contracts.Event;
import se.diplomagroup.integritet.contracts.Purposes;
import se.diplomagroup.integritet.contracts.RightsEvent.DeadlineExtended;
import se.diplomagroup.integritet.contracts.RightsEvent.ObjectionRaised;
import se.diplomagroup.integritet.contracts.RightsEvent.ObjectionRejected;
import se.diplomagroup.integritet.contracts.RightsEvent.ObjectionUpheld;
import se.diplomagroup.integritet.contracts.RightsEvent.PortabilityRequested;
import se.diplomagroup.integritet.contracts.RightsEvent.RectificationRequested;
import se.diplomagroup.integritet.contracts.RightsEvent.RequestDecided;
import se.diplomagroup.integritet.contracts.RightsEvent.RestrictionLifted;
import se.diplomagroup.integritet.contracts.RightsEvent.RestrictionRequested;
import se.diplomagroup.integritet.contracts.SystemOrdered;
import se.diplomagroup.integritet.contracts.SystemOrdered.Action;
import se.diplomagroup.integritet.contracts.SystemReplied.Outcome;
import se.diplomagroup.integritet.contracts.Systems;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;
import se.diplomagroup.integritet.rights.request.TestUpkeep;

@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
@QuarkusTestResource(CatalogueDouble.class)
class OtherRightsTest {

  private static final Code NEWSLETTER = Code.of("newsletter-system");

  @Inject World world;
  @Inject Facts facts;
  @Inject TestUpkeep upkeep;

  private final UUID lena = UUID.randomUUID();

  @BeforeEach
  void nobodyElseSendsNews() {
    world.leave(Systems.ELEARNING_PLATFORM);
    world.leave(Systems.CONSENT_SERVICE);
  }

  @AfterEach
  void everythingIsBackToNormal() {
    TravellingClock.ahead(Duration.ZERO);
    world.leave(NEWSLETTER);
  }

  @Test
  @Tag("P28")
  void objectionToDirectMarketingIsUpheldAtOnceAndToldToTheSystemsThatSend() {
    world.join(NEWSLETTER, List.of(Purposes.NEWS));
    world.join(Systems.AUDIT_SERVICE, List.of(Purposes.PROCESSING_HISTORY));

    String request = ask(lena, Map.of("right", "objection", "purpose", "news"));

    assertTold(ObjectionRaised.class);
    assertTold(ObjectionUpheld.class);
    SystemOrdered order = world.orderTo(NEWSLETTER, request);
    assertThat(order.action()).isEqualTo(Action.STOP_PROCESSING);
    assertThat(order.purpose()).isEqualTo(Purposes.NEWS);
    assertThat(world.order(Systems.AUDIT_SERVICE, request)).isEmpty();

    world.reply(order, Outcome.DONE);

    assertThat(awaitState(request, "closed").getString("closure")).isEqualTo("fulfilled");
    world.leave(Systems.AUDIT_SERVICE);
  }

  @Test
  @Tag("P28")
  void objectionToDirectMarketingByTelephoneNeedsNoProofOfIdentity() {
    register(
        Map.of(
            "right", "objection",
            "purpose", "news",
            "subjectId", lena.toString(),
            "channel", "phone"));

    assertTold(ObjectionUpheld.class);
  }

  @Test
  @Tag("P23")
  void objectionToALegitimateInterestIsRejectedOnlyByTwoPeople() {
    String request = ask(lena, Map.of("right", "objection", "purpose", "statistics"));
    assertTold(ObjectionRaised.class);
    assertThat(facts.about(lena, ObjectionRaised.class).getFirst().kind())
        .isEqualTo(ObjectionKind.LEGITIMATE_INTEREST);

    decide(
            anna(),
            request,
            Map.of(
                "outcome", "refused",
                "grounds", List.of("gdpr-21-1-compelling"),
                "reason", "Statistiken behövs för driftsäkerheten."))
        .then()
        .statusCode(200)
        .body("state", equalTo("awaiting-approval"));
    bertil().post("/v1/requests/" + request + "/approval").then().statusCode(200);

    assertTold(ObjectionRejected.class);
    assertThat(read(request).getString("closure")).isEqualTo("refused");
  }

  @Test
  @Tag("P26")
  void objectionToAnAutomatedDecisionIsForAPerson() {
    String request = ask(lena, Map.of("right", "human-decision", "purpose", "evaluation"));

    assertTold(ObjectionRaised.class);
    assertThat(facts.about(lena, ObjectionRaised.class).getFirst().kind())
        .isEqualTo(ObjectionKind.AUTOMATED_DECISION);
    assertThat(read(request).getString("waiting")).isEqualTo("for-decision");
  }

  @Test
  @Tag("P27")
  void objectionToProfilingIsToldAsSuch() {
    ask(lena, Map.of("right", "objection", "purpose", "statistics", "objection", "profiling"));

    assertTold(ObjectionRaised.class);
    assertThat(facts.about(lena, ObjectionRaised.class).getFirst().kind())
        .isEqualTo(ObjectionKind.PROFILING);
  }

  @Test
  @Tag("P21")
  void refusedRestrictionIsLiftedAfterThePersonHasBeenTold() {
    String request =
        ask(lena, Map.of("right", "restriction", "categories", List.of("contact-details")));
    assertTold(RestrictionRequested.class);
    decide(
            anna(),
            request,
            Map.of(
                "outcome", "refused",
                "grounds", List.of("not-controller"),
                "reason", "Uppgifterna stämmer."))
        .then()
        .statusCode(200);
    bertil().post("/v1/requests/" + request + "/approval").then().statusCode(200);

    upkeep.run();
    person(lena)
        .get("/v1/requests/" + request + "/letter?format=json&language=sv")
        .then()
        .statusCode(200)
        .body("sentences[2]", containsString("hävs den"));
    assertThat(facts.about(lena, RestrictionLifted.class)).isEmpty();

    TravellingClock.ahead(Duration.ofDays(8));
    upkeep.run();

    assertTold(RestrictionLifted.class);
    assertThat(facts.about(lena, RestrictionLifted.class).getFirst().categories())
        .containsExactly(Categories.CONTACT_DETAILS);
  }

  @ParameterizedTest
  @CsvSource({"portability", "rectification"})
  @Tag("P19")
  @Tag("P20")
  void grantedRequestThatNothingCarriesOutStaysOpenAndSaysSo(String right) {
    String request = ask(lena, right);

    decide(anna(), request, Map.of("outcome", "granted"))
        .then()
        .statusCode(200)
        .body("state", equalTo("executing"))
        .body("waiting", equalTo("for-carrying-out"))
        .body("waitingFor.sv", containsString("kan inte avslutas som genomfört"));

    assertTold(
        right.equals("portability") ? PortabilityRequested.class : RectificationRequested.class);
    assertTold(RequestDecided.class);
    decide(anna(), request, Map.of("outcome", "granted")).then().statusCode(409);
  }

  @Test
  void extensionIsToldInALetter() {
    String request = ask(lena, "portability");

    anna()
        .body(Map.of("reason", "complexity"))
        .post("/v1/requests/" + request + "/extension")
        .then()
        .statusCode(200);

    assertTold(DeadlineExtended.class);
    person(lena)
        .get("/v1/requests/" + request + "/letter?format=json&language=sv")
        .then()
        .statusCode(200)
        .body("kind", equalTo("extension"))
        .body("sentences[1]", containsString("den är komplicerad"));
    anna()
        .body(Map.of("reason", "complexity"))
        .post("/v1/requests/" + request + "/extension")
        .then()
        .statusCode(409);
  }

  private void assertTold(Class<? extends Event> type) {
    await().untilAsserted(() -> assertThat(facts.about(lena, type)).hasSize(1));
  }
}
