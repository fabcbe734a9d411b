package se.diplomagroup.integritet.audit.log;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.audit.Facts;
import se.diplomagroup.integritet.contracts.CloudEvents;
import se.diplomagroup.integritet.contracts.EventTypes;
import se.diplomagroup.integritet.kit.event.EventCodec;
import se.diplomagroup.integritet.kit.inbox.RawRecord;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;

/// Two replicas store at the same time while somebody follows the log.
@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
class ConcurrentAppendTest {

  private static final int BATCHES = 40;
  private static final int BATCH = 25;

  @Inject EventLog log;
  @Inject LogReader reader;

  @Test
  void whoFollowsThePositionsMissesNothing() throws Exception {
    long start = reader.head();
    List<UUID> sent = new ArrayList<>();
    List<Callable<Void>> writers = new ArrayList<>();
    for (int replica = 0; replica < 2; replica++) {
      List<List<RawRecord>> batches =
          Stream.generate(ConcurrentAppendTest::batch).limit(BATCHES).toList();
      batches.forEach(batch -> batch.forEach(record -> sent.add(record.id())));
      writers.add(() -> {
        batches.forEach(batch -> QuarkusTransaction.requiringNew().run(() -> log.append(batch)));
        return null;
      });
    }
    List<UUID> followed = new ArrayList<>();
    try (var executor = Executors.newFixedThreadPool(2)) {
      List<Future<Void>> running = new ArrayList<>();
      writers.forEach(writer -> running.add(executor.submit(writer)));
      long last = start;
      while (!running.stream().allMatch(Future::isDone) || last < reader.head()) {
        for (LogEntry entry : reader.after(last, 100)) {
          followed.add(entry.id());
          last = entry.position();
        }
      }
      for (Future<Void> writer : running) {
        writer.get();
      }
    }

    assertThat(followed).containsAll(sent).doesNotHaveDuplicates();
  }

  @Test
  void theSameRecordsAtTwoReplicasAreStoredOnce() {
    List<RawRecord> batch = batch();
    long before = reader.head();

    QuarkusTransaction.requiringNew().run(() -> log.append(batch));
    QuarkusTransaction.requiringNew().run(() -> log.append(batch));

    assertThat(reader.after(before, 1000))
        .extracting(LogEntry::id)
        .containsOnlyOnceElementsOf(batch.stream().map(RawRecord::id).toList());
  }

  private static List<RawRecord> batch() {
    return Stream.generate(ConcurrentAppendTest::record).limit(BATCH).toList();
  }

  private static RawRecord record() {
    var event = Facts.withdrawal(UUID.randomUUID());
    return new RawRecord(
        UUID.randomUUID(),
        "consent",
        0,
        0,
        event.key().toString().getBytes(),
        EventCodec.encode(event),
        Map.of(CloudEvents.TYPE, EventTypes.typeOf(event)));
  }
}
