package se.diplomagroup.integritet.rights.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static se.diplomagroup.integritet.rights.journey.World.anna;
import static se.diplomagroup.integritet.rights.journey.World.ask;
import static se.diplomagroup.integritet.rights.journey.World.awaitState;
import static se.diplomagroup.integritet.rights.journey.World.bertil;
import static se.diplomagroup.integritet.rights.journey.World.decide;
import static se.diplomagroup.integritet.rights.journey.World.person;
import static se.diplomagroup.integritet.rights.journey.World.read;
import static se.diplomagroup.integritet.rights.journey.World.register;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.connector.Answer;
import se.diplomagroup.integritet.connector.CollectedData;
import se.diplomagroup.integritet.connector.Order;
import se.diplomagroup.integritet.connector.PersonalDataSystem;
import se.diplomagroup.integritet.contracts.Categories;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.RetentionEvent.DisposalCompleted;
import se.diplomagroup.integritet.contracts.RetentionEvent.DisposalDeferred;
import se.diplomagroup.integritet.contracts.RetentionEvent.DisposalPlanned;
import se.diplomagroup.integritet.contracts.RetentionEvent.DisposalTrigger;
import se.diplomagroup.integritet.contracts.RetentionEvent.Kept;
import se.diplomagroup.integritet.contracts.RightsEvent.ErasureRequested;
import se.diplomagroup.integritet.contracts.RightsEvent.Outcome;
import se.diplomagroup.integritet.contracts.RightsEvent.RequestDecided;
import se.diplomagroup.integritet.contracts.Sha256;
import se.diplomagroup.integritet.contracts.SystemOrdered.Action;
import se.diplomagroup.integritet.contracts.SystemOrdered.Origin;
import se.diplomagroup.integritet.contracts.SystemReplied;
import se.diplomagroup.integritet.contracts.Systems;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;

@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
@QuarkusTestResource(CatalogueDouble.class)
class ErasureTest {

  private static final Sha256 PLAN = Sha256.of("plan".getBytes(StandardCharsets.UTF_8));
  private static final Sha256 OTHER_PLAN = Sha256.of("other".getBytes(StandardCharsets.UTF_8));
  private static final Kept INVOICE =
      new Kept(
          Categories.BILLING_DETAILS,
          Systems.ELEARNING_PLATFORM,
          Code.of("bokforingslagen-7-2"),
          LocalDate.of(2033, 12, 31));

  @Inject World world;
  @Inject Facts facts;
  @Inject PersonalDataSystem holdings;

  private final UUID omar = UUID.randomUUID();
  private final UUID disposal = UUID.randomUUID();

  @Test
  @Tag("P22")
  void wholeErasureIsDecidedOnItsPlanCarriedOutAndTold() {
    String request = ask(omar, "erasure");
    await().untilAsserted(() -> assertThat(facts.about(omar, ErasureRequested.class)).hasSize(1));
    world.tell(planned(request, PLAN, List.of()));
    assertThat(awaitState(request, "plan-ready").getString("planHash")).isEqualTo(PLAN.hex());

    decide(anna(), request, Map.of("outcome", "granted", "planHash", PLAN.hex()))
        .then()
        .statusCode(200)
        .body("state", equalTo("executing"));
    await()
        .untilAsserted(() ->
            assertThat(facts.about(omar, RequestDecided.class))
                .singleElement()
                .satisfies(decided -> {
                  assertThat(decided.disposalId()).isEqualTo(disposal);
                  assertThat(decided.planHash()).isEqualTo(PLAN);
                  assertThat(decided.outcome()).isEqualTo(Outcome.GRANTED);
                }));
    world.tell(completed(request, List.of()));

    assertThat(awaitState(request, "closed").getString("closure")).isEqualTo("fulfilled");
    person(omar)
        .get("/v1/requests/" + request + "/letter?format=json&language=en")
        .then()
        .statusCode(200)
        .body("sentences[1]", containsString("12 records have been erased and 3"))
        .body("complaint", containsString("IMY"))
        .body("controller.name", equalTo("Diploma Group"));
  }

