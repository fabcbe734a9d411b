package se.diplomagroup.integritet.consent.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import se.diplomagroup.integritet.localstack.testing.TestDatabase;

/// Fills a ledger from within the database: four decisions a person, the last of which allows news.
final class LedgerFill {

  /// Decisions of each person.
  static final int EACH = 4;

  private static final int STEP = 100_000;

  private final TestDatabase database;

  LedgerFill(TestDatabase database) {
    this.database = database;
  }

  /// Adds the persons with the numbers from `from` to `to`. Rows come with what the service's own
  /// would carry; the ledger's triggers stay out of it.
  void people(long from, long to) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("alter table decision disable trigger user");
      statement.execute("alter table ledger_subject disable trigger user");
      statement.execute("set synchronous_commit = off");
      for (long first = from; first < to; first += STEP) {
        add(statement, first, Math.min(to, first + STEP));
      }
      statement.execute("alter table ledger_subject enable trigger user");
      statement.execute("alter table decision enable trigger user");
      statement.execute("vacuum analyze decision");
      statement.execute("vacuum analyze ledger_subject");
    }
  }

  private static void add(Statement statement, long from, long to) throws SQLException {
    statement.execute(
        """
        insert into ledger_subject (subject_id, kind, last_sequence)
        select %s, 'person', %d from generate_series(%d, %d) n
        """
            .formatted(Subjects.SQL, EACH, from, to - 1));
    statement.execute(
        """
        insert into decision (subject_id, sequence, decision_id, subject_kind, purpose,
          purpose_version, choice, notice_version, language, text_hash, categories, actor_kind,
          actor_id, actor_system, decided_at, recorded_at, valid_until)
        select %1$s, s, gen_random_uuid(), 'person',
          case when s in (1, 4) then 'news' else 'evaluation' end, 1,
          case s when 1 then 'refused' when 3 then 'withdrawn' else 'given' end,
          t.version, t.language, t.hash, '{}', 'self', %1$s, null, now() - interval '1 day' * (5 - s),
          now() - interval '1 day' * (5 - s),
          case when s in (2, 4) then now() + interval '1 year' end
        from generate_series(%2$d, %3$d) n, generate_series(1, %4$d) s,
          (select version, language, hash from notice_text where version = 1 and language = 'sv') t
        """
            .formatted(Subjects.SQL, from, to - 1, EACH));
  }
}
