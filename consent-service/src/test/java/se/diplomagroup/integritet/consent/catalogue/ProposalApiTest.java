package se.diplomagroup.integritet.consent.catalogue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.consent.Api;
import se.diplomagroup.integritet.consent.Topics;
import se.diplomagroup.integritet.consent.database.Database;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.ConsentEvent.CataloguePublished;
import se.diplomagroup.integritet.contracts.Topic;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;
import se.diplomagroup.integritet.localstack.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
@Tag("P03")
class ProposalApiTest {

  private static final String PROPOSALS = "/v1/catalogue/proposals";
  private static final UUID PROPOSER = UUID.randomUUID();
  private static final UUID APPROVER = UUID.randomUUID();

  @Inject Database database;
  @Inject Topics topics;

  @BeforeEach
  void decideWhatIsOpen() {
    List<String> open = Api.dpo().get(PROPOSALS + "?state=proposed").path("items.id");
    open.forEach(id -> reject(id).statusCode(200));
  }

  @Test
  void aChangeTakesEffectWhenAnotherPersonHasApprovedIt() {
    int base = inForce();
    Response proposed = propose(it -> say(it, "Kom ihåg mig."));
    proposed
        .then()
        .statusCode(201)
        .body("state", equalTo("proposed"))
        .body("baseVersion", equalTo(base))
        .body("version", equalTo(base + 1))
        .body("proposedBy", equalTo(PROPOSER.toString()))
        .body("changes.path", contains("purposes.cookies-preferences.description.sv"))
        .body("changes[0].after", equalTo("Kom ihåg mig."));
    assertThat(inForce()).isEqualTo(base);
    String id = proposed.path("id");
    approve(id, APPROVER)
        .statusCode(200)
        .body("state", equalTo("approved"))
        .body("decision.by", equalTo(APPROVER.toString()));
    given()
        .get("/v1/catalogue")
        .then()
        .body("version", equalTo(base + 1))
        .body(
            "purposes.find { it.key == 'cookies-preferences' }.description.sv",
            equalTo("Kom ihåg mig."));
    Api.support()
        .get("/v1/catalogue/versions/" + (base + 1))
        .then()
        .statusCode(200)
        .body("head.proposedBy", equalTo(PROPOSER.toString()))
        .body("head.approvedBy", equalTo(APPROVER.toString()))
        .body("document.purposes", hasSize(12));
    await()
        .untilAsserted(() ->
            assertThat(topics.heard(CataloguePublished.class, Topic.CONSENT, UUID.fromString(id)))
                .singleElement()
                .satisfies(event -> {
                  assertThat(event.version()).isEqualTo(base + 1);
                  assertThat(event.purposes()).isEmpty();
                  assertThat(event.proposedBy()).isEqualTo(PROPOSER);
                  assertThat(event.approvedBy()).isEqualTo(APPROVER);
                }));
  }

  @Test
  void decisionsReferToTheVersionOfThePurposeThatWasInForce() {
    int before = versionOf("cookies-preferences");
    publish(it -> {
      ObjectNode purpose = Documents.purpose(it, "cookies-preferences");
      purpose.put("validFor", purpose.get("validFor").textValue().equals("P11M") ? "P12M" : "P11M");
      purpose.put("version", before + 1);
    });
    UUID subject = UUID.randomUUID();
    Api.decide(subject, "cookies-preferences", "given");
    Api.person(subject)
        .get("/v1/subjects/{id}/decisions", subject)
        .then()
        .body("items[0].purposeVersion", equalTo(before + 1));
    UUID proposal =
        database
            .first(
                "select proposal_id from catalogue order by version desc limit 1",
                row -> row.uuid("proposal_id"))
            .orElseThrow();
    await()
        .untilAsserted(() ->
            assertThat(topics.heard(CataloguePublished.class, Topic.CONSENT, proposal))
                .singleElement()
                .satisfies(event ->
                    assertThat(event.purposes()).containsExactly(Code.of("cookies-preferences"))));
  }

