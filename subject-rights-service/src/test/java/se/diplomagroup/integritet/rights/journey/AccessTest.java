package se.diplomagroup.integritet.rights.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static se.diplomagroup.integritet.rights.journey.World.anna;
import static se.diplomagroup.integritet.rights.journey.World.ask;
import static se.diplomagroup.integritet.rights.journey.World.awaitState;
import static se.diplomagroup.integritet.rights.journey.World.bertil;
import static se.diplomagroup.integritet.rights.journey.World.decide;
import static se.diplomagroup.integritet.rights.journey.World.dpo;
import static se.diplomagroup.integritet.rights.journey.World.person;
import static se.diplomagroup.integritet.rights.journey.World.read;
import static se.diplomagroup.integritet.rights.journey.World.register;
import static se.diplomagroup.integritet.rights.journey.World.system;
import static se.diplomagroup.integritet.rights.journey.World.upload;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.PersonalDataRead;
import se.diplomagroup.integritet.contracts.RightsEvent.AccessRequested;
import se.diplomagroup.integritet.contracts.RightsEvent.Closure;
import se.diplomagroup.integritet.contracts.RightsEvent.RequestClosed;
import se.diplomagroup.integritet.contracts.SystemOrdered;
import se.diplomagroup.integritet.contracts.SystemReplied.Outcome;
import se.diplomagroup.integritet.contracts.Systems;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;
import se.diplomagroup.integritet.rights.request.TestUpkeep;

@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
@QuarkusTestResource(CatalogueDouble.class)
class AccessTest {

  private static final Code PLATFORM = Systems.ELEARNING_PLATFORM;
  private static final Code CONSENT = Systems.CONSENT_SERVICE;
  private static final Map<String, ?> PROFILE =
      Map.of(
          "contact-details",
          List.of(Map.of("name", "Åsa Öberg", "email", "asa@example.se", "phone", "+46 8 123")));

  @Inject World world;
  @Inject Facts facts;
  @Inject TestUpkeep upkeep;

  private final UUID asa = UUID.randomUUID();

  @BeforeEach
  void twoSystemsHaveJoined() {
    world.join(PLATFORM);
    world.join(CONSENT);
  }

  @AfterEach
  void everythingIsBackToNormal() {
    CatalogueDouble.away(false);
    TravellingClock.ahead(Duration.ZERO);
  }

  @Test
  @Tag("P01")
  void everySystemIsAskedAndTheExtractHoldsWhatTheyGave() {
    String request = ask(asa, "access");
    assertThat(read(request).getString("state")).isEqualTo("collecting");

    world.deliver(PLATFORM, request, PROFILE);
    world.reply(world.orderTo(CONSENT, request), Outcome.NO_DATA);
    awaitState(request, "ready");

    extract(request, "json", "sv")
        .body("complete", equalTo(true))
        .body("controller.organisationNumber", equalTo("556900-2842"))
        .body("systems.system", hasItems(PLATFORM.value(), CONSENT.value()))
        .body(
            "systems.find { it.system == 'elearning-platform' }.data.'contact-details'[0].email",
            equalTo("asa@example.se"))
        .body("article15.purposes.title", hasItem("Tillgång till Tjänsten"))
        .body("article15.purposes[0].retention", containsString("30 dagar"))
        .body("article15.recipients", hasItem("Behöriga medarbetare hos Diploma Group"))
        .body("article15.complaint[0]", containsString("IMY"))
        .body("article15.sources[0].when", containsString("inloggningsuppgifter"))
        .body("article15.automatedDecisions", notNullValue())
        .body("article15.rights", containsString("rättade"));

    assertThat(read(request).getString("closure")).isEqualTo("fulfilled");
    await()
        .untilAsserted(() ->
            assertThat(facts.about(asa, RequestClosed.class))
                .extracting(RequestClosed::closure)
                .containsExactly(Closure.FULFILLED));
    assertThat(facts.about(asa, AccessRequested.class)).hasSize(1);
  }

