package se.diplomagroup.integritet.consent.receipt;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.consent.Api;
import se.diplomagroup.integritet.consent.Topics;
import se.diplomagroup.integritet.contracts.PersonalDataRead;
import se.diplomagroup.integritet.contracts.Topic;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;
import se.diplomagroup.integritet.localstack.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
class ReceiptApiTest {

  private static final String JOSE = "application/jose";
  private static final String JSON_LD = "application/ld+json";
  private static final String RECEIPT = "/v1/decisions/{id}/receipt";

  @Inject Topics topics;

  private final UUID person = UUID.randomUUID();

  @Test
  @Tag("P01")
  @Tag("P33")
  void aReceiptSaysWhoIsResponsibleAndOnWhichTextWhatWasDecided() {
    var notice = given().get("/v1/notices/current?language=sv").then().extract().jsonPath();
    UUID decision = Api.decide(person, "news", "given");
    readable(Api.person(person), decision)
        .statusCode(200)
        .contentType(JSON_LD)
        .body("'dct:conformsTo'", equalTo("dpv-27560:receipt-eu-gdpr"))
        .body("'dpv:hasIdentifier'", equalTo(decision.toString()))
        .body("'dpv:hasDataSubject'.'dpv:hasIdentifier'", equalTo(person.toString()))
        .body("'dct:created'", notNullValue())
        .body("'dct:language'", equalTo("sv"))
        .body(
            "'dpv:hasEntity'.'integritet:controller'.'dpv:hasName'",
            equalTo(notice.getString("controller.name")))
        .body(
            "'dpv:hasEntity'.'integritet:controller'.'dpv:hasContact'",
            equalTo(notice.getString("controller.dpoContact")))
        .body("'dpv:hasNotice'[0].'dcat:version'", equalTo(notice.getString("version")))
        .body(
            "'dpv:hasNotice'[0].'spdx:checksum'.'spdx:checksumValue'",
            equalTo(notice.getString("hash")))
        .body("'dpv:hasProcess'[0].'dpv:hasPurpose'[0].'dct:identifier'", equalTo("news"))
        .body(
            "'dpv:hasProcess'[0].'dpv:hasPurpose'[0].'skos:broader'",
            equalTo("dpv:DirectMarketing"))
        .body("'dpv:hasProcess'[0].'dpv:hasLegalBasis'", hasItem("eu-gdpr:A6-1-a"))
        .body("'dpv:hasProcess'[0].'dpv:hasRight'", hasItem("eu-gdpr:A7-3"))
        .body("'dpv:hasProcess'[0].'dpv:hasPersonalData'[0].'dct:identifier'", notNullValue())
        .body("'dpv:hasProcess'[0].'dpv:hasConsentStatus'[0].'@type'", hasItem("dpv:ConsentGiven"))
        .body(
            "'dpv:hasProcess'[0].'dpv:hasConsentStatus'[0].'dpv:isIndicatedBy'",
            equalTo("integritet:data-subject"))
        .body(
            "'dpv:hasProcess'[0].'dpv:hasConsentStatus'[0].'dpv:isIndicatedAtTime'",
            notNullValue());
  }

  @Test
  void aReceiptIsSignedAndTheSameEachTime() {
    UUID decision = Api.decide(person, "news", "given");
    String receipt = signed(decision);
    assertThat(signed(decision)).isEqualTo(receipt);
    JsonPath header = part(receipt, 0);
    assertThat(header.getString("alg")).isEqualTo("EdDSA");
    assertThat(header.getString("typ")).isEqualTo("consent-receipt+jws");
    assertThat(header.getString("kid")).isEqualTo(keys().getString("keys[0].kid"));
    assertThat(part(receipt, 1).getString("'dpv:hasIdentifier'")).isEqualTo(decision.toString());
  }

  @Test
  void aWithdrawalHasAReceiptToo() {
    UUID decision = Api.decide(person, "news", "withdrawn");
    readable(Api.person(person), decision)
        .body(
            "'dpv:hasProcess'[0].'dpv:hasConsentStatus'[0].'@type'",
            equalTo(List.of("dpv:ConsentWithdrawn")));
  }

  @Test
  void anybodyVerifiesAReceipt() {
    String receipt = signed(Api.decide(person, "news", "given"));
    verified(receipt)
        .statusCode(200)
        .body("valid", equalTo(true))
        .body("reason", equalTo("genuine"))
        .body("sentence.sv", notNullValue())
        .body("sentence.en", notNullValue())
        .body("keyId", equalTo(keys().getString("keys[0].kid")));
  }

  @Test
  void aChangedReceiptDoesNotVerify() {
    String[] parts = signed(Api.decide(person, "news", "given")).split("\\.");
    String other =
        new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
            .replace("dpv:ConsentGiven", "dpv:ConsentRefused");
    String changed = parts[0] + "." + encoded(other) + "." + parts[2];
    verified(changed)
        .statusCode(200)
        .body("valid", equalTo(false))
        .body("reason", equalTo("signature-does-not-match"))
        .body("keyId", nullValue());
  }