  @Test
  void theProposerDoesNotApprove() {
    String id = propose(it -> say(it, "Själv.")).path("id");
    int base = inForce();
    approve(id, PROPOSER).statusCode(403).body("type", equalTo("/problems/approver-is-proposer"));
    assertThat(inForce()).isEqualTo(base);
    Api.dpo().get(PROPOSALS + "/" + id).then().body("state", equalTo("proposed"));
    assertThatThrownBy(() ->
            database.change(
                "update catalogue_proposal set state = 'approved', decided_by = proposed_by,"
                    + " decided_at = now() where id = ?",
                UUID.fromString(id)))
        .hasStackTraceContaining("catalogue_proposal_check");
  }

  @Test
  void aSecondProposalWaitsUntilTheFirstIsDecided() {
    String id = propose(it -> say(it, "Först.")).path("id");
    propose(it -> say(it, "Sedan."))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/proposal-open"));
    reject(id).statusCode(200).body("state", equalTo("rejected"));
    propose(it -> say(it, "Sedan.")).then().statusCode(201);
  }

  @Test
  void ofProposalsMadeAtOnceOneIsTaken() {
    List<CompletableFuture<Integer>> calls =
        IntStream.range(0, 6)
            .mapToObj(i ->
                CompletableFuture.supplyAsync(
                    () -> propose(it -> say(it, "Samtidigt " + i)).statusCode()))
            .toList();
    assertThat(calls.stream().map(CompletableFuture::join))
        .containsExactlyInAnyOrder(201, 409, 409, 409, 409, 409);
  }

  @Test
  void ofDecisionsMadeAtOnceOneCounts() {
    String id = propose(it -> say(it, "En gång " + UUID.randomUUID())).path("id");
    int base = inForce();
    List<CompletableFuture<Integer>> calls =
        Stream.generate(UUID::randomUUID)
            .limit(4)
            .map(by -> CompletableFuture.supplyAsync(() -> approve(id, by).extract().statusCode()))
            .toList();
    assertThat(calls.stream().map(CompletableFuture::join))
        .containsExactlyInAnyOrder(200, 409, 409, 409);
    assertThat(inForce()).isEqualTo(base + 1);
    approve(id, APPROVER).statusCode(409).body("type", equalTo("/problems/proposal-decided"));
    reject(id).statusCode(409).body("type", equalTo("/problems/proposal-decided"));
  }

  @Test
  void aProposalFromAnOldVersionIsRefused() {
    publish(it -> say(it, "Nyare " + UUID.randomUUID()));
    ObjectNode document = document();
    say(document, "Äldre.");
    propose(Map.of("baseVersion", newest() - 1, "reason", "Rättelse", "document", document))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/stale-base"));
  }

  @Test
  void aProposalThatWasOvertakenIsNotApproved() {
    String id = propose(it -> say(it, "Överkörd.")).path("id");
    anotherReplicaPublishes();
    approve(id, APPROVER).statusCode(409).body("type", equalTo("/problems/stale-base"));
    Api.dpo().get(PROPOSALS + "/" + id).then().body("state", equalTo("proposed"));
  }

  @Test
  void aVersionThatAnotherReplicaPublishedIsInForceHereToo() {
    int version = anotherReplicaPublishes();
    await().untilAsserted(() -> assertThat(inForce()).isEqualTo(version));
  }

