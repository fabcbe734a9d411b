package se.diplomagroup.integritet.consent.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import se.diplomagroup.integritet.localstack.testing.TestDatabase;

/// What a bare client gets out of the database: a ledger row and an outbox row in one transaction,
/// over many connections, into tables with the same columns and indexes and nothing else.
final class BareInserts {

  private static final int CONNECTIONS = 32;

  private final TestDatabase database;
  private final LoadPlan.Time time;
  private final LongAdder done = new LongAdder();
  private volatile boolean enough;

  private BareInserts(TestDatabase database, LoadPlan.Time time) {
    this.database = database;
    this.time = time;
  }

  /// @return transactions a second in the median window
  static double measure(TestDatabase database, LoadPlan.Time time)
      throws SQLException, InterruptedException, ExecutionException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("create table bare_decision (like decision including all)");
      statement.execute("create table bare_outbox (like outbox including all)");
    }
    return new BareInserts(database, time).run();
  }

  private double run() throws InterruptedException, ExecutionException {
    List<Future<?>> all = new ArrayList<>();
    try (ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS)) {
      for (int i = 0; i < CONNECTIONS; i++) {
        all.add(
            clients.submit(() -> {
              insert();
              return null;
            }));
      }
      try {
        return median();
      } finally {
        enough = true;
        for (Future<?> client : all) {
          client.get();
        }
      }
    }
  }

  private double median() throws InterruptedException {
    Settling settling = Settling.within(time.warmUp());
    while (!settling.after(doneIn(Settling.WINDOW))) {
      // goes on
    }
    long[] counts = new long[time.windows()];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = doneIn(time.seconds());
    }
    Arrays.sort(counts);
    return (double) counts[counts.length / 2] / time.seconds();
  }

  private long doneIn(int seconds) throws InterruptedException {
    long before = done.sum();
    TimeUnit.SECONDS.sleep(seconds);
    return done.sum() - before;
  }

  private void insert() throws SQLException {
    try (Connection connection = database.connect()) {
      connection.setAutoCommit(false);
      try (PreparedStatement decision =
              connection.prepareStatement(
                  """
                  insert into bare_decision (subject_id, sequence, decision_id, subject_kind, purpose,
                    purpose_version, choice, notice_version, language, text_hash, categories,
                    actor_kind, actor_id, actor_system, decided_at, recorded_at, valid_until)
                  values (?, 1, ?, 'person', 'news', 1, 'given', 1, 'sv', ?, '{}', 'system', ?,
                    'elearning-platform', now(), now(), now() + interval '2 years')
                  """);
          PreparedStatement event =
              connection.prepareStatement(
                  """
                  insert into bare_outbox (id, aggregatetype, aggregateid, type, payload, slot,
                    source, occurred_at, correlation_id)
                  values (?, 'consent', ?, 'consent.given.v1', ?, ?, 'consent-service', now(), ?)
                  """)) {
        while (!enough) {
          insert(decision, event);
          connection.commit();
          done.increment();
        }
      }
    }
  }

  private static void insert(PreparedStatement decision, PreparedStatement event)
      throws SQLException {
    UUID subject = UUID.randomUUID();
    UUID id = UUID.randomUUID();
    decision.setObject(1, subject);
    decision.setObject(2, id);
    decision.setString(3, "0".repeat(64));
    decision.setObject(4, subject);
    decision.executeUpdate();
    event.setObject(1, UUID.randomUUID());
    event.setString(2, subject.toString());
    event.setBytes(3, payload(id, subject));
    event.setInt(4, Math.floorMod(subject.hashCode(), 32));
    event.setObject(5, UUID.randomUUID());
    event.executeUpdate();
  }

  /// As long as the event's.
  private static byte[] payload(UUID decision, UUID subject) {
    return """
    {"decisionId":"%s","subjectId":"%s","subjectKind":"person","purpose":"news",\
    "purposeVersion":1,"noticeVersion":1,"language":"sv","textHash":"%s","sequence":1,\
    "decidedAt":"2026-01-01T00:00:00.000000Z","validUntil":"2028-01-01T00:00:00.000000Z"}\
    """
        .formatted(decision, subject, "0".repeat(64))
        .getBytes(StandardCharsets.UTF_8);
  }
}
