package se.diplomagroup.integritet.retention.disposal;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
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
import static se.diplomagroup.integritet.retention.Api.release;
import static se.diplomagroup.integritet.retention.Api.start;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
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

    start(PLATFORM, order)
        .then()
        .statusCode(410)
        .body("type", equalTo("/problems/order-withdrawn"));
    release(hold);
    start(PLATFORM, order).then().statusCode(204);
  }
}
