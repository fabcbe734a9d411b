package se.diplomagroup.integritet.consent.visitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.diplomagroup.integritet.consent.Api;
import se.diplomagroup.integritet.consent.Topics;
import se.diplomagroup.integritet.consent.database.Database;
import se.diplomagroup.integritet.contracts.ConsentEvent.VisitorLinked;
import se.diplomagroup.integritet.contracts.ConsentEvent.VisitorUnlinked;
import se.diplomagroup.integritet.contracts.Topic;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;
import se.diplomagroup.integritet.localstack.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
@Tag("P30")
class VisitorTest {

  private static final String PURPOSE = "cookies-statistics";

  @Inject Topics topics;
  @Inject Database database;
  @Inject VisitorLinks links;
  @Inject WrongLinks wrongLinks;

  private final UUID person = UUID.randomUUID();
  private final UUID visitor = UUID.randomUUID();

  @Test
  void whatAVisitorChoseIsThePersonsAfterSigningIn() {
    visitorSays("given");
    awaitReason(person, PURPOSE, "unknown-person");
    link().statusCode(200).body("visitorId", equalTo(visitor.toString()));
    Api.person(person)
        .get("/v1/subjects/{id}/consents", person)
        .then()
        .body("consents.find { it.purpose == '" + PURPOSE + "' }.state", equalTo("given"));
    await()
        .untilAsserted(() ->
            assertThat(topics.heard(VisitorLinked.class, Topic.CONSENT, person))
                .singleElement()
                .extracting(VisitorLinked::visitorId)
                .isEqualTo(visitor));
  }

  @Test
  @Tag("P04")
  void thePermissionFollowsTheLinkAndItsUndoing() {
    visitorSays("refused");
    Api.decide(person, "news", "given");
    awaitReason(person, PURPOSE, "not-asked");
    link().statusCode(200);
    awaitReason(person, PURPOSE, "consent-refused");
    unlink().statusCode(204);
    awaitReason(person, PURPOSE, "not-asked");
    awaitReason(visitor, PURPOSE, "consent-refused");
  }

  @Test
  @Tag("P24")
  void theLaterChoiceMadeSignedInWinsOverTheVisitors() {
    visitorSays("refused");
    Api.decide(person, PURPOSE, "given");
    link().statusCode(200);
    awaitReason(person, PURPOSE, "consent-given");
  }

  @Test
  @Tag("P24")
  void aLinkThatEndsAConsentIsToldToTheSystems() {
    Api.decide(person, PURPOSE, "given");
    visitorSays("refused");
    link().statusCode(200);
    awaitReason(person, PURPOSE, "consent-refused");
    assertThat(stopsOf(person)).isEqualTo(1);
    unlink().statusCode(204);
    awaitReason(person, PURPOSE, "consent-given");
    assertThat(stopsOf(person)).isEqualTo(1);
  }

  @Test
  @Tag("P24")
  void whatALinkedVisitorRefusesLaterStopsProcessingForThePerson() {
    Api.decide(person, PURPOSE, "given");
    visitorSays("given");
    link().statusCode(200);
    visitorSays("refused");
    awaitReason(person, PURPOSE, "consent-refused");
    assertThat(stopsOf(person)).isEqualTo(1);
  }

  @Test
  @Tag("P24")
  void aPersonsRefusalStopsWhatTheVisitorConsentedTo() {
    visitorSays("given");
    link().statusCode(200);
    Api.decide(person, PURPOSE, "refused");
    assertThat(stopsOf(person)).isEqualTo(1);
  }

  @Test
  void bothHistoriesAreKept() {
    visitorSays("given");
    Api.decide(person, PURPOSE, "refused");
    link().statusCode(200);
    unlink().statusCode(204);
    link().statusCode(200);
    assertThat(decisionsOf(person)).isEqualTo(1);
    assertThat(decisionsOf(visitor)).isEqualTo(1);
    awaitReason(person, PURPOSE, "consent-refused");
  }

  @Test
  void twoPeopleOnOneDeviceNeverMerge() {
    UUID other = UUID.randomUUID();
    visitorSays("given");
    link().statusCode(200);
    linkTo(other).statusCode(409).body("type", equalTo("/problems/visitor-of-another"));
    unlink().statusCode(204);
    linkTo(other).statusCode(409).body("type", equalTo("/problems/visitor-of-another"));
    awaitReason(other, PURPOSE, "unknown-person");
    link().statusCode(200);
  }

