package se.diplomagroup.integritet.audit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.audit.Facts;
import se.diplomagroup.integritet.connector.Order;
import se.diplomagroup.integritet.connector.PersonalDataSystem;
import se.diplomagroup.integritet.contracts.CloudEvents;
import se.diplomagroup.integritet.contracts.EventTypes;
import se.diplomagroup.integritet.contracts.SystemOrdered.Action;
import se.diplomagroup.integritet.contracts.Systems;
import se.diplomagroup.integritet.kit.event.EventCodec;
import se.diplomagroup.integritet.kit.inbox.RawRecord;
import se.diplomagroup.integritet.kit.sql.Sql;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;

/// An erasure and the storing of an event about the same person, at the same moment.
@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
@Tag("P22")
class ForgettingTest {

  @Inject EventLog log;
  @Inject LogReader reader;
  @Inject PersonalDataSystem system;
  @Inject DataSource dataSource;

  private final UUID person = UUID.randomUUID();

  @Test
  void anEventThatIsBeingStoredWhileThePersonIsErasedLeadsNobodyToThem() throws Exception {
    theOtherMeets(this::store, this::erase);

    assertThat(found()).isEmpty();
  }

  @Test
  void anEventThatComesWhileThePersonIsBeingErasedLeadsNobodyToThem() throws Exception {
    theOtherMeets(this::erase, this::store);

    assertThat(found()).isEmpty();
  }

  /// Runs the first in a transaction that stays open until the other, begun meanwhile, has ended or
  /// waits for it.
  private void theOtherMeets(Runnable first, Runnable other) throws Exception {
    try (ExecutorService executor = Executors.newSingleThreadExecutor()) {
      Future<?> meanwhile =
          QuarkusTransaction.requiringNew()
              .call(() -> {
                first.run();
                Future<?> running =
                    executor.submit(() -> QuarkusTransaction.requiringNew().run(other));
                await()
                    .atMost(Duration.ofSeconds(10))
                    .until(() -> running.isDone() || somebodyWaits());
                return running;
              });
      meanwhile.get();
    }
  }

  private boolean somebodyWaits() {
    return !new Sql(dataSource)
        .query(
            """
            select 1 from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock'
            """,
            row -> row.getInt(1))
        .isEmpty();
  }

  private void store() {
    var event = Facts.withdrawal(person);
    log.append(
        List.of(
            new RawRecord(
                UUID.randomUUID(),
                "consent",
                0,
                0,
                event.key().toString().getBytes(),
                EventCodec.encode(event),
                Map.of(CloudEvents.TYPE, EventTypes.typeOf(event)))));
  }

  private void erase() {
    system.erase(
        Order.of(Facts.order(person, Systems.AUDIT_SERVICE, Action.ERASE, Duration.ofDays(1))));
  }

  private List<LogEntry> found() {
    return reader.find(LogQuery.about(person, Set.of(), null), 10);
  }
}
