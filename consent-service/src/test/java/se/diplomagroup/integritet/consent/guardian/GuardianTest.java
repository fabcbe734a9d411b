package se.diplomagroup.integritet.consent.guardian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.consent.Api;
import se.diplomagroup.integritet.consent.Topics;
import se.diplomagroup.integritet.consent.database.Database;
import se.diplomagroup.integritet.contracts.ConsentEvent.ConsentExpired;
import se.diplomagroup.integritet.contracts.ConsentEvent.ObjectionLifted;
import se.diplomagroup.integritet.contracts.PersonalDataRead;
import se.diplomagroup.integritet.contracts.Topic;
import se.diplomagroup.integritet.kit.time.Zones;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;
import se.diplomagroup.integritet.localstack.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
@Tag("P05")
@Tag("P24")
class GuardianTest {

  private static final String RULE = "violations[0].rule";
  private static final LocalDate TODAY = LocalDate.now(Zones.STOCKHOLM);
  private static final LocalDate NEXT_YEAR = TODAY.plusYears(1);

  @Inject Topics topics;
  @Inject Database database;
  @Inject Minorities minorities;
  @Inject TellMinority telling;

  private static final String CHILDREN = "/v1/subjects/{id}/children";

  private final UUID child = UUID.randomUUID();
  private final UUID guardian = UUID.randomUUID();

  @Test
  void noSystemSaysWhoDecidesForSomebodyUnlessItIsNamedToDoSo() {
    RequestSpecification collector = Api.as(TestTokens.system("sign-in-directory"));

    tell(collector, NEXT_YEAR).statusCode(403);

    assertThat(minorities.of(child)).isEmpty();
  }

  @Test
  @Tag("P04")
  void aGuardianConsentsForTheChildAndThePermissionFollows() {
    tell(Api.system(), NEXT_YEAR).statusCode(200).body("guardians", contains(guardian.toString()));
    Api.tell(Api.person(guardian), List.of(Api.decision(child, "news", "given"))).statusCode(201);
    awaitReason(child, "news", "consent-given");
    Api.person(child)
        .get("/v1/subjects/{id}/decisions", child)
        .then()
        .body("items[0].by", equalTo("guardian"));
    Api.tell(Api.person(guardian), List.of(Api.decision(child, "news", "withdrawn")))
        .statusCode(201);
    awaitReason(child, "news", "consent-withdrawn");
  }

  @Test
  void theChildsOwnConsentIsRefusedAndItsRefusalCounts() {
    tell(Api.system(), NEXT_YEAR).statusCode(200);
    Api.tell(Api.person(child), List.of(Api.decision(child, "news", "given")))
        .statusCode(422)
        .body("violations[0].field", equalTo("decisions[0].choice"))
        .body("violations[0].rule", equalTo("guardian-needed"));
    Api.tell(List.of(Api.decision(child, "news", "given")))
        .statusCode(422)
        .body("violations[0].rule", equalTo("guardian-needed"));
    awaitReason(child, "news", "unknown-person");
    Api.decide(child, "news", "refused");
    Api.decide(child, "evaluation", "withdrawn");
    awaitReason(child, "news", "consent-refused");
    awaitReason(child, "evaluation", "consent-withdrawn");
  }

  @Test
  void aChildsLaterNoOutweighsTheGuardiansYes() {
    tell(Api.system(), NEXT_YEAR).statusCode(200);
    Api.tell(Api.person(guardian), List.of(Api.decision(child, "news", "given"))).statusCode(201);
    Api.decide(child, "news", "withdrawn");
    awaitReason(child, "news", "consent-withdrawn");
  }

  @Test
  void aSystemTellsWhatAGuardianDecided() {
    tell(Api.system(), NEXT_YEAR).statusCode(200);
    Map<String, Object> decision = Api.decision(child, "news", "given");
    Map<String, Object> strangers = new LinkedHashMap<>(decision);
    strangers.put("guardianId", UUID.randomUUID().toString());
    Api.tell(List.of(strangers))
        .statusCode(422)
        .body("violations[0].field", equalTo("decisions[0].guardianId"))
        .body("violations[0].rule", equalTo("not-a-guardian"));
    decision.put("guardianId", guardian.toString());
    Api.tell(List.of(decision)).statusCode(201);
    awaitReason(child, "news", "consent-given");
  }

