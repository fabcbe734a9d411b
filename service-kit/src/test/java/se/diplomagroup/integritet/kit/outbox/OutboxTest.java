package se.diplomagroup.integritet.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.kit.sql.Sql;
import se.diplomagroup.integritet.kit.testapp.Effects;
import se.diplomagroup.integritet.kit.testapp.Facts;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;

@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
class OutboxTest {

  @Inject Outbox outbox;
  @Inject Effects effects;
  @Inject DataSource dataSource;

  @Test
  void publishesWhatCommitsInOrder() {
    UUID subject = UUID.randomUUID();
    List<Long> numbers = LongStream.rangeClosed(1, 200).boxed().toList();

    numbers.forEach(number ->
        QuarkusTransaction.requiringNew()
            .run(() -> outbox.append(Facts.numbered(subject, number))));

    await().untilAsserted(() -> assertThat(effects.of(subject)).isEqualTo(numbers));
    await().untilAsserted(() -> assertThat(waiting(subject)).isZero());
  }

  @Test
  void publishesVeryManyOfOneTransactionInOrder() {
    UUID subject = UUID.randomUUID();
    List<Long> numbers = LongStream.rangeClosed(1, 1_000).boxed().toList();

    QuarkusTransaction.requiringNew()
        .run(() ->
            outbox.append(
                numbers.stream().map(number -> Facts.numbered(subject, number)).toList()));

    await().untilAsserted(() -> assertThat(effects.of(subject)).isEqualTo(numbers));
    await().untilAsserted(() -> assertThat(waiting(subject)).isZero());
  }

  @Test
  void doesNotPublishWhatRollsBack() {
    UUID subject = UUID.randomUUID();
    assertThatThrownBy(() ->
            QuarkusTransaction.requiringNew()
                .run(() -> {
                  outbox.append(Facts.numbered(subject, 1));
                  throw new IllegalStateException("no");
                }))
        .isInstanceOf(IllegalStateException.class);

    QuarkusTransaction.requiringNew().run(() -> outbox.append(Facts.numbered(subject, 2)));

    await().untilAsserted(() -> assertThat(effects.of(subject)).containsExactly(2L));
  }

  @Test
  void needsATransaction() {
    assertThatThrownBy(() -> outbox.append(Facts.numbered(UUID.randomUUID(), 1)))
        .isInstanceOf(TransactionalException.class);
  }

  @Test
  void carriesTheCorrelationIdOfTheCall() {
    UUID subject = UUID.randomUUID();
    UUID correlation = UUID.randomUUID();

    RestAssured.given()
        .header("X-Correlation-Id", correlation)
        .post("/things/facts/{subject}/1", subject)
        .then()
        .statusCode(200)
        .header("X-Correlation-Id", correlation.toString());

    await()
        .untilAsserted(
            () -> assertThat(effects.correlationsOf(subject)).containsExactly(correlation));
  }

  private int waiting(UUID subject) {
    return new Sql(dataSource)
        .query(
            "select count(*) from outbox where aggregateid = ?",
            row -> row.getInt(1),
            subject.toString())
        .getFirst();
  }
}
