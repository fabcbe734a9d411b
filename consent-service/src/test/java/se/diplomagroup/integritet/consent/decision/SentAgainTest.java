package se.diplomagroup.integritet.consent.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.consent.Api;
import se.diplomagroup.integritet.consent.database.Database;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;

/// A decision id that is sent again is answered as the first time, whatever has changed since.
@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
@Tag("P33")
class SentAgainTest {

  private static final Set<String> ALWAYS_THERE =
      Set.of("decisionId", "subjectId", "purpose", "choice");

  @Inject Database database;

  private final UUID person = UUID.randomUUID();
  private final UUID guardian = UUID.randomUUID();

  @Test
  void aDecisionIsAnsweredAsTheFirstTimeThoughAnotherNoticeIsInForce() {
    Map<String, Object> decision = Api.decision(person, "news", "given");
    Map<String, Object> late = Api.decision(person, "evaluation", "given");
    Map<String, Object> first = receipt(List.of(decision));
    publish();
    Map<String, Object> again = receipt(List.of(decision));
    assertThat(again).containsEntry("status", "duplicate");
    first.remove("status");
    assertThat(again).containsAllEntriesOf(first);
    Api.tell(Api.person(person), List.of(decision))
        .statusCode(201)
        .body("decisions[0].status", equalTo("duplicate"));
    Api.tell(List.of(late))
        .statusCode(422)
        .body("violations.rule", contains("notice-not-in-force"));
    assertThat(decisions()).isEqualTo(1);
  }

  @Test
  void everythingTheCallerSaidIsCompared() {
    Map<String, Object> decision = Api.decision(person, "news", "given");
    decision.put("surface", "profile");
    decision.put("method", "checkbox");
    decision.put("collectionPoint", "website");
    decision.put("categories", List.of("cookies"));
    decision.put("gpc", false);
    decision.put("decidedAt", Instant.now().truncatedTo(ChronoUnit.MICROS).plusNanos(9).toString());
    Api.tell(List.of(decision)).statusCode(201);
    tellMinority();
    for (String field : decision.keySet()) {
      Map<String, Object> other = new LinkedHashMap<>(decision);
      other.put(field, another(field));
      refused(other);
      other.remove(field);
      if (!ALWAYS_THERE.contains(field)) {
        refused(other);
      }
    }
    Api.tell(List.of(decision)).statusCode(201).body("decisions[0].status", equalTo("duplicate"));
    assertThat(decisions()).isEqualTo(1);
  }

  @Test
  void ofACallOfWhichOnlyAPartIsKnownNothingIsRecorded() {
    Map<String, Object> known = Api.decision(person, "news", "given");
    Map<String, Object> fresh = Api.decision(person, "evaluation", "given");
    Api.tell(List.of(known)).statusCode(201);
    publish();
    Api.tell(List.of(known, fresh)).statusCode(422);
    Api.tell(List.of(known, Api.decision(person, "evaluation", "given"))).statusCode(422);
    assertThat(decisions()).isEqualTo(1);
  }

  @Test
  void decisionsOfSeveralCallsAreKnownTogether() {
    Map<String, Object> yes = Api.decision(person, "news", "given");
    Map<String, Object> no = Api.decision(person, "news", "withdrawn");
    Api.tell(List.of(yes)).statusCode(201);
    Api.tell(List.of(no)).statusCode(201);
    publish();
    Api.tell(List.of(no, yes, yes))
        .statusCode(201)
        .body("decisions.sequence", contains(2, 1, 1))
        .body("decisions.status", contains("duplicate", "duplicate", "duplicate"));
  }

  @Test
  @Tag("P05")
  void whoMayTellIsCheckedBeforeAnythingIsSaidOfALedger() {
    Map<String, Object> decision = Api.decision(person, "news", "given");
    Api.tell(List.of(decision)).statusCode(201);
    publish();
    UUID stranger = UUID.randomUUID();
    Api.tell(Api.person(stranger), List.of(decision)).statusCode(403);
    Map<String, Object> own = new LinkedHashMap<>(decision);
    own.put("subjectId", stranger.toString());
    Api.tell(Api.person(stranger), List.of(own))
        .statusCode(422)
        .body("type", equalTo("/problems/invalid-decisions"));
  }

  @Test
  void anExpiryThatTheServiceWroteIsNobodysDecision() {
    Map<String, Object> decision = Api.decision(person, "news", "given");
    Api.tell(List.of(decision)).statusCode(201);
    tellMinority();
    UUID expiry =
        database
            .first(
                "select decision_id from decision where subject_id = ? and choice = 'expired'",
                row -> row.uuid("decision_id"),
                person)
            .orElseThrow();
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("decisionId", expiry.toString());
    told.put("subjectId", person.toString());
    told.put("purpose", "news");
    told.put("choice", "expired");
    Api.tell(List.of(told)).statusCode(422);
  }