  @Test
  void whatTheChildConsentedToHasEndedAsSoonAsItIsKnownThatTheyAreAChild() {
    Api.decide(child, "news", "given");

    telling.tell(child, new MinorityCommand(NEXT_YEAR, Set.of(guardian)), null);

    Api.person(child)
        .get("/v1/subjects/{id}/decisions", child)
        .then()
        .body("items[0].choice", equalTo("expired"));
  }

  @Test
  void whatTheChildConsentedToBeforeItWasKnownEndsAndIsTold() {
    Api.decide(child, "news", "given");
    awaitReason(child, "news", "consent-given");
    tell(Api.system(), NEXT_YEAR).statusCode(200);
    tell(Api.system(), NEXT_YEAR).statusCode(200);
    awaitReason(child, "news", "consent-expired");
    await()
        .untilAsserted(
            () -> assertThat(topics.heard(ConsentExpired.class, Topic.CONSENT, child)).hasSize(1));
    assertThat(stopsOf(child)).isEqualTo(1);
  }

  @Test
  void turning13EndsTheGuardiansPowerAndTheOwnConsentCounts() {
    tell(Api.system(), NEXT_YEAR).statusCode(200);
    Api.tell(Api.person(guardian), List.of(Api.decision(child, "news", "given"))).statusCode(201);
    birthday();
    Api.tell(Api.person(guardian), List.of(Api.decision(child, "news", "withdrawn")))
        .statusCode(403);
    Api.person(guardian).get("/v1/subjects/{id}/consents", child).then().statusCode(403);
    Api.person(child)
        .get("/v1/subjects/{id}/consents", child)
        .then()
        .body("guardianDecides", equalTo(false))
        .body("consents.find { it.purpose == 'news' }.state", equalTo("given"))
        .body("consents.find { it.purpose == 'news' }.mayAsk", equalTo(true));
    Api.decide(child, "news", "given");
    Api.person(child)
        .get("/v1/subjects/{id}/consents", child)
        .then()
        .body("consents.find { it.purpose == 'news' }.mayAsk", equalTo(false));
  }

  @Test
  void onlyAGuardianOfTheChildReadsAndDecides() {
    tell(Api.system(), NEXT_YEAR).statusCode(200);
    UUID stranger = UUID.randomUUID();
    Api.tell(Api.person(stranger), List.of(Api.decision(child, "news", "refused"))).statusCode(403);
    for (String what : List.of("consents", "decisions", "minority")) {
      Api.person(stranger).get("/v1/subjects/{id}/" + what, child).then().statusCode(403);
      Api.person(guardian).get("/v1/subjects/{id}/" + what, child).then().statusCode(200);
      Api.person(child).get("/v1/subjects/{id}/" + what, child).then().statusCode(200);
    }
    Api.person(guardian)
        .get("/v1/subjects/{id}/consents", child)
        .then()
        .body("guardianDecides", equalTo(true));
    Api.tell(Api.person(child), List.of(Api.decision(guardian, "news", "refused"))).statusCode(403);
  }

  @Test
  void aGuardianFindsTheChildrenTheyDecideForAndNobodyElseDoes() {
    UUID second = UUID.randomUUID();
    for (UUID each : List.of(child, second)) {
      tell(Api.system(), each, NEXT_YEAR, List.of(guardian)).statusCode(200);
    }
    List<String> all = Stream.of(child, second).map(UUID::toString).sorted().toList();
    ValidatableResponse first = children("?limit=1");
    first
        .body("items.subjectId", contains(all.get(0)))
        .body("items[0].until", equalTo(NEXT_YEAR.toString()));
    children("?limit=1&cursor=" + first.extract().<String>path("next"))
        .body("items.subjectId", contains(all.get(1)))
        .body("next", nullValue());
    for (RequestSpecification other :
        List.of(Api.person(child), Api.support(), Api.dpo(), Api.system())) {
      other.get(CHILDREN, guardian).then().statusCode(403);
    }
    birthday();
    children("").body("items.subjectId", contains(second.toString()));
  }

