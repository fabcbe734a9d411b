package se.diplomagroup.integritet.retention.customer;

import static se.diplomagroup.integritet.retention.store.Columns.date;
import static se.diplomagroup.integritet.retention.store.Columns.dateOrNull;
import static se.diplomagroup.integritet.retention.store.Columns.utc;
import static se.diplomagroup.integritet.retention.store.Columns.uuid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import se.diplomagroup.integritet.kit.sql.Sql;
import se.diplomagroup.integritet.kit.sql.SqlArray;

/// The contracts that have been told of.
@ApplicationScoped
public class Contracts {

  private static final String COLUMNS = "contract_id, company_id, starts_on, ended_on";

  private final Sql sql;

  Contracts(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  public Optional<Contract> find(UUID contractId) {
    return sql
        .query(
            "select " + COLUMNS + " from contract where contract_id = ?",
            Contracts::read,
            contractId)
        .stream()
        .findFirst();
  }

  /// Keeps these contracts from ending while facts about the people under them are written.
  @Transactional(TxType.MANDATORY)
  public void lockForPeople(Collection<UUID> contractIds) {
    sql.query(
        """
        select 1 from contract where contract_id = any (?::uuid[]) order by contract_id for share
        """,
        row -> true,
        SqlArray.of("uuid", contractIds));
  }

  /// Keeps everybody else away from these contracts.
  @Transactional(TxType.MANDATORY)
  public void lockForChange(Collection<UUID> contractIds) {
    sql.query(
        """
        select 1 from contract where contract_id = any (?::uuid[]) order by contract_id for update
        """,
        row -> true,
        SqlArray.of("uuid", contractIds));
  }

  /// @return whether the contract is new
  @Transactional(TxType.MANDATORY)
  public boolean start(Contract contract, String source) {
    return sql.update(
            """
            insert into contract (contract_id, company_id, source, starts_on) values (?, ?, ?, ?)
            on conflict do nothing
            """,
            contract.id(),
            contract.companyId(),
            source,
            contract.startsOn())
        == 1;
  }

  /// Ends a contract, or corrects the day on which it ended.
  ///
  /// @return whether the contract is the source's own; another system's is left as it is
  @Transactional(TxType.MANDATORY)
  public boolean end(UUID contractId, String source, LocalDate endedOn, Instant toldAt) {
    return sql.update(
            """
            update contract set ended_on = ?, end_told_at = ? where contract_id = ? and source = ?
            """,
            endedOn,
            utc(toldAt),
            contractId,
            source)
        == 1;
  }

  /// The people under a contract, in order, after one of them.
  public List<UUID> peopleUnder(UUID contractId, Optional<UUID> after, int limit) {
    return sql.query(
        """
        select subject_id from membership
        where contract_id = ? and subject_id > coalesce(?::uuid, '00000000-0000-0000-0000-000000000000')
        order by subject_id limit ?
        """,
        row -> uuid(row, "subject_id"),
        contractId,
        after.orElse(null),
        limit);
  }

  private static Contract read(ResultSet row) throws SQLException {
    return new Contract(
        uuid(row, "contract_id"),
        uuid(row, "company_id"),
        date(row, "starts_on"),
        dateOrNull(row, "ended_on"));
  }
}