  @Test
  void ofManyWhoSignInAtOnceOnOneDeviceOneIsLinked() {
    visitorSays("given");
    List<Integer> answers =
        Stream.generate(UUID::randomUUID)
            .limit(8)
            .map(someone ->
                CompletableFuture.supplyAsync(() -> linkTo(someone).extract().statusCode()))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .sorted()
            .toList();
    assertThat(answers).containsExactly(200, 409, 409, 409, 409, 409, 409, 409);
  }

  @Test
  void aLinkThatIsRepeatedChangesNothing() {
    visitorSays("given");
    String at = link().statusCode(200).extract().path("linkedAt");
    link().statusCode(200).body("linkedAt", equalTo(at));
    unlink().statusCode(204);
    unlink().statusCode(204);
    await()
        .untilAsserted(() ->
            assertThat(topics.heard(VisitorUnlinked.class, Topic.CONSENT, person)).hasSize(1));
    assertThat(topics.heard(VisitorLinked.class, Topic.CONSENT, person)).hasSize(1);
  }

  @Test
  void aPersonIsNeverTakenForAVisitor() {
    UUID other = UUID.randomUUID();
    Api.decide(other, "news", "given");
    put(person, other).statusCode(422).body("type", equalTo("/problems/other-kind-of-subject"));
    put(person, person).statusCode(422).body("type", equalTo("/problems/other-kind-of-subject"));
    visitorSays("given");
    Api.system()
        .put("/v1/subjects/{id}/visitors/{visitor}", visitor, UUID.randomUUID())
        .then()
        .statusCode(422);
    awaitReason(person, "news", "unknown-person");
  }

  @Test
  @Tag("P05")
  void whoHasDecidedNothingIsNobodysVisitor() {
    UUID other = UUID.randomUUID();

    put(person, other).statusCode(404);

    Api.decide(other, "news", "given");
    Api.person(person).get("/v1/subjects/{id}/consents", other).then().statusCode(403);
    awaitReason(person, "news", "unknown-person");
  }

  @Test
  @Tag("P05")
  void whoHasAnAccountIsNobodysVisitorWhateverASystemSays() {
    visitorSays("given");
    database.change(
        """
        insert into contract_member (subject_id, contract_id, since) values (?, ?, now())
        """,
        visitor,
        UUID.randomUUID());

    link().statusCode(404);
  }

  @ParameterizedTest
  @MethodSource("knownAsPerson")
  @Tag("P05")
  void whoIsKnownAsAPersonIsNobodysVisitor(String how) {
    visitorSays("given");
    database.change(how, visitor);

    link().statusCode(404);
  }

  @ParameterizedTest
  @MethodSource("knownAsPerson")
  @Tag("P05")
  void nobodyBeginsAsAVisitorUnderTheIdOfAPerson(String how) {
    database.change(how, visitor);

    Api.tell(List.of(Api.visitors(visitor, PURPOSE, "given")))
        .statusCode(422)
        .body("type", equalTo("/problems/other-kind-of-subject"));

    assertThat(count("ledger_subject", visitor)).isZero();
    assertThat(decisionsOf(visitor)).isZero();
  }

  static Stream<String> knownAsPerson() {
    return Stream.of(
        """
        insert into contract_member (subject_id, contract_id, since)
        values (?, gen_random_uuid(), now())
        """,
        """
        insert into objection (objection_id, subject_id, purpose, kind, recorded_at)
        values (gen_random_uuid(), ?, 'news', 'direct-marketing', now())
        """,
        "insert into restriction (request_id, subject_id) values (gen_random_uuid(), ?)",
        "insert into minority (child_id, until, told_at) values (?, now() + interval '1 year', now())",
        """
        with child as (
          insert into minority (child_id, until, told_at)
          values (gen_random_uuid(), now() + interval '1 year', now()) returning child_id)
        insert into guardianship (guardianship_id, child_id, guardian_id)
        select gen_random_uuid(), child_id, ? from child
        """,
        """
        insert into visitor_link (visitor_id, subject_id, linked_at)
        values (gen_random_uuid(), ?, now())
        """);
  }

