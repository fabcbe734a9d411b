package se.diplomagroup.integritet.rights.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static se.diplomagroup.integritet.rights.journey.World.anna;
import static se.diplomagroup.integritet.rights.journey.World.as;
import static se.diplomagroup.integritet.rights.journey.World.ask;
import static se.diplomagroup.integritet.rights.journey.World.decide;
import static se.diplomagroup.integritet.rights.journey.World.person;
import static se.diplomagroup.integritet.rights.journey.World.system;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.contracts.Systems;
import se.diplomagroup.integritet.kit.paging.Cursor;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;
import se.diplomagroup.integritet.localstack.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
@QuarkusTestResource(CatalogueDouble.class)
class BadInputTest {

  private final UUID ida = UUID.randomUUID();

  @Test
  void sameKeyGivesTheSameRequestAndAnotherContentIsRefused() {
    String key = UUID.randomUUID().toString();
    String first = post(person(ida), key, Map.of("right", "portability")).extract().path("id");

    post(person(ida), key, Map.of("right", "portability"))
        .statusCode(201)
        .body("id", equalTo(first));
    post(person(ida), key, Map.of("right", "access"))
        .statusCode(422)
        .body("type", equalTo("/problems/idempotency-key-reused"));
    person(ida).body(Map.of("right", "access")).post("/v1/requests").then().statusCode(400);
    person(ida).get("/v1/requests").then().body("items", hasSize(1));
  }

  @Test
  void requestNeedsARightAndNothingUnknown() {
    post(person(ida), Map.of()).statusCode(400).body("violations.field", hasItem("right"));
    post(person(ida), Map.of("right", "everything")).statusCode(400);
    post(person(ida), Map.of("right", "access", "surprise", 1)).statusCode(400);
    post(person(ida), Map.of("right", "access", "categories", List.of("Ej En Kod")))
        .statusCode(400);
    post(person(ida), Map.of("right", "access", "categories", List.of("shoe-size")))
        .statusCode(422);
    post(person(ida), Map.of("right", "objection"))
        .statusCode(422)
        .body("type", equalTo("/problems/purpose-missing"));
    post(person(ida), Map.of("right", "access", "purpose", "news")).statusCode(422);
    person(ida)
        .header("Idempotency-Key", UUID.randomUUID())
        .body("{\"right\":")
        .post("/v1/requests")
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
    person(ida)
        .header("Idempotency-Key", UUID.randomUUID())
        .contentType(ContentType.XML)
        .body("<right/>")
        .post("/v1/requests")
        .then()
        .statusCode(415);
    person(ida).get("/v1/requests").then().body("items", hasSize(0));
  }

  @Test
  void personAsksOnlyForThemselvesTodayThroughThePortal() {
    post(person(ida), Map.of("right", "access", "subjectId", UUID.randomUUID().toString()))
        .statusCode(403);
    post(person(ida), Map.of("right", "access", "channel", "phone")).statusCode(400);
    post(person(ida), Map.of("right", "access", "receivedOn", "2026-01-01")).statusCode(400);
  }

  @Test
  void staffSayWhoseHowAndNoDayThatHasNotCome() {
    String subject = ida.toString();
    LocalDate tomorrow = LocalDate.now(java.time.ZoneId.of("Europe/Stockholm")).plusDays(1);

    post(anna(), Map.of("right", "access", "channel", "chat"))
        .statusCode(400)
        .body("violations.field", hasItem("subjectId"));
    post(anna(), Map.of("right", "access", "subjectId", subject))
        .statusCode(400)
        .body("violations.field", hasItem("channel"));
    post(
            anna(),
            Map.of(
                "right",
                "access",
                "subjectId",
                subject,
                "channel",
                "chat",
                "receivedOn",
                tomorrow.toString()))
        .statusCode(400)
        .body("violations.rule", hasItem("not-in-the-future"));
    post(
            anna(),
            Map.of(
                "right", "access",
                "subjectId", subject,
                "channel", "chat",
                "receivedOn", "2026-02-30"))
        .statusCode(400);
  }

  @Test
  void withoutATokenOrTheRightRoleNothingHappens() {
    given().get("/v1/requests").then().statusCode(401).contentType("application/problem+json");
    given().auth().oauth2(TestTokens.expired(ida)).get("/v1/requests").then().statusCode(401);
    post(system(Systems.ELEARNING_PLATFORM), Map.of("right", "access")).statusCode(403);
    post(as(TestTokens.dpo(World.DPO)), Map.of("right", "access")).statusCode(403);
    String request = ask(ida, "portability");
    for (String step : List.of("identity", "decision", "approval", "extension")) {
      for (RequestSpecification caller :
          List.of(person(ida), as(TestTokens.dpo(World.DPO)), system(Systems.ELEARNING_PLATFORM))) {
        caller.body(Map.of()).post("/v1/requests/" + request + "/" + step).then().statusCode(403);
      }
    }
    person(ida).get("/v1/systems").then().statusCode(403);
  }

