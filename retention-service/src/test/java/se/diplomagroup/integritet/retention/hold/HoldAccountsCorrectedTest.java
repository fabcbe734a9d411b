package se.diplomagroup.integritet.retention.hold;

import static org.assertj.core.api.Assertions.assertThat;
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
import static se.diplomagroup.integritet.retention.Api.release;
import static se.diplomagroup.integritet.retention.Api.start;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.kit.sql.Sql;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;
import se.diplomagroup.integritet.retention.Api;
import se.diplomagroup.integritet.retention.Migration;

/// The accounts that migration V70 gave to holds from before it had every round of a disposal, also
/// those that were ordered after the release. The correction is run on such rows.
@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
@Tag("P10")
class HoldAccountsCorrectedTest {

  @Inject DataSource dataSource;

  private UUID subject = UUID.randomUUID();
  private String disposal = "";

  @BeforeEach
  void aDisposalOfWhichAPartIsDone() {
    Api.declareUsual();
    UUID company = UUID.randomUUID();
    UUID contract = contract(company, daysAgo(400));
    subject = account(contract, company, daysAgo(300));
    ended(contract, company, daysAgo(45));
    disposal = awaitDisposal(subject, "executing").getString("id");
    awaitOrders(PLATFORM, subject)
        .forEach(order -> {
          start(PLATFORM, order).then().statusCode(204);
          answer(PLATFORM, order, done("contact-details", 1));
        });
    Awaitility.await()
        .until(() ->
            disposal(disposal)
                .<String>getList("orders.findAll { it.system == '" + PLATFORM + "' }.outcome")
                .stream()
                .allMatch("done"::equals));
  }

  @Test
  void theAccountOfAReleasedHoldLosesTheOrdersThatCameAfterIt() {
    String hold = hold(subject, "Dnr 51", "grund");
    release(hold);
    awaitOrders(DIRECTORY, subject);
    givenEveryRoundAsByV70(hold);
    assertThat(standings(hold)).containsExactly("ordered");

    correct();

    assertThat(standings(hold)).containsExactly("recalled");
  }

  @Test
  void theAccountOfAHoldKeepsTheOrdersThatCameBeforeIt() {
    String first = hold(subject, "Dnr 52", "grund");
    release(first);
    awaitOrders(DIRECTORY, subject);
    String released = hold(subject, "Dnr 53", "grund");
    release(released);
    awaitOrders(DIRECTORY, subject);
    String active = hold(subject, "Dnr 54", "grund");
    int met = rounds(released);
    int metByActive = rounds(active);

    correct();

    assertThat(rounds(released)).isEqualTo(met).isEqualTo(2);
    assertThat(rounds(active)).isEqualTo(metByActive).isEqualTo(3);
  }

  private void givenEveryRoundAsByV70(String hold) {
    new Sql(dataSource)
        .update(
            """
            insert into hold_met_round (hold_id, origin_id)
            select ?, origin_id from disposal_round where disposal_id = ? on conflict do nothing
            """,
            UUID.fromString(hold),
            UUID.fromString(disposal));
  }

  private int rounds(String hold) {
    return new Sql(dataSource)
        .query("select 1 from hold_met_round where hold_id = ?", row -> true, UUID.fromString(hold))
        .size();
  }

  private void correct() {
    Migration.run(dataSource, "V72__rounds_a_hold_met");
  }

  private static List<String> standings(String hold) {
    return hold(hold)
        .getList("underWay[0].systems.findAll { it.system == '" + DIRECTORY + "' }.standing");
  }
}