  @Test
  void whomStaffHaveNamedFindsTheChildOnceItIsConfirmed() {
    tell(staff(UUID.randomUUID()), NEXT_YEAR).statusCode(200);
    children("").body("items", empty());
    confirm(staff(UUID.randomUUID())).statusCode(200);
    children("").body("items.subjectId", contains(child.toString()));
  }

  @Test
  void aGuardianGetsReceiptAndDeliveryOfWhatTheyDecided() {
    tell(Api.system(), NEXT_YEAR).statusCode(200);
    Map<String, Object> withdrawn = Api.decision(child, "news", "withdrawn");
    Api.tell(Api.person(guardian), List.of(withdrawn)).statusCode(201);
    Object id = withdrawn.get("decisionId");
    for (UUID reader : List.of(guardian, child)) {
      Api.person(reader).get("/v1/decisions/{id}/receipt", id).then().statusCode(200);
      Api.person(reader).get("/v1/decisions/{id}/delivery", id).then().statusCode(200);
    }
    UUID stranger = UUID.randomUUID();
    Api.person(stranger).get("/v1/decisions/{id}/receipt", id).then().statusCode(404);
    Api.person(stranger).get("/v1/decisions/{id}/delivery", id).then().statusCode(404);
    birthday();
    Api.person(guardian).get("/v1/decisions/{id}/receipt", id).then().statusCode(404);
    Api.person(guardian).get("/v1/decisions/{id}/delivery", id).then().statusCode(404);
  }

  @Test
  @Tag("P28")
  void aGuardianObjectsForTheChildAndAStrangerDoesNot() {
    tell(Api.system(), NEXT_YEAR).statusCode(200);
    object(Api.person(UUID.randomUUID())).statusCode(403);
    object(Api.person(guardian)).statusCode(201);
    awaitReason(child, "news", "objection-to-direct-marketing");
  }

  @Test
  @Tag("P28")
  void aGuardianTakesTheChildsObjectionBackAndAStrangerDoesNot() {
    tell(Api.system(), NEXT_YEAR).statusCode(200);
    String objection = object(Api.person(child)).statusCode(201).extract().path("objectionId");
    takeBack(Api.person(UUID.randomUUID()), objection).statusCode(404);
    takeBack(Api.system(), objection).statusCode(403);
    awaitReason(child, "news", "objection-to-direct-marketing");
    takeBack(Api.person(guardian), objection).statusCode(204);
    takeBack(Api.person(guardian), objection).statusCode(204);
    awaitReason(child, "news", "not-asked");
    await()
        .untilAsserted(
            () -> assertThat(topics.heard(ObjectionLifted.class, Topic.CONSENT, child)).hasSize(1));
    Api.person(guardian)
        .get("/v1/subjects/{id}/objections", child)
        .then()
        .body("items.state", contains("lifted"));
  }

  @Test
  @Tag("P28")
  void neitherTheChildNorStaffTakesBackWhatProtectsTheChild() {
    tell(Api.system(), NEXT_YEAR).statusCode(200);
    String objection = object(Api.person(guardian)).statusCode(201).extract().path("objectionId");
    for (RequestSpecification caller :
        List.of(Api.person(child), Api.support().header("X-Access-Reason", "person-asked"))) {
      takeBack(caller, objection)
          .statusCode(422)
          .body("type", equalTo("/problems/guardian-needed"))
          .body("violations[0].field", equalTo("id"));
    }
    awaitReason(child, "news", "objection-to-direct-marketing");
    assertThat(topics.heard(ObjectionLifted.class, Topic.CONSENT, child)).isEmpty();
  }

  @Test
  @Tag("P28")
  void whoHasTurned13TakesBackThemselvesWhatTheGuardianRaised() {
    tell(Api.system(), NEXT_YEAR).statusCode(200);
    String objection = object(Api.person(guardian)).statusCode(201).extract().path("objectionId");
    birthday();
    awaitReason(child, "news", "objection-to-direct-marketing");
    object(Api.person(guardian)).statusCode(403);
    takeBack(Api.person(guardian), objection).statusCode(404);
    awaitReason(child, "news", "objection-to-direct-marketing");
    takeBack(Api.person(child), objection).statusCode(204);
    awaitReason(child, "news", "not-asked");
  }

