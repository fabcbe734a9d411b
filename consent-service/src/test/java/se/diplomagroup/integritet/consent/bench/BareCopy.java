package se.diplomagroup.integritet.consent.bench;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import se.diplomagroup.integritet.localstack.testing.TestDatabase;

/// What `COPY`, the database's own way to take in much, gets: ledger rows and outbox rows over one
/// connection, in transactions as large as those of an import, into tables with the same columns
/// and indexes and nothing else.
final class BareCopy {

  private static final int BATCH = 2_000;
  private static final String DECISION =
      "copy copied_decision (subject_id, sequence, decision_id, subject_kind, purpose,"
          + " purpose_version, choice, notice_version, language, text_hash, categories, actor_kind,"
          + " actor_id, actor_system, decided_at, recorded_at, valid_until) from stdin";
  private static final String EVENT =
      "copy copied_outbox (id, aggregatetype, aggregateid, type, payload, slot, source,"
          + " occurred_at, correlation_id) from stdin";

  private BareCopy() {}

  /// @return decisions a second
  static double measure(TestDatabase database, int decisions) throws SQLException, IOException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("create table copied_decision (like decision including all)");
      statement.execute("create table copied_outbox (like outbox including all)");
      connection.setAutoCommit(false);
      CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
      long began = System.nanoTime();
      for (int done = 0; done < decisions; done += BATCH) {
        StringBuilder rows = new StringBuilder();
        StringBuilder events = new StringBuilder();
        for (int i = 0; i < BATCH; i++) {
          add(rows, events);
        }
        copy.copyIn(DECISION, new StringReader(rows.toString()));
        copy.copyIn(EVENT, new StringReader(events.toString()));
        connection.commit();
      }
      return decisions / ((System.nanoTime() - began) / 1e9);
    }
  }

  private static void add(StringBuilder rows, StringBuilder events) {
    UUID subject = UUID.randomUUID();
    UUID id = UUID.randomUUID();
    rows.append(subject).append("\t1\t").append(id).append("\tperson\tnews\t1\tgiven\t1\tsv\t");
    rows.append("0".repeat(64)).append("\t{}\tsystem\t").append(subject);
    rows.append("\telearning-platform\t2026-01-01T00:00:00Z\t2026-01-01T00:00:00Z");
    rows.append("\t2028-01-01T00:00:00Z\n");
    events.append(UUID.randomUUID()).append("\tconsent\t").append(subject);
    events.append("\tconsent.given.v1\t").append("x".repeat(380)).append('\t');
    events.append(Math.floorMod(subject.hashCode(), 32)).append("\tconsent-service\t");
    events.append("2026-01-01T00:00:00Z\t").append(UUID.randomUUID()).append('\n');
  }
}
