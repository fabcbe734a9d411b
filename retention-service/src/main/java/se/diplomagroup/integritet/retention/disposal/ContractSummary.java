package se.diplomagroup.integritet.retention.disposal;

import static se.diplomagroup.integritet.retention.store.Columns.dateOrNull;
import static se.diplomagroup.integritet.retention.store.Columns.utc;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.kit.sql.Sql;
import se.diplomagroup.integritet.kit.time.Zones;

/// P09: how far the disposal of everybody under a contract has come.
@ApplicationScoped
class ContractSummary {

  /// @param people everybody who is or was under the contract
  /// @param due whose time is up and who are not done yet, those who wait for something excepted
  /// @param done who have been disposed of
  /// @param late for whom a system has not answered in time
  /// @param deferred whose disposal waits for something
  /// @param firstDueOn the first day on which somebody who is not done is or was due
  record View(
      UUID contractId,
      long people,
      long due,
      long done,
      long late,
      long deferred,
      @Nullable LocalDate firstDueOn) {}

  private final Sql sql;
  private final Clock clock;

  ContractSummary(DataSource dataSource, Clock clock) {
    this.sql = new Sql(dataSource);
    this.clock = clock;
  }

  View of(UUID contractId) {
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, Zones.STOCKHOLM);
    return sql.query(
            """
            with disposed as (
              select d.subject_id,
                bool_or(d.state = 'completed' and (d.plan ->> 'whole')::boolean) as done,
                bool_or(d.state = 'deferred') as deferred,
                bool_or(d.state in ('approved', 'executing') and d.trigger <> 'request') as open,
                bool_or(d.state = 'executing' and d.answer_by < ?) as late
              from disposal_contract c join disposal d using (disposal_id)
              where c.contract_id = ? group by d.subject_id),
            waiting as (
              select m.subject_id, min(k.due_on) as due_on
              from membership m left join clock k on k.subject_id = m.subject_id
                and k.rule_key is not null and k.disposed_on is null
                and k.ground <> 'bokforingslagen-7-2'
              where m.contract_id = ? group by m.subject_id),
            everybody as (
              select coalesce(d.subject_id, w.subject_id) as subject_id,
                coalesce(d.done, false) as done, coalesce(d.deferred, false) as deferred,
                coalesce(d.open, false) as open, coalesce(d.late, false) as late, w.due_on
              from disposed d full join waiting w on w.subject_id = d.subject_id)
            select count(*) as people,
              count(*) filter (where not done and not deferred and (open or due_on <= ?)) as due,
              count(*) filter (where done) as done,
              count(*) filter (where late) as late,
              count(*) filter (where deferred and not done) as deferred,
              min(due_on) filter (where not done) as first_due_on
            from everybody
            """,
            row ->
                new View(
                    contractId,
                    row.getLong("people"),
                    row.getLong("due"),
                    row.getLong("done"),
                    row.getLong("late"),
                    row.getLong("deferred"),
                    dateOrNull(row, "first_due_on")),
            utc(now),
            contractId,
            contractId,
            today)
        .getFirst();
  }
}