  @Test
  void theSameKeyProposesOnce() {
    String key = UUID.randomUUID().toString();
    ObjectNode document = document();
    say(document, "En gång.");
    Map<String, Object> body =
        Map.of("baseVersion", newest(), "reason", "Rättelse", "document", document);
    String id = propose(key, body).then().statusCode(201).extract().path("id");
    propose(key, body).then().statusCode(201).body("id", equalTo(id));
    Api.as(TestTokens.dpo(PROPOSER))
        .body(text(body))
        .post(PROPOSALS)
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("Idempotency-Key"));
  }

  @Test
  void whatIsWrongIsSaidByFieldAndNothingIsStored() {
    invalid(it -> it.remove("purposes"), "document.purposes", "required");
    invalid(it -> ((ArrayNode) it.get("systems")).removeAll(), "document.systems", "size");
    invalid(it -> it.put("colour", "red"), "document.colour", "unknown-field");
    invalid(
        it -> Documents.purpose(it, "news").remove("legalBasis"),
        "document.purposes[7].legalBasis",
        "required");
    invalid(
        it -> Documents.purpose(it, "news").put("legalBasis", "because"),
        "document.purposes[7].legalBasis",
        "format");
    invalid(
        it -> Documents.purpose(it, "news").put("validFor", "two years"),
        "document.purposes[7].validFor",
        "format");
    invalid(
        it -> ((ObjectNode) Documents.purpose(it, "news").get("title")).put("en", " "),
        "document.purposes[7].title.en",
        "required");
    invalid(
        it -> ((ObjectNode) Documents.purpose(it, "news").get("title")).put("en", "\u0000"),
        "document.purposes[7].title.en",
        "format");
    invalid(
        it -> Documents.purpose(it, "news").put("version", 0),
        "document.purposes[7].version",
        "min");
    invalid(
        it -> Documents.purpose(it, "news").put("key", "Not A Code"),
        "document.purposes[7].key",
        "format");
    propose(it -> Documents.purpose(it, "news").put("objection", "none"))
        .then()
        .statusCode(422)
        .body("type", equalTo("/problems/invalid-catalogue"))
        .body("violations.field", contains("document.purposes[7].objection"))
        .body("violations.rule", contains("absolute-for-marketing"));
    propose(_ -> {})
        .then()
        .statusCode(422)
        .body("violations.field", contains("document"))
        .body("violations.rule", contains("unchanged"));
    Api.dpo().get(PROPOSALS + "?state=proposed").then().body("items", empty());
  }

  @Test
  void aRejectionHasAReason() {
    String id = propose(it -> say(it, "Nej.")).path("id");
    Api.dpo()
        .body(Map.of("reason", " "))
        .post(PROPOSALS + "/" + id + "/rejection")
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("reason"));
    reject(id).body("decision.reason", equalTo("Inte nu"));
  }

  @Test
  void aProposalThatThereIsNotIsNotFound() {
    String nowhere = PROPOSALS + "/" + UUID.randomUUID();
    Api.dpo().get(nowhere).then().statusCode(404);
    Api.dpo().post(nowhere + "/approval").then().statusCode(404);
    Api.dpo().get(PROPOSALS + "?state=lost").then().statusCode(400);
    Api.dpo().get(PROPOSALS + "?cursor=x").then().statusCode(400);
    Api.dpo().get("/v1/catalogue/versions/4711").then().statusCode(404);
  }

  @Test
  @Tag("P05")
  void nobodyElseChangesTheCatalogueOrSeesHowItIsChanged() {
    for (var caller : List.of(Api.support(), Api.system(), Api.person(UUID.randomUUID()))) {
      caller.body(Map.of()).post(PROPOSALS).then().statusCode(403);
    }
    Api.support().get(PROPOSALS).then().statusCode(403);
    Api.support().post(PROPOSALS + "/" + UUID.randomUUID() + "/approval").then().statusCode(403);
    Api.person(UUID.randomUUID()).get("/v1/catalogue/versions").then().statusCode(403);
    given().get(PROPOSALS).then().statusCode(401);
    given().get("/v1/catalogue/versions/1").then().statusCode(401);
  }

  @Test
  void everyVersionIsKeptWithWhatMadeIt() {
    publish(it -> say(it, "Historia " + UUID.randomUUID()));
    int version = inForce();
    Api.dpo()
        .get("/v1/catalogue/versions?limit=200")
        .then()
        .body("items[0].version", equalTo(version))
        .body("items[0].reason", equalTo("Rättelse"))
        .body("items.version", hasItem(1))
        .body("items.find { it.version == 1 }.proposedBy", nullValue());
    Response page = Api.dpo().get("/v1/catalogue/versions?limit=1");
    page.then().body("items", hasSize(1)).body("next", not(nullValue()));
    Api.dpo()
        .get("/v1/catalogue/versions?limit=1&cursor=" + page.path("next"))
        .then()
        .body("items[0].version", equalTo(version - 1));
    Api.dpo()
        .get("/v1/catalogue/versions/{v}/changes?since={s}", version, version - 1)
        .then()
        .body("changes.path", contains("purposes.cookies-preferences.description.sv"));
    Api.dpo()
        .get("/v1/catalogue/versions/{v}/changes", version)
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("since"));
  }

  @Test
  void whatWasProposedIsNeverChanged() {
    UUID id = UUID.fromString(propose(it -> say(it, "Fast.")).path("id"));
    assertThatThrownBy(
            () -> database.change("update catalogue_proposal set document = '{}' where id = ?", id))
        .hasStackTraceContaining("a proposal is decided once and never changed");
    assertThatThrownBy(() -> database.change("delete from catalogue_proposal where id = ?", id))
        .hasStackTraceContaining("a proposal is decided once and never changed");
  }

  private int anotherReplicaPublishes() {
    database.change(
        """
        insert into catalogue (version, document, published_at)
        select version + 1, jsonb_set(document, '{version}', to_jsonb(version + 1)), now()
        from catalogue order by version desc limit 1
        """);
    return database
        .first("select max(version) as version from catalogue", row -> row.number("version"))
        .orElseThrow();
  }

  private static void publish(Consumer<ObjectNode> edit) {
    String id = propose(edit).then().statusCode(201).extract().path("id");
    approve(id, APPROVER).statusCode(200);
  }

  private static void invalid(Consumer<ObjectNode> edit, String field, String rule) {
    propose(edit)
        .then()
        .statusCode(400)
        .body("type", equalTo("/problems/invalid-input"))
        .body("violations.field", contains(field))
        .body("violations.rule", contains(rule));
  }

  private static Response propose(Consumer<ObjectNode> edit) {
    ObjectNode document = document();
    edit.accept(document);
    return propose(Map.of("baseVersion", newest(), "reason", "Rättelse", "document", document));
  }

  private static Response propose(Map<String, Object> body) {
    return propose(UUID.randomUUID().toString(), body);
  }

  private static Response propose(String key, Map<String, Object> body) {
    return Api.as(TestTokens.dpo(PROPOSER))
        .header("Idempotency-Key", key)
        .body(text(body))
        .post(PROPOSALS);
  }

  private static ValidatableResponse approve(String id, UUID by) {
    return Api.as(TestTokens.dpo(by)).post(PROPOSALS + "/" + id + "/approval").then();
  }

  private static ValidatableResponse reject(String id) {
    return Api.dpo()
        .body(Map.of("reason", "Inte nu"))
        .post(PROPOSALS + "/" + id + "/rejection")
        .then();
  }

  private static ObjectNode document() {
    try {
      String version = Api.dpo().get("/v1/catalogue/versions/" + newest()).asString();
      return (ObjectNode) Documents.JSON.readTree(version).get("document");
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static int newest() {
    return Api.dpo().get("/v1/catalogue/versions?limit=1").path("items[0].version");
  }

  private static int inForce() {
    return given().get("/v1/catalogue").path("version");
  }

  private static int versionOf(String purpose) {
    return given()
        .get("/v1/catalogue")
        .path("purposes.find { it.key == '%s' }.version".formatted(Code.of(purpose)));
  }

  private static void say(ObjectNode document, String sv) {
    ((ObjectNode) Documents.purpose(document, "cookies-preferences").get("description"))
        .put("sv", sv);
  }

  private static String text(Map<String, Object> body) {
    return Documents.JSON.valueToTree(body).toString();
  }
}