  @Test
  void extractComesAsPdfAndAsCsvInBothLanguages() throws IOException {
    String request = complete(PROFILE);

    byte[] pdf = extract(request, "pdf", "en").extract().asByteArray();
    assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    Map<String, String> files = unzip(extract(request, "csv", "en").extract().asByteArray());

    assertThat(files).containsKeys("contact-details.csv", "article-15.csv");
    assertThat(files.get("contact-details.csv"))
        .contains("system", "asa@example.se", "Åsa Öberg", "'+46 8 123");
    assertThat(files.get("article-15.csv")).contains("Access to the Service", "556900-2842");
  }

  @Test
  void partOfAnExtractSaysWhatIsMissingAndDoesNotCloseTheRequest() {
    String request = ask(asa, "access");
    world.deliver(PLATFORM, request, PROFILE);
    SystemOrdered late = world.orderTo(CONSENT, request);
    TravellingClock.ahead(Duration.ofDays(4));

    person(asa)
        .get("/v1/requests/" + request + "/extract")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/extract-not-ready"));
    await()
        .untilAsserted(() ->
            person(asa)
                .get("/v1/requests/" + request + "/extract?partial=true")
                .then()
                .statusCode(200)
                .body("complete", equalTo(false))
                .body("missing", hasSize(1))
                .body("missing[0].system", equalTo(CONSENT.value()))
                .body("missing[0].late", equalTo(true))
                .body("missing[0].since", notNullValue())
                .body("missing[0].sentence", equalTo("Har inte svarat i tid."))
                .body("systems", hasSize(1)));

    assertThat(read(request).getString("state")).isEqualTo("collecting");
    world.reply(late, Outcome.NO_DATA);
    awaitState(request, "ready");
  }

  @Test
  void caseSaysWhichSystemFailedSinceWhenAndWhenItTriesAgain() {
    String request = ask(asa, "access");
    world.reply(world.orderTo(PLATFORM, request), Outcome.FAILED);
    world.reply(
        world.orderTo(CONSENT, request),
        Outcome.DEFERRED,
        Code.of("maintenance"),
        LocalDate.of(2030, 1, 2));

    await()
        .untilAsserted(() ->
            anna()
                .get("/v1/requests/" + request)
                .then()
                .body("systems.state", hasItems("failed", "deferred"))
                .body("systems.find { it.state == 'failed' }.system", equalTo(PLATFORM.value()))
                .body("systems.find { it.state == 'failed' }.since", notNullValue())
                .body("systems.find { it.state == 'failed' }.failures", equalTo(1))
                .body("systems.find { it.state == 'deferred' }.nextTry", equalTo("2030-01-02"))
                .body("state", equalTo("collecting"))
                .body("waitingFor.sv", equalTo("Väntar på att alla system har svarat.")));
  }

  @Test
  void systemThatSaysItHasCollectedButDeliveredNothingKeepsTheRequestOpen() {
    String request = ask(asa, "access");
    SystemOrdered order = world.orderTo(PLATFORM, request);
    world.reply(order, Outcome.DONE);
    world.reply(world.orderTo(CONSENT, request), Outcome.NO_DATA);
    await()
        .untilAsserted(
            () -> assertThat(world.order(CONSENT, request).orElseThrow().isFinal()).isTrue());

    assertThat(read(request).getString("state")).isEqualTo("collecting");

    upload(order, PROFILE).then().statusCode(204);
    assertThat(read(request).getString("state")).isEqualTo("ready");
  }

  @Test
  void oneSystemThatRefusesMakesItPartlyFulfilled() {
    String request = ask(asa, "access");
    world.deliver(PLATFORM, request, PROFILE);
    world.reply(
        world.orderTo(CONSENT, request), Outcome.IMPOSSIBLE, Code.of("not-supported"), null);
    awaitState(request, "ready");

    extract(request, "json", "en")
        .body("complete", equalTo(false))
        .body("missing[0].sentence", equalTo("Cannot do it."));

    assertThat(read(request).getString("closure")).isEqualTo("partly-fulfilled");
  }

  @Test
  void systemThatJoinsWhileDataIsCollectedIsAskedToo() {
    Code latecomer = Code.of("late-system");
    String request = ask(asa, "access");
    world.orderTo(PLATFORM, request);

    world.join(latecomer);
    SystemOrdered order = world.orderTo(latecomer, request);
    world.deliver(PLATFORM, request, PROFILE);
    world.reply(world.orderTo(CONSENT, request), Outcome.NO_DATA);
    await()
        .untilAsserted(
            () -> assertThat(world.order(CONSENT, request).orElseThrow().isFinal()).isTrue());

    assertThat(read(request).getString("state")).isEqualTo("collecting");
    world.reply(order, Outcome.NO_DATA);
    awaitState(request, "ready");
    world.leave(latecomer);
  }