  @Test
  @Tag("P28")
  void staffTakeAGrownPersonsObjectionBackAndSayWhy() {
    String objection = object(Api.person(child)).statusCode(201).extract().path("objectionId");
    takeBack(Api.support(), objection)
        .statusCode(400)
        .body("type", equalTo("/problems/reason-required"));
    takeBack(Api.dpo().header("X-Access-Reason", "supervision"), objection).statusCode(403);
    awaitReason(child, "news", "objection-to-direct-marketing");
    takeBack(Api.support().header("X-Access-Reason", "person-asked"), objection).statusCode(204);
    awaitReason(child, "news", "not-asked");
    await()
        .untilAsserted(
            () -> assertThat(topics.heard(PersonalDataRead.class, Topic.ACCESS, child)).hasSize(1));
  }

  @Test
  void theSameDecisionByAnotherGuardianIsAnotherOne() {
    UUID second = UUID.randomUUID();
    tell(Api.system(), child, NEXT_YEAR, List.of(guardian, second)).statusCode(200);
    Map<String, Object> decision = Api.decision(child, "news", "given");
    decision.put("guardianId", guardian.toString());
    Api.tell(List.of(decision)).statusCode(201);
    Api.tell(List.of(decision)).statusCode(201);
    decision.put("guardianId", second.toString());
    Api.tell(List.of(decision)).statusCode(409);
  }

  @Test
  void aGuardianWhoIsNoLongerNamedDecidesNoMore() {
    tell(Api.system(), NEXT_YEAR).statusCode(200);
    Api.system()
        .body(Map.of("until", NEXT_YEAR.toString(), "guardians", List.of(UUID.randomUUID())))
        .put("/v1/subjects/{id}/minority", child)
        .then()
        .statusCode(200);
    Api.tell(Api.person(guardian), List.of(Api.decision(child, "news", "given"))).statusCode(403);
  }

  @Test
  void whoKnowsThePersonTellsAndNobodyElse() {
    tell(Api.as(TestTokens.system("audit-service")), NEXT_YEAR)
        .statusCode(403)
        .body("type", equalTo("/problems/forbidden"));
    tell(Api.person(guardian), NEXT_YEAR).statusCode(403);
    tell(Api.person(child), NEXT_YEAR).statusCode(403);
    tell(Api.dpo(), NEXT_YEAR).statusCode(403);
    tell(Api.support(), NEXT_YEAR)
        .statusCode(400)
        .body("type", equalTo("/problems/reason-required"));
    assertThat(minorities.of(child)).isEmpty();
    tell(Api.support().header("X-Access-Reason", "case-work"), NEXT_YEAR).statusCode(200);
    await()
        .untilAsserted(
            () -> assertThat(topics.heard(PersonalDataRead.class, Topic.ACCESS, child)).hasSize(1));
  }

  @Test
  void aGuardianWhomStaffNameDecidesOnceSomebodyElseHasConfirmedIt() {
    UUID namer = UUID.randomUUID();
    tell(staff(namer), NEXT_YEAR)
        .statusCode(200)
        .body("guardians", empty())
        .body("unconfirmed", contains(guardian.toString()));
    Api.tell(Api.person(child), List.of(Api.decision(child, "news", "given")))
        .statusCode(422)
        .body("violations[0].rule", equalTo("guardian-needed"));
    Api.tell(Api.person(guardian), List.of(Api.decision(child, "news", "given"))).statusCode(403);
    Api.person(guardian).get("/v1/subjects/{id}/minority", child).then().statusCode(403);

    confirm(staff(namer)).statusCode(403).body("type", equalTo("/problems/approver-is-proposer"));
    Api.tell(Api.person(guardian), List.of(Api.decision(child, "news", "given"))).statusCode(403);

    for (int time = 0; time < 2; time++) {
      confirm(staff(UUID.randomUUID()))
          .statusCode(200)
          .body("guardians", contains(guardian.toString()))
          .body("unconfirmed", empty());
    }
    Api.tell(Api.person(guardian), List.of(Api.decision(child, "news", "given"))).statusCode(201);
  }