  @Test
  @Tag("P05")
  void nobodyBeginsAsAPersonUnderTheIdOfAVisitor() {
    linkedEarlier(visitor);

    Api.tell(Api.person(visitor), List.of(Api.decision(visitor, "news", "given")))
        .statusCode(422)
        .body("type", equalTo("/problems/other-kind-of-subject"));

    assertThat(count("ledger_subject", visitor)).isZero();
  }

  @Test
  @Tag("P05")
  void aLinkOfWhoIsNoVisitorIsNoAnswerAndIsUndone() {
    linkedEarlier(visitor);

    link().statusCode(404);
    wrongLinks.undo();

    assertThat(links.of(person)).isEmpty();
    Api.decide(visitor, "news", "given");
    await()
        .untilAsserted(() ->
            assertThat(topics.heard(VisitorUnlinked.class, Topic.CONSENT, person)).hasSize(1));
  }

  @Test
  void aLinkOfAVisitorIsNotUndone() {
    visitorSays("given");
    link().statusCode(200);

    wrongLinks.undo();

    assertThat(links.isLinked(visitor)).isTrue();
  }

  @Test
  @Tag("P05")
  void aVisitorWhoTurnsOutToBeAPersonIsNobodysVisitorAnyMore() {
    visitorSays("given");
    link().statusCode(200);
    database.change(
        "insert into restriction (request_id, subject_id) values (gen_random_uuid(), ?)", visitor);

    wrongLinks.undo();

    assertThat(links.of(person)).singleElement().matches(it -> !it.holds());
    link().statusCode(404);
  }

  @Test
  void aPersonHasHadAsManyVisitorsAsCanBeAndNoMore() {
    visitorSays("given");
    link().statusCode(200);
    unlink().statusCode(204);
    hadVisitors(199);
    UUID another = UUID.randomUUID();
    says(another, "given");

    put(person, another)
        .statusCode(422)
        .body("type", equalTo("/problems/too-many-visitors"))
        .body("violations[0].field", equalTo("visitorId"))
        .body("violations[0].rule", equalTo("too-many-visitors"));
    link().statusCode(200);
  }

  @Test
  void aPersonsVisitorsAreReadPageByPage() {
    hadVisitors(5);
    List<String> seen = new ArrayList<>();
    String cursor = null;
    do {
      ValidatableResponse page =
          Api.person(person)
              .queryParam("limit", 2)
              .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
              .get("/v1/subjects/{id}/visitors", person)
              .then()
              .statusCode(200);
      List<String> ids = page.extract().path("items.visitorId");
      assertThat(ids).hasSizeLessThanOrEqualTo(2);
      seen.addAll(ids);
      cursor = page.extract().path("next");
    } while (cursor != null);

    assertThat(seen).hasSize(5).doesNotHaveDuplicates();
  }

  private void hadVisitors(int many) {
    database.change(
        """
        insert into visitor_link (visitor_id, subject_id, linked_at, unlinked_at)
        select gen_random_uuid(), ?, now(), now() from generate_series(1, ?)
        """,
        person,
        many);
  }

  /// As it could be before it was asked whether somebody is a visitor.
  private void linkedEarlier(UUID who) {
    database.change(
        "insert into visitor_link (visitor_id, subject_id, linked_at) values (?, ?, now())",
        who,
        person);
  }

  @Test
  @Tag("P05")
  void onlyThePersonOrASystemThatAsksLinks() {
    visitorSays("given");
    Api.person(UUID.randomUUID())
        .put("/v1/subjects/{id}/visitors/{visitor}", person, visitor)
        .then()
        .statusCode(403);
    Api.as(TestTokens.system("audit-service"))
        .put("/v1/subjects/{id}/visitors/{visitor}", person, visitor)
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/not-a-collector"));
    Api.support()
        .put("/v1/subjects/{id}/visitors/{visitor}", person, visitor)
        .then()
        .statusCode(403);
    link().statusCode(200);
    Api.person(UUID.randomUUID())
        .delete("/v1/subjects/{id}/visitors/{visitor}", person, visitor)
        .then()
        .statusCode(403);
    Api.person(UUID.randomUUID()).get("/v1/subjects/{id}/visitors", person).then().statusCode(403);
    Api.system()
        .put("/v1/subjects/{id}/visitors/{visitor}", person, visitor)
        .then()
        .statusCode(200);
  }

