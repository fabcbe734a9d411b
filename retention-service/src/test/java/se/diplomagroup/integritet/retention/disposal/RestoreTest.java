package se.diplomagroup.integritet.retention.disposal;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static se.diplomagroup.integritet.retention.Api.DIRECTORY;
import static se.diplomagroup.integritet.retention.Api.PLATFORM;
import static se.diplomagroup.integritet.retention.Api.account;
import static se.diplomagroup.integritet.retention.Api.answer;
import static se.diplomagroup.integritet.retention.Api.awaitDisposal;
import static se.diplomagroup.integritet.retention.Api.awaitOrders;
import static se.diplomagroup.integritet.retention.Api.contract;
import static se.diplomagroup.integritet.retention.Api.daysAgo;
import static se.diplomagroup.integritet.retention.Api.disposal;
import static se.diplomagroup.integritet.retention.Api.done;
import static se.diplomagroup.integritet.retention.Api.ended;
import static se.diplomagroup.integritet.retention.Api.hold;
import static se.diplomagroup.integritet.retention.Api.invoiced;
import static se.diplomagroup.integritet.retention.Api.placed;
import static se.diplomagroup.integritet.retention.Api.release;
import static se.diplomagroup.integritet.retention.Api.start;
import static se.diplomagroup.integritet.retention.Api.today;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;
import se.diplomagroup.integritet.retention.Api;

/// A system whose database was restored from a backup has the data again that it had disposed of,
/// and asks for its orders once more.
@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
class RestoreTest {

  private UUID subject = UUID.randomUUID();
  private Map<String, Object> order = Map.of();

  @BeforeEach
  void aSystemHasCarriedOutItsOrders() {
    Api.declareUsual();
    UUID company = UUID.randomUUID();
    UUID contract = contract(company, daysAgo(400));
    subject = account(contract, company, daysAgo(300));
    invoiced(subject, contract, daysAgo(50), today());
    ended(contract, company, daysAgo(45));
    String disposal = awaitDisposal(subject, "executing").getString("id");
    awaitOrders(PLATFORM, subject)
        .forEach(each -> {
          order = each;
          start(PLATFORM, each).then().statusCode(204);
          answer(PLATFORM, each, done("contact-details", 1));
        });
    await()
        .atMost(10, SECONDS)
        .until(() ->
            disposal(disposal)
                .<String>getList("orders.findAll { it.system == '" + PLATFORM + "' }.outcome")
                .stream()
                .allMatch("done"::equals));
  }

  @Test
  @Tag("P22")
  void itMayCarryThemOutOnceMore() {
    start(PLATFORM, order).then().statusCode(204);
  }

  @Test
  @Tag("P10")
  void itMayNotWhileThePersonIsHeld() {
    String hold = hold(subject, "Dnr 21", "grund");

    start(PLATFORM, order).then().statusCode(423).body("type", equalTo("/problems/person-held"));
    release(hold);
    start(PLATFORM, order).then().statusCode(204);
  }

  @Test
  @Tag("P10")
  void aHoldNamesWhatIsBeingRepeatedWhenItIsPlaced() {
    start(PLATFORM, order).then().statusCode(204);

    JsonPath hold = placed(subject, "Dnr 22", "grund");

    assertThat(standing(hold)).isEqualTo("repeated");
    release(hold.getString("id"));
    start(PLATFORM, order).then().statusCode(204);
    assertThat(standing(hold(hold.getString("id")))).isEqualTo("repeated");
  }

  @Test
  @Tag("P10")
  void aRepeatThatComesAfterAHoldIsNotInItsAccount() {
    String hold = hold(subject, "Dnr 23", "grund");
    release(hold);

    start(PLATFORM, order).then().statusCode(204);

    assertThat(standing(hold(hold))).isEqualTo("carried-out");
  }

  @Test
  @Tag("P10")
  void aHoldNamesARepeatOfADisposalThatIsComplete() {
    answer(DIRECTORY, subject, done("login-credentials", 1));
    String disposal = awaitDisposal(subject, "completed").getString("id");
    String earlier = hold(subject, "Dnr 24", "grund");
    release(earlier);
    start(PLATFORM, order).then().statusCode(204);

    JsonPath hold = placed(subject, "Dnr 25", "grund");

    assertThat(hold(earlier).getList("underWay")).isEmpty();
    assertThat(hold.getList("underWay.disposalId")).containsExactly(disposal);
    assertThat(standing(hold)).isEqualTo("repeated");
    start(PLATFORM, order).then().statusCode(423);
  }

  private String standing(JsonPath hold) {
    return hold.getString(
        "underWay[0].systems.find { it.orderId == '" + order.get("orderId") + "' }.standing");
  }
}