  @Test
  @Tag("P01")
  @Tag("P14")
  @Tag("P25")
  void letterSaysWhatIsKeptUntilWhenByWhichArticleAndHowToComplain() {
    String request = ask(omar, "erasure");
    world.tell(planned(request, PLAN, List.of(INVOICE)));
    awaitState(request, "plan-ready");
    decide(anna(), request, Map.of("outcome", "granted", "planHash", PLAN.hex()))
        .then()
        .body("state", equalTo("awaiting-approval"))
        .body("decision.outcome", equalTo("partly-granted"));
    bertil()
        .body(Map.of("planHash", PLAN.hex()))
        .post("/v1/requests/" + request + "/approval")
        .then()
        .statusCode(200)
        .body("state", equalTo("executing"));
    world.tell(completed(request, List.of(INVOICE)));

    assertThat(awaitState(request, "closed").getString("closure")).isEqualTo("partly-fulfilled");
    person(omar)
        .get("/v1/requests/" + request + "/letter?format=json&language=sv")
        .then()
        .statusCode(200)
        .body("kept", hasSize(1))
        .body("kept[0].until", equalTo("2033-12-31"))
        .body("kept[0].article", containsString("bokföringslagen (1999:1078) 7 kap. 2 §"))
        .body(
            "kept[0].sentence",
            containsString(
                "Faktureringsuppgifter (Utbildningsplattformen) sparas till och med den 31 december 2033"))
        .body("complaint", containsString("Integritetsskyddsmyndigheten (IMY)"))
        .body("judicialRemedy", containsString("tingsrätten"));
    String html =
        person(omar)
            .get("/v1/requests/" + request + "/letter?language=sv&format=html")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(html).contains("lang=\"sv\"", "31 december 2033", "556900-2842");
    person(omar)
        .header("Accept", "*/*")
        .get("/v1/requests/" + request + "/letter")
        .then()
        .statusCode(200)
        .contentType("text/html");
    person(omar)
        .header("Accept", "application/json")
        .get("/v1/requests/" + request + "/letter")
        .then()
        .statusCode(200)
        .contentType("application/json");
    person(omar)
        .header("Accept", "image/png")
        .get("/v1/requests/" + request + "/letter")
        .then()
        .statusCode(406)
        .contentType("application/problem+json");
    person(omar)
        .get("/v1/requests/" + request + "/letter?format=pdf")
        .then()
        .statusCode(200)
        .contentType("application/pdf");
  }

  @Test
  void decisionOnAnOldPlanIsRefusedAndSaysWhatToDo() {
    String request = ask(omar, "erasure");
    world.tell(planned(request, PLAN, List.of()));
    awaitState(request, "plan-ready");
    world.tell(planned(request, OTHER_PLAN, List.of(INVOICE)));
    await()
        .untilAsserted(
            () -> assertThat(read(request).getString("planHash")).isEqualTo(OTHER_PLAN.hex()));

    decide(anna(), request, Map.of("outcome", "granted", "planHash", PLAN.hex()))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/plan-changed"))
        .body("detail", containsString("Read the request again"));
  }

  @Test
  void planThatChangesBeforeItIsCarriedOutIsDecidedAnew() {
    String request = ask(omar, "erasure");
    world.tell(planned(request, PLAN, List.of()));
    awaitState(request, "plan-ready");
    decide(anna(), request, Map.of("outcome", "granted", "planHash", PLAN.hex()))
        .then()
        .body("state", equalTo("executing"));

    world.tell(planned(request, OTHER_PLAN, List.of(INVOICE)));

    awaitState(request, "plan-ready");
    decide(anna(), request, Map.of("outcome", "granted", "planHash", OTHER_PLAN.hex()))
        .then()
        .body("state", equalTo("awaiting-approval"));
    bertil().post("/v1/requests/" + request + "/approval").then().statusCode(200);
    world.tell(completed(request, List.of(INVOICE)));
    awaitState(request, "closed");
    await().untilAsserted(() -> assertThat(facts.about(omar, RequestDecided.class)).hasSize(2));
  }

  @Test
  void twoWhoActOnTheSameVersionDoNotBothWin() {
    String request = ask(omar, "erasure");
    world.tell(planned(request, PLAN, List.of(INVOICE)));
    awaitState(request, "plan-ready");
    String tag = anna().get("/v1/requests/" + request).then().extract().header("ETag");
    Map<String, String> decision = Map.of("outcome", "granted", "planHash", PLAN.hex());

    decide(anna().header("If-Match", tag), request, decision).then().statusCode(200);
    decide(bertil().header("If-Match", tag), request, decision)
        .then()
        .statusCode(412)
        .body("type", equalTo("/problems/changed-meanwhile"));
    decide(bertil(), request, decision)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/already-decided"));
  }