  @Test
  @Tag("P05")
  void aSystemLinksOnlyVisitorsWhomItHasAsked() {
    visitorSays("given");
    asStranger()
        .put("/v1/subjects/{id}/visitors/{visitor}", person, visitor)
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/not-found"));
    assertThat(links.isLinked(visitor)).isFalse();

    link().statusCode(200);
    asStranger()
        .delete("/v1/subjects/{id}/visitors/{visitor}", person, visitor)
        .then()
        .statusCode(404);
    assertThat(links.isLinked(visitor)).isTrue();
  }

  /// A system that asks people about cookies, and has not asked this visitor.
  private static RequestSpecification asStranger() {
    return Api.as(TestTokens.system("sign-in-directory"));
  }

  @Test
  void aPersonSeesTheirVisitors() {
    visitorSays("given");
    link().statusCode(200);
    Api.person(person)
        .get("/v1/subjects/{id}/visitors", person)
        .then()
        .body("items.visitorId", contains(visitor.toString()))
        .body("items[0].unlinkedAt", nullValue());
    unlink().statusCode(204);
    Api.person(person)
        .get("/v1/subjects/{id}/visitors", person)
        .then()
        .body("items[0].unlinkedAt", notNullValue());
  }

  @Test
  void nobodyElsesVisitorIsUnlinked() {
    visitorSays("given");
    link().statusCode(200);
    UUID other = UUID.randomUUID();
    Api.person(other)
        .delete("/v1/subjects/{id}/visitors/{visitor}", other, visitor)
        .then()
        .statusCode(404);
  }

  @Test
  void asManyVisitorsAsCanBeAreLinkedAndNoMore() {
    for (int i = 0; i < 50; i++) {
      UUID another = UUID.randomUUID();
      says(another, "given");
      put(person, another).statusCode(200);
    }
    visitorSays("given");
    link().statusCode(422).body("type", equalTo("/problems/too-many-visitors"));
  }

  @Test
  @Tag("P05")
  void aChildsVisitorsDoNotConsentForIt() {
    visitorSays("given");
    link().statusCode(200);
    awaitReason(person, PURPOSE, "consent-given");
    Api.system()
        .body(Map.of("until", LocalDate.now().plusYears(1).toString(), "guardians", List.of()))
        .put("/v1/subjects/{id}/minority", person)
        .then()
        .statusCode(200);
    assertThat(Api.reasonFor(person, PURPOSE)).isNotEqualTo("consent-given");
    assertThat(stopsOf(person)).isEqualTo(1);
    link().statusCode(422).body("type", equalTo("/problems/guardian-needed"));
  }

  private void visitorSays(String choice) {
    says(visitor, choice);
  }

  private static void says(UUID someVisitor, String choice) {
    Api.tell(List.of(Api.visitors(someVisitor, PURPOSE, choice))).statusCode(201);
  }

  private ValidatableResponse link() {
    return linkTo(person);
  }

  private ValidatableResponse linkTo(UUID someone) {
    return put(someone, visitor);
  }

  private static ValidatableResponse put(UUID someone, UUID visitorId) {
    return Api.person(someone)
        .put("/v1/subjects/{id}/visitors/{visitor}", someone, visitorId)
        .then();
  }

  private ValidatableResponse unlink() {
    return Api.person(person)
        .delete("/v1/subjects/{id}/visitors/{visitor}", person, visitor)
        .then();
  }

  private int stopsOf(UUID subject) {
    return count("delivery", subject);
  }

  private int decisionsOf(UUID subject) {
    return count("decision", subject);
  }

  private int count(String table, UUID subject) {
    return database
        .first(
            "select count(*) as n from " + table + " where subject_id = ?",
            row -> row.number("n"),
            subject)
        .orElse(0);
  }

  /// A replica that remembers persons has a second to learn what changed.
  private static void awaitReason(UUID subject, String purpose, String reason) {
    await().untilAsserted(() -> assertThat(Api.reasonFor(subject, purpose)).isEqualTo(reason));
  }
}