  @Test
  void theReceiptDoesNotChooseHowItIsVerified() {
    String[] parts = signed(Api.decide(person, "news", "given")).split("\\.");
    for (String algorithm : List.of("none", "HS256", "RS256")) {
      String header =
          "{\"alg\":\"%s\",\"kid\":\"%s\",\"typ\":\"consent-receipt+jws\"}"
              .formatted(algorithm, keys().getString("keys[0].kid"));
      verified(encoded(header) + "." + parts[1] + "." + parts[2])
          .statusCode(200)
          .body("valid", equalTo(false));
    }
    String strangers =
        "{\"alg\":\"EdDSA\",\"kid\":\"somebody-else\",\"typ\":\"consent-receipt+jws\"}";
    verified(encoded(strangers) + "." + parts[1] + "." + parts[2])
        .body("reason", equalTo("unknown-key"));
  }

  @Test
  void whatIsNoReceiptIsCalledThat() {
    String rest = "." + encoded("{}") + "." + encoded("signature");
    for (String text :
        List.of(
            "x",
            "a.b.c",
            "{}",
            "å.ä.ö",
            "....",
            encoded("{\"alg\":1}") + rest,
            encoded("{\"alg\":\"EdDSA\",\"typ\":1}") + rest,
            encoded("{\"alg\":\"EdDSA\",\"typ\":\"consent-receipt+jws\",\"kid\":1}") + rest,
            encoded(
                    "{\"alg\":\"EdDSA\",\"typ\":\"consent-receipt+jws\",\"kid\":\"%s\",\"crit\":[1]}"
                        .formatted(keys().getString("keys[0].kid")))
                + rest,
            encoded("[]") + rest,
            encoded("null") + rest)) {
      verified(text)
          .statusCode(200)
          .body("valid", equalTo(false))
          .body("reason", equalTo("not-a-signed-receipt"))
          .body("sentence.en", equalTo("This is not a signed receipt."));
    }
    verified("x".repeat(40_000)).statusCode(413).contentType("application/problem+json");
    verified("").statusCode(200).body("valid", equalTo(false));
  }

  @Test
  @Tag("P05")
  void onlyThePersonTheCollectingSystemAndStaffWhoSayWhyGetAReceipt() {
    UUID own = Api.decide(person, "news", "given");
    Map<String, Object> told = Api.decision(person, "evaluation", "given");
    Api.tell(List.of(told)).statusCode(201);
    UUID collected = UUID.fromString((String) told.get("decisionId"));

    readable(Api.person(person), collected).statusCode(200);
    readable(Api.system(), collected)
        .statusCode(200)
        .body(
            "'dpv:hasEntity'.'integritet:collecting-system'.'dpv:hasIdentifier'",
            equalTo("elearning-platform"));
    readable(Api.system(), own).statusCode(404);
    readable(Api.as(TestTokens.system("some-other-system")), collected).statusCode(404);
    readable(Api.person(UUID.randomUUID()), own).statusCode(404);
    readable(given(), own).statusCode(401);
    readable(Api.support(), own).statusCode(400).body("type", equalTo("/problems/reason-required"));
    readable(Api.support().header("X-Access-Reason", "case-work"), own).statusCode(200);
    await()
        .untilAsserted(() ->
            assertThat(topics.heard(PersonalDataRead.class, Topic.ACCESS, person)).hasSize(1));
  }

  @Test
  void whatIsNotThereHasNoReceipt() {
    readable(Api.person(person), UUID.randomUUID()).statusCode(404);
  }

  @Test
  void theKeysAreOpenAndCacheableAndWithoutThePrivatePart() {
    given()
        .get("/v1/receipts/keys")
        .then()
        .statusCode(200)
        .contentType("application/jwk-set+json")
        .header("Cache-Control", containsString("max-age=3600"))
        .body("keys[0].kty", equalTo("OKP"))
        .body("keys[0].crv", equalTo("Ed25519"))
        .body("keys[0].alg", equalTo("EdDSA"))
        .body("keys[0].use", equalTo("sig"))
        .body("keys[0].x", notNullValue())
        .body("keys[0].d", nullValue());
  }

  private static ValidatableResponse readable(RequestSpecification caller, UUID decision) {
    return caller.accept(JSON_LD).get(RECEIPT, decision).then();
  }

  private String signed(UUID decision) {
    return Api.person(person)
        .accept(JOSE)
        .get(RECEIPT, decision)
        .then()
        .statusCode(200)
        .contentType(JOSE)
        .header("Content-Disposition", containsString("receipt-" + decision + ".jws"))
        .extract()
        .asString();
  }

  private static ValidatableResponse verified(String receipt) {
    return given()
        .config(
            RestAssuredConfig.config()
                .encoderConfig(
                    EncoderConfig.encoderConfig()
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                        .encodeContentTypeAs(JOSE, ContentType.TEXT)))
        .contentType(JOSE)
        .body(receipt.getBytes(StandardCharsets.UTF_8))
        .post("/v1/receipts/verifications")
        .then();
  }

  private static JsonPath keys() {
    return given().get("/v1/receipts/keys").then().extract().jsonPath();
  }

  private static JsonPath part(String receipt, int index) {
    return JsonPath.from(
        new String(
            Base64.getUrlDecoder().decode(receipt.split("\\.")[index]), StandardCharsets.UTF_8));
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