  @Test
  @Tag("P10")
  void heldErasureWaitsWithItsReasonAndIsCompletedByItself() {
    String request = ask(omar, "erasure");
    world.tell(planned(request, PLAN, List.of()));
    awaitState(request, "plan-ready");
    decide(anna(), request, Map.of("outcome", "granted", "planHash", PLAN.hex()))
        .then()
        .statusCode(200);

    world.tell(
        new DisposalDeferred(
            disposal,
            omar,
            UUID.fromString(request),
            Code.of("legal-hold"),
            UUID.randomUUID(),
            null,
            Instant.now()));
    assertThat(awaitState(request, "deferred").getString("deferral.ground"))
        .isEqualTo("legal-hold");
    person(omar)
        .get("/v1/requests/" + request + "/letter?format=json&language=sv")
        .then()
        .statusCode(200)
        .body("kind", equalTo("delay"))
        .body("sentences[1]", containsString("en domstol eller en myndighet"));

    world.tell(completed(request, List.of()));
    assertThat(awaitState(request, "closed").getString("closure")).isEqualTo("fulfilled");
  }

  @Test
  void twoErasuresOfOnePersonStandSideBySide() {
    String unverified = register(omar, "erasure");
    String own = ask(omar, "erasure");

    world.tell(planned(own, PLAN, List.of()));
    awaitState(own, "plan-ready");

    assertThat(read(unverified).getString("state")).isEqualTo("identity-check");
    assertThat(read(own).getList("group.id")).containsExactly(unverified);
  }

  @Test
  void disposalsOfOthersAndOfRulesChangeNothing() {
    String request = ask(omar, "erasure");

    world.tell(
        new DisposalPlanned(
            disposal,
            omar,
            DisposalTrigger.SCHEDULE,
            null,
            OTHER_PLAN,
            1,
            0,
            List.of(),
            Instant.now()));
    world.tell(planned(request, PLAN, List.of()));

    assertThat(awaitState(request, "plan-ready").getString("planHash")).isEqualTo(PLAN.hex());
  }

  @Test
  void erasingAPersonDestroysWhatIsPersonalInTheirCasesAndLeavesTheCase() {
    String request =
        register(
            Map.of(
                "right", "erasure",
                "subjectId", omar.toString(),
                "channel", "email",
                "note", "Radera allt om mig",
                "contact", "omar@example.se"));
    assertThat(collect().records().get(Categories.CONTACT_DETAILS))
        .singleElement()
        .satisfies(fields -> assertThat(fields.get("contact")).isEqualTo("omar@example.se"));

    Answer answer = erase();

    assertThat(answer.outcome()).isEqualTo(SystemReplied.Outcome.DONE);
    assertThat(erase().outcome()).isEqualTo(SystemReplied.Outcome.NO_DATA);
    assertThat(collect().records()).containsOnlyKeys(Categories.ACCOUNTABILITY_RECORDS);
    anna()
        .get("/v1/requests/" + request)
        .then()
        .statusCode(200)
        .body("reference", notNullValue())
        .body("particulars.contact", equalTo(null))
        .body("particulars.note", equalTo(null));
    assertThat(
            world.count(
                "select count(*) from request_particulars where request_id = ?",
                UUID.fromString(request)))
        .isZero();
  }

  private CollectedData collect() {
    return QuarkusTransaction.requiringNew().call(() -> holdings.collect(order(Action.COLLECT)));
  }

  private Answer erase() {
    return QuarkusTransaction.requiringNew().call(() -> holdings.erase(order(Action.ERASE)));
  }

  private Order order(Action action) {
    return new Order(
        UUID.randomUUID(),
        omar,
        action,
        Origin.DISPOSAL,
        disposal,
        List.of(),
        null,
        Instant.now(),
        Instant.now());
  }

  private DisposalPlanned planned(String request, Sha256 hash, List<Kept> kept) {
    return new DisposalPlanned(
        disposal,
        omar,
        DisposalTrigger.REQUEST,
        UUID.fromString(request),
        hash,
        5,
        1,
        kept,
        Instant.now());
  }

  private DisposalCompleted completed(String request, List<Kept> kept) {
    return new DisposalCompleted(
        disposal, omar, UUID.fromString(request), 12, 3, kept, PLAN, Instant.now());
  }
}