  @Test
  void whatStaffRepeatConfirmsNothingAndWhatASystemTellsDoes() {
    UUID namer = UUID.randomUUID();
    tell(staff(namer), NEXT_YEAR).body("unconfirmed", contains(guardian.toString()));
    tell(staff(namer), NEXT_YEAR).body("unconfirmed", contains(guardian.toString()));
    tell(staff(UUID.randomUUID()), NEXT_YEAR).body("unconfirmed", contains(guardian.toString()));
    confirm(staff(namer)).statusCode(403);
    tell(Api.system(), NEXT_YEAR)
        .body("guardians", contains(guardian.toString()))
        .body("unconfirmed", empty());
    tell(staff(namer), NEXT_YEAR).body("guardians", contains(guardian.toString()));
  }

  @Test
  void staffNeitherNameNorConfirmThemselves() {
    tell(staff(guardian), NEXT_YEAR)
        .statusCode(422)
        .body("type", equalTo("/problems/staff-as-guardian"))
        .body("violations[0].field", equalTo("guardians"));
    assertThat(minorities.of(child)).isEmpty();
    tell(staff(UUID.randomUUID()), NEXT_YEAR).statusCode(200);
    confirm(staff(guardian)).statusCode(422).body("type", equalTo("/problems/staff-as-guardian"));
    confirm(Api.system()).statusCode(403);
    confirm(Api.person(guardian)).statusCode(403);
    assertThat(minorities.unconfirmed(child)).containsKey(guardian);
  }

  @Test
  void nobodyIsConfirmedWhomNobodyHasNamed() {
    confirm(staff(UUID.randomUUID())).statusCode(404);
    tell(child, List.of()).statusCode(200);
    confirm(staff(UUID.randomUUID())).statusCode(404);
  }

  @Test
  void aDayThatCannotBeTheThirteenthBirthdayIsRefused() {
    for (LocalDate until : List.of(TODAY, TODAY.minusYears(1), TODAY.plusYears(13).plusDays(1))) {
      tell(Api.system(), until)
          .statusCode(422)
          .body("violations[0].field", equalTo("until"))
          .body("violations[0].rule", equalTo("until-out-of-range"));
    }
    assertThat(minorities.of(child)).isEmpty();
  }

  @Test
  void nobodyGuardsThemselvesAndNoChildGuards() {
    tell(child, List.of(child)).statusCode(422).body("type", equalTo("/problems/own-guardian"));
    tell(guardian, List.of()).statusCode(200);
    tell(child, List.of(guardian))
        .statusCode(422)
        .body("type", equalTo("/problems/guardian-under-age"));
    assertThat(minorities.of(child)).isEmpty();
  }

  @Test
  void aMistakeIsTakenBack() {
    tell(Api.system(), NEXT_YEAR).statusCode(200);
    Api.system().delete("/v1/subjects/{id}/minority", child).then().statusCode(204);
    Api.system().get("/v1/subjects/{id}/minority", child).then().statusCode(404);
    Api.decide(child, "news", "given");
  }

  @Test
  @Tag("P05")
  void nobodyOfTheStaffUndoesAChildsProtectionAlone() {
    tell(Api.system(), NEXT_YEAR).statusCode(200);
    Api.support()
        .header("X-Access-Reason", "case-work")
        .delete("/v1/subjects/{id}/minority", child)
        .then()
        .statusCode(403);
    tell(Api.support().header("X-Access-Reason", "case-work"), TODAY.plusDays(1)).statusCode(403);
    assertThat(minorities.of(child).orElseThrow().until()).isEqualTo(NEXT_YEAR);
    tell(Api.support().header("X-Access-Reason", "case-work"), NEXT_YEAR.plusDays(1))
        .statusCode(200);
  }

