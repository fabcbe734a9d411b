package se.diplomagroup.integritet.retention.clock;

import static se.diplomagroup.integritet.retention.store.Columns.code;
import static se.diplomagroup.integritet.retention.store.Columns.codeOrNull;
import static se.diplomagroup.integritet.retention.store.Columns.date;
import static se.diplomagroup.integritet.retention.store.Columns.dateOrNull;
import static se.diplomagroup.integritet.retention.store.Columns.textOrNull;
import static se.diplomagroup.integritet.retention.store.Columns.uuid;
import static se.diplomagroup.integritet.retention.store.Columns.uuids;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.kit.sql.Sql;
import se.diplomagroup.integritet.kit.sql.SqlArray;

/// The rows of the clocks. All writing needs the person's lock.
@ApplicationScoped
public class RetentionClocks {

  private static final String COLUMNS =
      """
      clock_id, category, purpose, system_key, bucket, rule_key, rule_version, records, started_on,
      due_on, ground, due_told, disposed_on
      """;

  private final Sql sql;

  RetentionClocks(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  List<RetentionClock> of(UUID subjectId) {
    return sql.query(
        "select " + COLUMNS + " from clock where subject_id = ?", RetentionClocks::read, subjectId);
  }

  List<RetentionClock> of(UUID subjectId, Optional<UUID> after, int limit) {
    return sql.query(
        "select "
            + COLUMNS
            + """
            from clock
            where subject_id = ? and clock_id > coalesce(?::uuid, '00000000-0000-0000-0000-000000000000')
            order by clock_id limit ?
            """,
        RetentionClocks::read,
        subjectId,
        after.orElse(null),
        limit);
  }

  void save(UUID subjectId, RetentionClock clock) {
    sql.update(
        """
        insert into clock (clock_id, subject_id, category, purpose, system_key, bucket, rule_key,
          rule_version, records, started_on, due_on, ground, due_told, disposed_on)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (clock_id) do update set rule_key = excluded.rule_key,
          rule_version = excluded.rule_version, records = excluded.records,
          started_on = excluded.started_on, due_on = excluded.due_on, ground = excluded.ground,
          due_told = excluded.due_told, disposed_on = excluded.disposed_on
        """,
        clock.id(),
        subjectId,
        clock.key().category().value(),
        clock.key().purpose().value(),
        clock.key().system().value(),
        clock.key().bucket(),
        textOrNull(clock.rule()),
        clock.ruleVersion(),
        SqlArray.of("uuid", clock.records()),
        clock.startedOn(),
        clock.dueOn(),
        clock.ground().value(),
        clock.dueTold(),
        clock.disposedOn());
  }

  void delete(List<UUID> clockIds) {
    if (!clockIds.isEmpty()) {
      sql.update(
          "delete from clock where clock_id = any (?::uuid[])", SqlArray.of("uuid", clockIds));
    }
  }

  /// The clocks of a person whose data has been disposed of and has not started anew.
  public Set<ClockKey> disposed(UUID subjectId) {
    return sql
        .query(
            "select " + COLUMNS + " from clock where subject_id = ? and disposed_on is not null",
            RetentionClocks::read,
            subjectId)
        .stream()
        .map(RetentionClock::key)
        .collect(Collectors.toSet());
  }

  /// What these clocks were about is disposed of, while the person remains.
  public void disposed(UUID subjectId, Code category, Code purpose, Code system, LocalDate on) {
    sql.update(
        """
        update clock set disposed_on = ?
        where subject_id = ? and category = ? and purpose = ? and system_key = ? and due_on <= ?
        """,
        on,
        subjectId,
        category.value(),
        purpose.value(),
        system.value(),
        on);
  }

  private static RetentionClock read(ResultSet row) throws SQLException {
    return new RetentionClock(
        uuid(row, "clock_id"),
        new ClockKey(
            code(row, "category"),
            code(row, "purpose"),
            code(row, "system_key"),
            row.getString("bucket")),
        codeOrNull(row, "rule_key"),
        row.getObject("rule_version", Integer.class),
        uuids(row, "records"),
        date(row, "started_on"),
        dateOrNull(row, "due_on"),
        code(row, "ground"),
        row.getBoolean("due_told"),
        dateOrNull(row, "disposed_on"));
  }
}