  @Test
  void systemThatJoinsBeforeTheExtractIsFetchedIsAskedToo() {
    Code latecomer = Code.of("late-system");
    String request = complete(PROFILE);

    world.join(latecomer);

    awaitState(request, "collecting");
    world.reply(world.orderTo(latecomer, request), Outcome.NO_DATA);
    awaitState(request, "ready");
    extract(request, "json", "sv").body("systems", hasSize(3));
    world.leave(latecomer);
  }

  @Test
  void withoutAnyKnownSystemTheRequestWaits() {
    world.leave(PLATFORM);
    world.leave(CONSENT);

    String request = ask(asa, "access");
    assertThat(read(request).getString("state")).isEqualTo("collecting");
    person(asa)
        .get("/v1/requests/" + request + "/extract?partial=true")
        .then()
        .body("complete", equalTo(false));

    world.join(PLATFORM);
    world.reply(world.orderTo(PLATFORM, request), Outcome.NO_DATA);
    awaitState(request, "ready");
  }

  @Test
  void withoutTheFactsOfArticle15NothingIsHandedOut() {
    String request = complete(PROFILE);
    CatalogueDouble.away(true);

    person(asa)
        .get("/v1/requests/" + request + "/extract")
        .then()
        .statusCode(503)
        .body("type", equalTo("/problems/catalogue-unavailable"));

    assertThat(read(request).getString("state")).isEqualTo("ready");
  }

  @Test
  @Tag("P18")
  void secondExtractWithinAYearIsForStaffToDecide() {
    String first = complete(PROFILE);
    extract(first, "json", "sv");

    String second = ask(asa, "access");

    assertThat(read(second).getString("state")).isEqualTo("received");
    assertThat(read(second).getString("repeats")).isEqualTo(first);
    assertThat(read(second).getString("waiting")).isEqualTo("for-decision");
    decide(anna(), second, Map.of("outcome", "granted")).then().statusCode(200);
    assertThat(read(second).getString("state")).isEqualTo("collecting");
  }

  @Test
  @Tag("P18")
  void refusalOfASecondExtractNeedsGroundsReasonsAndASecondPerson() {
    extract(complete(PROFILE), "json", "sv");
    String second = ask(asa, "access");

    decide(anna(), second, Map.of("outcome", "refused")).then().statusCode(422);
    decide(
            anna(),
            second,
            Map.of(
                "outcome", "refused",
                "grounds", List.of("gdpr-12-5-b"),
                "reason", "Samma begäran för tredje gången i år."))
        .then()
        .statusCode(200)
        .body("state", equalTo("awaiting-approval"));
    anna().post("/v1/requests/" + second + "/approval").then().statusCode(403);
    bertil()
        .post("/v1/requests/" + second + "/approval")
        .then()
        .statusCode(200)
        .body("closure", equalTo("refused"));

    person(asa).get("/v1/requests/" + second + "/extract").then().statusCode(409);
    person(asa)
        .get("/v1/requests/" + second + "/letter?format=json&language=sv")
        .then()
        .statusCode(200)
        .body("grounds[0].article", equalTo("GDPR art. 12.5 b"))
        .body("reason", containsString("tredje gången"))
        .body("complaint", containsString("Integritetsskyddsmyndigheten (IMY)"))
        .body("judicialRemedy", containsString("tingsrätten"));
  }

  @Test
  void unverifiedRequestsOfSomebodyElseNeverHoldBackAVerifiedOne() {
    List<String> unverified = IntStream.range(0, 5).mapToObj(_ -> register(asa, "access")).toList();

    String own = complete(PROFILE);
    extract(own, "json", "sv");

    JsonPath mine = read(own);
    assertThat(mine.getString("closure")).isEqualTo("fulfilled");
    assertThat(mine.getList("group.id")).containsExactlyInAnyOrderElementsOf(unverified);
    assertThat(unverified)
        .allSatisfy(id -> assertThat(read(id).getString("state")).isEqualTo("identity-check"));
  }