  @Test
  @Tag("P05")
  void staffAloneRemoveNoGuardianWhomASystemHasToldOrTwoHaveConfirmed() {
    UUID other = UUID.randomUUID();
    tell(Api.system(), NEXT_YEAR).statusCode(200);
    tell(staff(UUID.randomUUID()), child, NEXT_YEAR, List.of(other))
        .statusCode(200)
        .body("guardians", contains(guardian.toString()))
        .body("unconfirmed", contains(other.toString()));
    tell(staff(UUID.randomUUID()), child, NEXT_YEAR, List.of())
        .statusCode(200)
        .body("guardians", contains(guardian.toString()))
        .body("unconfirmed", empty());
    Api.tell(Api.person(guardian), List.of(Api.decision(child, "news", "given"))).statusCode(201);
  }

  @Test
  @Tag("P23")
  void whoDecidedIsKnownAfterTheyHaveCeasedToBeAGuardian() {
    tell(Api.system(), NEXT_YEAR).statusCode(200);
    Map<String, Object> decision = Api.decision(child, "news", "given");
    decision.put("guardianId", guardian.toString());
    Api.tell(List.of(decision)).statusCode(201);
    UUID next = UUID.randomUUID();
    tell(Api.system(), child, NEXT_YEAR, List.of(next))
        .body("guardians", contains(next.toString()));
    Api.tell(List.of(decision)).statusCode(201);
    decision.put("guardianId", next.toString());
    Api.tell(List.of(decision)).statusCode(409);
    Api.person(guardian).get("/v1/subjects/{id}/minority", child).then().statusCode(403);
    children("").body("items", empty());
  }

  @Test
  void whomStaffNameAgainAfterTheyHaveCeasedIsToBeConfirmedAgain() {
    tell(Api.system(), NEXT_YEAR).statusCode(200);
    tell(Api.system(), child, NEXT_YEAR, List.of()).body("guardians", empty());
    tell(staff(UUID.randomUUID()), NEXT_YEAR)
        .body("guardians", empty())
        .body("unconfirmed", contains(guardian.toString()));
    confirm(staff(UUID.randomUUID())).body("guardians", contains(guardian.toString()));
  }

  @Test
  @Tag("P23")
  void whoDecidedIsKnownThoughTheyWereNamedAgainAndNotConfirmed() {
    tell(Api.system(), NEXT_YEAR).statusCode(200);
    Map<String, Object> decision = Api.decision(child, "news", "given");
    decision.put("guardianId", guardian.toString());
    Api.tell(List.of(decision)).statusCode(201);
    UUID next = UUID.randomUUID();
    tell(Api.system(), child, NEXT_YEAR, List.of(next)).statusCode(200);
    decision.put("guardianId", next.toString());

    tell(staff(UUID.randomUUID()), child, NEXT_YEAR, List.of(guardian, next))
        .body("guardians", contains(next.toString()))
        .body("unconfirmed", contains(guardian.toString()));
    Api.tell(List.of(decision)).statusCode(409);

    tell(staff(UUID.randomUUID()), child, NEXT_YEAR, List.of(next)).body("unconfirmed", empty());
    Api.tell(List.of(decision)).statusCode(409);
    Api.tell(Api.person(guardian), List.of(Api.decision(child, "news", "given"))).statusCode(403);
  }

  @Test
  void aCorrectionThatMakesThePersonAChildEndsWhatTheyConsentedToThemselves() {
    tell(Api.system(), NEXT_YEAR).statusCode(200);
    birthday();
    Api.decide(child, "news", "given");
    awaitReason(child, "news", "consent-given");

    String correction = proposed(staff(UUID.randomUUID()), NEXT_YEAR, guardian);
    confirmed(staff(UUID.randomUUID()), correction).statusCode(204);

    awaitReason(child, "news", "consent-expired");
    assertThat(stopsOf(child)).isEqualTo(1);
  }

