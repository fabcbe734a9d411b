package se.diplomagroup.integritet.kit.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.PersonalDataRead;
import se.diplomagroup.integritet.contracts.PersonalDataRead.ActorKind;
import se.diplomagroup.integritet.kit.testapp.Reads;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;
import se.diplomagroup.integritet.localstack.testing.TestTokens;

@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
@Tag("P35")
class AccessLogTest {

  private final UUID subject = UUID.randomUUID();
  private final UUID actor = UUID.randomUUID();

  @Inject Reads reads;

  @Test
  void everyReadByStaffIsTold() {
    RestAssured.given()
        .auth()
        .oauth2(TestTokens.support(actor))
        .header(AccessReason.HEADER, "case-work")
        .get("/things/people/{id}", subject)
        .then()
        .statusCode(200);

    await().untilAsserted(() -> assertThat(reads.of(subject)).hasSize(1));
    PersonalDataRead read = reads.of(subject).getFirst();
    assertThat(read.actorId()).isEqualTo(actor);
    assertThat(read.actorKind()).isEqualTo(ActorKind.STAFF);
    assertThat(read.reason()).isEqualTo(Code.of("case-work"));
    assertThat(read.where()).isEqualTo(Code.of("kit-test"));
  }

  @Test
  void staffWithoutAReasonSeeNothing() {
    for (String reason : List.of("", "curiosity")) {
      RestAssured.given()
          .auth()
          .oauth2(TestTokens.support(actor))
          .header(AccessReason.HEADER, reason)
          .get("/things/people/{id}", subject)
          .then()
          .statusCode(400)
          .body("type", equalTo("/problems/reason-required"));
    }
  }
}