  @Test
  @Tag("P29")
  void staffRegisterALetterWithItsTrueDayOfReceipt() {
    String request =
        register(
            Map.of(
                "right", "access",
                "subjectId", asa.toString(),
                "channel", "letter",
                "receivedOn", "2026-01-31",
                "note", "Vill veta allt",
                "contact", "Storgatan 1, Umeå"));

    JsonPath view = read(request);
    assertThat(view.getString("dueOn")).isEqualTo("2026-03-02");
    assertThat(view.getString("explanation.sv"))
        .isEqualTo("Mottagen 31 jan → 28 feb (lördag) → måndag 2 mars");
    assertThat(view.getString("particulars.contact")).isEqualTo("Storgatan 1, Umeå");
    anna()
        .body(Map.of("method", "staff-verified"))
        .post("/v1/requests/" + request + "/identity")
        .then()
        .statusCode(200)
        .body("state", equalTo("collecting"));
  }

  @Test
  @Tag("P05")
  void staffOpenCollectedDataOnlyForAStatedReasonAndItIsOnTheLog() {
    String request = complete(PROFILE);

    anna()
        .get("/v1/requests/" + request + "/extract")
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/reason-required"));
    anna()
        .header("X-Access-Reason", "person-asked")
        .get("/v1/requests/" + request + "/extract")
        .then()
        .statusCode(200);

    await()
        .untilAsserted(() ->
            assertThat(facts.about(asa, PersonalDataRead.class))
                .anySatisfy(read -> {
                  assertThat(read.actorId()).isEqualTo(World.ANNA);
                  assertThat(read.reason()).isEqualTo(Code.of("person-asked"));
                  assertThat(read.what()).isEqualTo(Code.of("register-extract"));
                }));
    assertThat(read(request).getString("state")).isEqualTo("ready");
  }

  @Test
  @Tag("P29")
  void readingByStaffNeverAnswersARequestThatCameByLetter() {
    String request = byLetter();

    for (RequestSpecification reader : List.of(anna(), dpo())) {
      reader
          .header("X-Access-Reason", "supervision")
          .get("/v1/requests/" + request + "/extract")
          .then()
          .statusCode(200);
    }

    assertThat(read(request).getString("state")).isEqualTo("ready");
    assertThat(read(request).getList("timeline.what")).doesNotContain("extract-fetched");
  }

  @Test
  @Tag("P29")
  void whatStaffHandOverAnswersTheRequestAndTheTimelineSaysHow() {
    String request = byLetter();

    handOver(anna(), request, "letter")
        .statusCode(200)
        .body("state", equalTo("closed"))
        .body("closure", equalTo("fulfilled"))
        .body("timeline.find { it.what == 'extract-handed-over' }.detail", equalTo("letter"))
        .body("timeline.find { it.what == 'extract-handed-over' }.actor", equalTo("staff"));

    handOver(anna(), request, "letter")
        .statusCode(409)
        .body("type", equalTo("/problems/request-closed"));
  }

  @Test
  @Tag("P29")
  void onlySupportHandsOverAndOnlyACompleteExtract() {
    String collecting = ask(asa, "access");
    handOver(anna(), collecting, "email")
        .statusCode(409)
        .body("type", equalTo("/problems/extract-not-ready"));
    handOver(anna(), ask(asa, "portability"), "email")
        .statusCode(409)
        .body("type", equalTo("/problems/no-extract"));
    handOver(anna(), collecting, "pigeon").statusCode(400);
    handOver(dpo(), collecting, "email").statusCode(403);
    handOver(person(asa), collecting, "email").statusCode(403);
  }

  private static ValidatableResponse handOver(
      RequestSpecification who, String request, String method) {
    return who.body(Map.of("method", method)).post("/v1/requests/" + request + "/handover").then();
  }

  /// A complete extract of somebody who asked by letter.
  private String byLetter() {
    String request = register(asa, "access");
    anna()
        .body(Map.of("method", "staff-verified"))
        .post("/v1/requests/" + request + "/identity")
        .then()
        .statusCode(200);
    world.deliver(PLATFORM, request, PROFILE);
    world.reply(world.orderTo(CONSENT, request), Outcome.NO_DATA);
    awaitState(request, "ready");
    return request;
  }