  @Test
  void unknownRequestIsNotFoundAndStrangeOnesAreRefused() {
    anna().get("/v1/requests/" + UUID.randomUUID()).then().statusCode(404);
    anna().get("/v1/requests/1").then().statusCode(400);
    anna().get("/v1/requests?state=happy").then().statusCode(400);
    anna().get("/v1/requests?right=everything").then().statusCode(400);
    anna().get("/v1/requests?cursor=%25%25").then().statusCode(400);
    anna().get("/v1/requests?limit=0").then().statusCode(400);
    anna()
        .get("/v1/requests?subjectId=" + ida)
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/reason-required"));
  }

  @Test
  void whatTheDatabaseCannotHoldIsRefusedBeforeItGetsThere() {
    for (String day : List.of("+999999999-12-31", "-999999999-01-01", "0000-01-01")) {
      anna()
          .get("/v1/requests?cursor=" + Cursor.of(day, ida).encode())
          .then()
          .statusCode(400)
          .body("violations.field", hasItem("cursor"));
    }
    anna().get("/v1/requests?cursor=AA").then().statusCode(400);
    post(person(ida), Map.of("right", "access", "note", "a\u0000b"))
        .statusCode(400)
        .body("violations.field", hasItem("note"));
    person(ida)
        .header("Idempotency-Key", "a")
        .body("{\"right\":\"access\",\"note\":\"half \\ud800\"}")
        .post("/v1/requests")
        .then()
        .statusCode(400)
        .body("violations.field", hasItem("note"));
    person(ida).get("/v1/requests").then().body("items", hasSize(0));
  }

  @Test
  void decisionsThatDoNotFitAreRefusedWithTheReason() {
    String request = ask(ida, "portability");

    decide(anna(), request, Map.of()).then().statusCode(400);
    decide(anna(), request, Map.of("outcome", "perhaps")).then().statusCode(400);
    decide(anna(), request, Map.of("outcome", "granted", "planHash", "x")).then().statusCode(400);
    decide(
            anna(),
            request,
            Map.of("outcome", "refused", "grounds", List.of("bokforingslagen-7-2"), "reason", "x"))
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/unknown-ground"));
    anna()
        .post("/v1/requests/" + request + "/approval")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/nothing-to-approve"));
    anna()
        .body(Map.of("method", "staff-verified"))
        .post("/v1/requests/" + request + "/identity")
        .then()
        .statusCode(409);
    person(ida).get("/v1/requests/" + request + "/extract").then().statusCode(409);
    person(ida)
        .get("/v1/requests/" + request + "/letter")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/letter-not-ready"));
    person(ida).get("/v1/requests/" + request + "/extract?format=xls").then().statusCode(400);
    person(ida).get("/v1/requests/" + request + "/letter?language=fi").then().statusCode(400);
  }

  @Test
  void listsGoOnPageByPageInOrderOfUrgency() {
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      made.add(ask(ida, "portability"));
    }
    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      ValidatableResponse page =
          person(ida)
              .queryParam("cursor", cursor)
              .get("/v1/requests?limit=2&state=open&right=portability")
              .then()
              .statusCode(200);
      seen.addAll(page.extract().path("items.id"));
      cursor = page.extract().path("next");
    } while (cursor != null);

    assertThat(seen).containsExactlyElementsOf(made.stream().sorted().toList());
    person(ida).get("/v1/requests?state=closed").then().body("items", hasSize(0));
    anna().get("/v1/requests?limit=1").then().statusCode(200).body("next", notNullValue());
    person(ida)
        .get("/v1/requests")
        .then()
        .body("next", nullValue())
        .body("items.daysLeft", hasItem(notNullValue()));
  }

  @Test
  void problemsNeverRepeatWhatWasSent() {
    String secret = "anna.andersson@example.se";

    String body = post(person(ida), Map.of("right", secret)).statusCode(400).extract().asString();

    assertThat(body).doesNotContain(secret);
    post(person(ida), Map.of("right", "access", "note", secret.repeat(200)))
        .statusCode(400)
        .body("violations.field", hasItem(containsString("note")));
  }

  private static ValidatableResponse post(RequestSpecification caller, Map<String, ?> command) {
    return post(caller, UUID.randomUUID().toString(), command);
  }

  private static ValidatableResponse post(
      RequestSpecification caller, String key, Map<String, ?> command) {
    return caller.header("Idempotency-Key", key).body(command).post("/v1/requests").then();
  }
}
