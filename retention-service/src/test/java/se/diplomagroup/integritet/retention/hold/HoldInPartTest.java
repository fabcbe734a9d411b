package se.diplomagroup.integritet.retention.hold;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static se.diplomagroup.integritet.retention.Api.DIRECTORY;
import static se.diplomagroup.integritet.retention.Api.PLATFORM;
import static se.diplomagroup.integritet.retention.Api.account;
import static se.diplomagroup.integritet.retention.Api.answer;
import static se.diplomagroup.integritet.retention.Api.awaitDisposal;
import static se.diplomagroup.integritet.retention.Api.awaitOrders;
import static se.diplomagroup.integritet.retention.Api.contract;
import static se.diplomagroup.integritet.retention.Api.daysAgo;
import static se.diplomagroup.integritet.retention.Api.done;
import static se.diplomagroup.integritet.retention.Api.ended;
import static se.diplomagroup.integritet.retention.Api.hold;
import static se.diplomagroup.integritet.retention.Api.openOrders;
import static se.diplomagroup.integritet.retention.Api.release;
import static se.diplomagroup.integritet.retention.Api.start;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;
import se.diplomagroup.integritet.retention.Api;

/// An order that is taken back from a system that had already deleted something where no rollback
/// reaches.
@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
@Tag("P10")
class HoldInPartTest {

  private UUID subject = UUID.randomUUID();
  private Map<String, Object> order = Map.of();

  @BeforeEach
  void anAttemptHasFailed() {
    Api.declareUsual();
    UUID company = UUID.randomUUID();
    UUID contract = contract(company, daysAgo(400));
    subject = account(contract, company, daysAgo(300));
    ended(contract, company, daysAgo(45));
    awaitDisposal(subject, "executing");
    awaitOrders(PLATFORM, subject)
        .forEach(each -> {
          start(PLATFORM, each).then().statusCode(204);
          answer(PLATFORM, each, done("contact-details", 1));
        });
    order = awaitOrders(DIRECTORY, subject).getFirst();
    start(DIRECTORY, order).then().statusCode(204);
  }

  @Test
  void theHoldSaysWhatIsGone() {
    String hold = hold(subject, "Dnr 31", "grund");

    answer(DIRECTORY, order, partlyTakenBack());

    await()
        .atMost(10, SECONDS)
        .untilAsserted(() -> {
          JsonPath account = hold(hold);
          assertThat(ofDirectory(account, "standing")).containsExactly("carried-out-in-part");
          assertThat(ofDirectory(account, "records")).containsExactly(2);
        });
  }

  @Test
  void theRestIsOrderedAtOnceWhenTheHoldIsReleasedBeforeTheAnswer() {
    release(hold(subject, "Dnr 32", "grund"));
    awaitDisposal(subject, "executing");

    answer(DIRECTORY, order, partlyTakenBack());

    await()
        .atMost(10, SECONDS)
        .until(() ->
            openOrders(DIRECTORY, subject).stream()
                .anyMatch(next -> !next.get("orderId").equals(order.get("orderId"))));
  }

  private static Map<String, Object> partlyTakenBack() {
    Map<String, Object> reply = new HashMap<>(done("login-credentials", 2));
    reply.put("outcome", "partly");
    reply.put("ground", "order-withdrawn");
    return reply;
  }

  private static List<Object> ofDirectory(JsonPath hold, String what) {
    return hold.getList("underWay[0].systems.findAll { it.system == '" + DIRECTORY + "' }." + what);
  }
}