  @Test
  @Tag("P05")
  void nobodyReadsTheRequestOfAnother() {
    String request = complete(PROFILE);
    UUID stranger = UUID.randomUUID();

    for (String path : List.of("", "/extract", "/letter")) {
      String others = person(stranger).get("/v1/requests/" + request + path).asString();
      person(stranger)
          .get("/v1/requests/" + UUID.randomUUID() + path)
          .then()
          .statusCode(404)
          .body(equalTo(others));
      system(PLATFORM).get("/v1/requests/" + request + path).then().statusCode(403);
    }
    person(stranger).get("/v1/requests?subjectId=" + asa).then().statusCode(403);
    person(stranger).get("/v1/requests").then().statusCode(200).body("items", hasSize(0));
    person(asa).get("/v1/requests").then().body("items.id", hasItem(request));
    person(asa)
        .get("/v1/requests/" + request)
        .then()
        .body("timeline.actorId", not(hasItem(notNullValue())));
  }

  @Test
  void onlyTheOrderedSystemDeliversAPackageAndOnlyWhileItIsWanted() {
    String request = ask(asa, "access");
    SystemOrdered order = world.orderTo(PLATFORM, request);
    String path = "/v1/orders/" + order.orderId() + "/package";

    system(CONSENT).body(PROFILE).put(path).then().statusCode(404);
    person(asa).body(PROFILE).put(path).then().statusCode(403);
    system(PLATFORM).body(List.of("x")).put(path).then().statusCode(400);
    system(PLATFORM).body(Map.of("Not A Code", List.of())).put(path).then().statusCode(400);
    system(PLATFORM)
        .body(PROFILE)
        .put("/v1/orders/" + UUID.randomUUID() + "/package")
        .then()
        .statusCode(404);
    SystemOrdered other = world.orderTo(CONSENT, request);
    world.reply(other, Outcome.NO_DATA);
    world.deliver(PLATFORM, request, PROFILE);
    awaitState(request, "ready");

    upload(other, PROFILE).then().statusCode(410);
  }

  @Test
  void packagesAreSealedAtRest() {
    complete(PROFILE);

    assertThat(world.count("select count(*) from collected_package")).isPositive();
    assertThat(
            world.count(
                "select count(*) from collected_package where position(? in sealed) > 0",
                "asa@example.se".getBytes(StandardCharsets.UTF_8)))
        .isZero();
  }

  @Test
  void packagesAreDestroyedAfterTheirTime() {
    String request = complete(PROFILE);
    extract(request, "json", "sv");

    TravellingClock.ahead(Duration.ofDays(31));
    upkeep.run();

    person(asa)
        .get("/v1/requests/" + request + "/extract")
        .then()
        .statusCode(410)
        .body("type", equalTo("/problems/extract-destroyed"));
    assertThat(
            world.count(
                "select count(*) from collected_package where request_id = ?",
                UUID.fromString(request)))
        .isZero();
    assertThat(
            world.count(
                "select count(*) from request_key where request_id = ? and wrapped is not null",
                UUID.fromString(request)))
        .isZero();
    assertThat(read(request).getString("closure")).isEqualTo("fulfilled");
  }

  @Test
  void extractThatNobodyFetchedIsNotFulfilled() {
    String request = complete(PROFILE);

    TravellingClock.ahead(Duration.ofDays(31));
    upkeep.run();

    assertThat(read(request).getString("closure")).isEqualTo("withdrawn");
    assertThat(read(ask(asa, "access")).getString("state")).isEqualTo("collecting");
  }

  private String complete(Map<String, ?> content) {
    String request = ask(asa, "access");
    world.deliver(PLATFORM, request, content);
    world.reply(world.orderTo(CONSENT, request), Outcome.NO_DATA);
    awaitState(request, "ready");
    return request;
  }

  private io.restassured.response.ValidatableResponse extract(
      String request, String format, String language) {
    return person(asa)
        .get("/v1/requests/" + request + "/extract?format=" + format + "&language=" + language)
        .then()
        .statusCode(200);
  }

  private static Map<String, String> unzip(byte[] bytes) throws IOException {
    Map<String, String> files = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }
}