  @Test
  @Tag("P04")
  void whatAPersonSaidBeforeItWasKnownThatTheyAreAChildIsKnown() {
    Map<String, Object> decision = Api.decision(person, "news", "given");
    Api.tell(List.of(decision)).statusCode(201);
    tellMinority();
    Api.tell(List.of(decision)).statusCode(201).body("decisions[0].status", equalTo("duplicate"));
    Api.tell(Api.person(person), List.of(decision))
        .statusCode(201)
        .body("decisions[0].status", equalTo("duplicate"));
    Api.tell(List.of(Api.decision(person, "news", "given")))
        .statusCode(422)
        .body("violations.rule", contains("guardian-needed"));
  }

  @Test
  @Tag("P04")
  void whatAGuardianDecidedIsKnownWhenTheyAreNoneAnyMore() {
    tellMinority();
    Map<String, Object> decision = Api.decision(person, "news", "given");
    decision.put("guardianId", guardian.toString());
    Api.tell(List.of(decision)).statusCode(201);
    Map<String, Object> without = new LinkedHashMap<>(decision);
    without.remove("guardianId");
    refused(without);
    database.change("update minority set until = current_date where child_id = ?", person);
    Api.tell(List.of(decision)).statusCode(201).body("decisions[0].status", equalTo("duplicate"));
    Map<String, Object> anothers = new LinkedHashMap<>(decision);
    anothers.put("guardianId", UUID.randomUUID().toString());
    Api.tell(List.of(anothers)).statusCode(422);
    Api.system().delete("/v1/subjects/{id}/minority", person);
    Api.tell(List.of(decision)).statusCode(201).body("decisions[0].status", equalTo("duplicate"));
    Api.tell(List.of(without)).statusCode(409);
    assertThat(decisions()).isEqualTo(1);
  }

  @Test
  @Tag("P04")
  void whatAGuardianDecidedIsKnownWhenTheyAreOneOnceMore() {
    tellMinority();
    Map<String, Object> decision = Api.decision(person, "news", "given");
    Api.tell(Api.person(guardian), List.of(decision)).statusCode(201);
    Api.system().delete("/v1/subjects/{id}/minority", person);
    tellMinority();
    Api.tell(Api.person(guardian), List.of(decision))
        .statusCode(201)
        .body("decisions[0].status", equalTo("duplicate"));
    assertThat(decisions()).isEqualTo(1);
  }

  private static Object another(String field) {
    return switch (field) {
      case "decisionId", "subjectId" -> UUID.randomUUID().toString();
      case "purpose" -> "evaluation";
      case "choice" -> "refused";
      case "surface" -> "cookie-banner";
      case "method" -> "button";
      case "collectionPoint" -> "order";
      case "categories" -> List.of("contact-details");
      case "gpc" -> true;
      case "decidedAt" -> Instant.now().toString();
      case "noticeVersion" -> 99_999;
      case "language" -> "en";
      case "textHash" -> "0".repeat(64);
      default -> throw new AssertionError(field);
    };
  }

  private static void refused(Map<String, Object> decision) {
    int status = Api.tell(List.of(decision)).extract().statusCode();
    assertThat(status).isIn(409, 422);
  }

  private Map<String, Object> receipt(List<Map<String, Object>> decisions) {
    return new LinkedHashMap<>(Api.tell(decisions).statusCode(201).extract().path("decisions[0]"));
  }

  private void tellMinority() {
    Api.system()
        .body(
            Map.of(
                "until",
                LocalDate.now(ZoneOffset.UTC).plusYears(1).toString(),
                "guardians",
                List.of(guardian)))
        .put("/v1/subjects/{id}/minority", person)
        .then()
        .statusCode(200);
  }

  private static void publish() {
    int version =
        Api.dpo()
            .header("Idempotency-Key", UUID.randomUUID())
            .body(
                Map.of(
                    "major",
                    false,
                    "lapsing",
                    List.of(),
                    "sv",
                    Map.of("title", "Policy", "text", "Integritetspolicy " + UUID.randomUUID()),
                    "en",
                    Map.of("title", "Policy", "text", "Privacy policy " + UUID.randomUUID())))
            .post("/v1/notices")
            .then()
            .statusCode(201)
            .extract()
            .path("version");
    Api.dpo()
        .body(Map.of())
        .post("/v1/notices/{version}/publication", version)
        .then()
        .statusCode(200);
  }

  private int decisions() {
    return database
        .first(
            "select count(*) as n from decision where subject_id = ? and choice <> 'expired'",
            row -> row.number("n"),
            person)
        .orElseThrow();
  }
}
