package se.diplomagroup.integritet.kit.testapp;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import se.diplomagroup.integritet.contracts.LifecycleEvent.CourseEnrolled;
import se.diplomagroup.integritet.kit.inbox.Inbox;
import se.diplomagroup.integritet.kit.inbox.RawRecord;
import se.diplomagroup.integritet.kit.inbox.Received;
import se.diplomagroup.integritet.kit.sql.Sql;

/// Two listeners whose effects are rows. A person can be made one whose events cannot be applied.
@ApplicationScoped
public class Effects {

  /// A number that breaks a constraint which is checked at the commit.
  public static final long REFUSED_AT_COMMIT = 10_001;

  private final Inbox inbox;
  private final Sql sql;
  private final Map<UUID, Set<Long>> poison = new ConcurrentHashMap<>();

  Effects(Inbox inbox, DataSource dataSource) {
    this.inbox = inbox;
    this.sql = new Sql(dataSource);
  }

  @Incoming("lifecycle")
  @Blocking
  void lifecycle(ConsumerRecords<byte[], byte[]> batch) {
    inbox.receive("lifecycle", batch, this::apply);
  }

  @Incoming("everything")
  @Blocking
  void everything(ConsumerRecords<byte[], byte[]> batch) {
    inbox.receiveRaw("everything", batch, this::store);
  }

  @Incoming("lifecycle-log")
  @Blocking
  void lifecycleLog(ConsumerRecords<byte[], byte[]> batch) {
    inbox.receiveRaw("lifecycle-log", batch, this::store);
  }

  public void poison(UUID subjectId, long number) {
    poison.put(subjectId, Set.of(number));
  }

  public void heal(UUID subjectId) {
    poison.remove(subjectId);
  }

  public List<Long> of(UUID subjectId) {
    return sql.query(
        "select number from effect where subject_id = ? order by position",
        row -> row.getLong(1),
        subjectId);
  }

  public int count(UUID subjectId) {
    return number("select count(*) from effect where subject_id = ?", subjectId);
  }

  public int parked(UUID subjectId) {
    return number(
        "select count(*) from parked_event where channel = 'lifecycle' and key = ?",
        subjectId.toString());
  }

  public boolean stored(byte[] payload) {
    return !sql.query("select 1 from raw_record where payload = ?", row -> true, payload).isEmpty();
  }

  public List<UUID> correlationsOf(UUID subjectId) {
    return sql.query(
        "select correlation_id from effect where subject_id = ? order by position",
        row -> row.getObject(1, UUID.class),
        subjectId);
  }

  private int number(String query, Object parameter) {
    return sql.query(query, row -> row.getInt(1), parameter).getFirst();
  }

  private void apply(Received received) {
    if (received.event() instanceof CourseEnrolled event) {
      long number = Facts.numberOf(event);
      sql.update(
          "insert into effect (subject_id, number, correlation_id) values (?, ?, ?)",
          event.subjectId(),
          number,
          received.correlationId());
      if (poison.getOrDefault(event.subjectId(), Set.of()).contains(number)) {
        throw new IllegalStateException("Anna Andersson, anna@example.test");
      }
    }
  }

  private void store(List<RawRecord> records) {
    for (RawRecord record : records) {
      sql.update(
          "insert into raw_record (id, payload) values (?, ?)", record.id(), record.payload());
    }
  }
}