  @Test
  void whatWaitsForItsConfirmationIsNotShownToTheChildOrAGuardian() {
    tell(Api.system(), NEXT_YEAR).statusCode(200);
    tell(staff(UUID.randomUUID()), child, NEXT_YEAR, List.of(guardian, UUID.randomUUID()));
    proposed(staff(UUID.randomUUID()), TODAY.plusDays(9), UUID.randomUUID());
    for (UUID reader : List.of(child, guardian)) {
      Api.person(reader)
          .get("/v1/subjects/{id}/minority", child)
          .then()
          .body("guardians", contains(guardian.toString()))
          .body("unconfirmed", empty())
          .body("correction", nullValue());
    }
  }

  @Test
  void thatThePersonIsNoChildHasToBeSaid() {
    tell(Api.system(), NEXT_YEAR).statusCode(200);
    staff(UUID.randomUUID())
        .body(Map.of("guardians", List.of()))
        .put("/v1/subjects/{id}/minority/correction", child)
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("until"))
        .body(RULE, equalTo("required"));
  }

  @Test
  void twoOfTheStaffTakeBackWhatOneOfThemHasToldByMistake() {
    UUID first = UUID.randomUUID();
    tell(staff(first), NEXT_YEAR).statusCode(200);
    String correction = proposed(staff(first), null);
    assertThat(minorities.of(child)).isPresent();
    confirmed(staff(first), correction)
        .statusCode(403)
        .body("type", equalTo("/problems/approver-is-proposer"));
    confirmed(staff(UUID.randomUUID()), UUID.randomUUID().toString()).statusCode(404);
    confirmed(staff(UUID.randomUUID()), correction).statusCode(204);
    assertThat(minorities.of(child)).isEmpty();
    Api.decide(child, "news", "given");
  }

  @Test
  void twoOfTheStaffCorrectTheDayAndTheGuardians() {
    UUID other = UUID.randomUUID();
    tell(Api.system(), NEXT_YEAR).statusCode(200);
    String correction = proposed(staff(UUID.randomUUID()), TODAY.plusDays(9), other);
    Api.tell(Api.person(other), List.of(Api.decision(child, "news", "given"))).statusCode(403);
    confirmed(staff(UUID.randomUUID()), correction).statusCode(204);
    Api.system()
        .get("/v1/subjects/{id}/minority", child)
        .then()
        .body("until", equalTo(TODAY.plusDays(9).toString()))
        .body("guardians", contains(other.toString()))
        .body("correction", nullValue());
    confirmed(staff(UUID.randomUUID()), correction).statusCode(404);
  }

  @Test
  void whoOfTheStaffProposedAndWhoConfirmedIsOnTheLog() {
    UUID proposer = UUID.randomUUID();
    UUID confirmer = UUID.randomUUID();
    tell(Api.system(), NEXT_YEAR).statusCode(200);
    String correction = proposed(staff(proposer), TODAY.plusDays(9), guardian);
    confirmed(staff(confirmer), correction).statusCode(204);
    await()
        .untilAsserted(() ->
            assertThat(topics.heard(PersonalDataRead.class, Topic.ACCESS, child))
                .extracting(PersonalDataRead::actorId, it -> it.what().value())
                .containsExactly(
                    tuple(proposer, "minority-correction"),
                    tuple(confirmer, "minority-confirmation")));
  }

  @Test
  void aCorrectionThatIsDroppedOrOvertakenIsNotConfirmed() {
    tell(Api.system(), NEXT_YEAR).statusCode(200);
    String first = proposed(staff(UUID.randomUUID()), TODAY.plusDays(9), guardian);
    String second = proposed(staff(UUID.randomUUID()), TODAY.plusDays(8), guardian);
    confirmed(staff(UUID.randomUUID()), first).statusCode(404);
    staff(UUID.randomUUID())
        .delete("/v1/subjects/{id}/minority/correction/{correction}", child, second)
        .then()
        .statusCode(204);
    confirmed(staff(UUID.randomUUID()), second).statusCode(404);
    String third = proposed(staff(UUID.randomUUID()), TODAY.plusDays(7), guardian);
    tell(Api.system(), NEXT_YEAR.plusDays(1)).body("correction", nullValue());
    confirmed(staff(UUID.randomUUID()), third).statusCode(404);
    assertThat(minorities.of(child).orElseThrow().until()).isEqualTo(NEXT_YEAR.plusDays(1));
  }

  @Test
  void aCorrectionFollowsTheRulesOfWhatIsTold() {
    UUID staff = UUID.randomUUID();
    correct(staff(staff), TODAY.plusDays(9), guardian).statusCode(404);
    tell(Api.system(), NEXT_YEAR).statusCode(200);
    correct(staff(staff), TODAY, guardian)
        .statusCode(422)
        .body(RULE, equalTo("until-out-of-range"));
    correct(staff(staff), NEXT_YEAR, child).statusCode(422).body(RULE, equalTo("own-guardian"));
    correct(staff(staff), NEXT_YEAR, staff)
        .statusCode(422)
        .body(RULE, equalTo("staff-as-guardian"));
    correct(staff(staff), null, guardian)
        .statusCode(422)
        .body(RULE, equalTo("guardians-of-nobody"));
    correct(Api.system(), NEXT_YEAR, guardian).statusCode(403);
    correct(Api.person(guardian), NEXT_YEAR, guardian).statusCode(403);
    String correction = proposed(staff(staff), NEXT_YEAR, guardian);
    confirmed(staff(guardian), correction).statusCode(422).body(RULE, equalTo("staff-as-guardian"));
  }

  private String proposed(
      RequestSpecification caller, @Nullable LocalDate until, UUID... guardians) {
    return correct(caller, until, guardians)
        .statusCode(200)
        .extract()
        .path("correction.correctionId");
  }

  private ValidatableResponse correct(
      RequestSpecification caller, @Nullable LocalDate until, UUID... guardians) {
    Map<String, @Nullable Object> correction = new HashMap<>();
    correction.put("until", until == null ? null : until.toString());
    correction.put("guardians", List.of(guardians));
    return caller.body(correction).put("/v1/subjects/{id}/minority/correction", child).then();
  }

  private ValidatableResponse confirmed(RequestSpecification caller, String correction) {
    return caller
        .put("/v1/subjects/{id}/minority/correction/{correction}/confirmation", child, correction)
        .then();
  }

  private ValidatableResponse object(RequestSpecification caller) {
    return caller
        .header("Idempotency-Key", UUID.randomUUID())
        .body(Map.of("subjectId", child, "purpose", "news"))
        .post("/v1/objections")
        .then();
  }

  private static ValidatableResponse takeBack(RequestSpecification caller, String objection) {
    return caller.delete("/v1/objections/{id}", objection).then();
  }

  private ValidatableResponse tell(RequestSpecification caller, LocalDate until) {
    return tell(caller, child, until, List.of(guardian));
  }

  private static ValidatableResponse tell(UUID child, List<UUID> guardians) {
    return tell(Api.system(), child, NEXT_YEAR, guardians);
  }

  private static ValidatableResponse tell(
      RequestSpecification caller, UUID child, LocalDate until, List<UUID> guardians) {
    return caller
        .body(Map.of("until", until.toString(), "guardians", guardians))
        .put("/v1/subjects/{id}/minority", child)
        .then();
  }

  private ValidatableResponse confirm(RequestSpecification caller) {
    return caller
        .put("/v1/subjects/{id}/minority/guardians/{guardian}/confirmation", child, guardian)
        .then();
  }

  private static RequestSpecification staff(UUID id) {
    return Api.as(TestTokens.support(id)).header("X-Access-Reason", "case-work");
  }

  /// Time passes.
  private void birthday() {
    database.change("update minority set until = ? where child_id = ?", TODAY, child);
  }

  private int stopsOf(UUID subject) {
    return database
        .first(
            "select count(*) as n from delivery where subject_id = ?",
            row -> row.number("n"),
            subject)
        .orElse(0);
  }

  /// A replica that remembers persons has a second to learn what changed.
  private static void awaitReason(UUID subject, String purpose, String reason) {
    await().untilAsserted(() -> assertThat(Api.reasonFor(subject, purpose)).isEqualTo(reason));
  }

  private ValidatableResponse children(String query) {
    return Api.person(guardian).get(CHILDREN + query, guardian).then().statusCode(200);
  }
}
