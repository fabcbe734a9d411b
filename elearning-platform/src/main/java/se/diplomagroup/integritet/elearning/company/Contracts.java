package se.diplomagroup.integritet.elearning.company;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import se.diplomagroup.integritet.contracts.LifecycleEvent.ContractEnded;
import se.diplomagroup.integritet.contracts.LifecycleEvent.ContractStarted;
import se.diplomagroup.integritet.elearning.fact.FactQueue;
import se.diplomagroup.integritet.kit.ids.Uuid7;
import se.diplomagroup.integritet.kit.problem.Problems;
import se.diplomagroup.integritet.kit.sql.Sql;

/// The contracts of all companies.
@ApplicationScoped
public class Contracts {

  private static final String COLUMNS = "select id, company_id, starts_on, ended_on from contract ";

  private final Sql sql;
  private final FactQueue facts;

  Contracts(DataSource dataSource, FactQueue facts) {
    this.sql = new Sql(dataSource);
    this.facts = facts;
  }

  /// The company's contract in force, which cannot end before this transaction does.
  ///
  /// @throws se.diplomagroup.integritet.kit.problem.ProblemException 404 without a company, 409
  ///   `contract-ended` without a contract in force
  @Transactional
  public Contract inForce(UUID companyId) {
    List<Contract> contracts =
        sql.query(
            COLUMNS + "where company_id = ? order by starts_on desc, id desc for share",
            Contracts::contract,
            companyId);
    if (contracts.isEmpty()) {
      throw Problems.notFound("company");
    }
    return contracts.stream().filter(Contract::inForce).findFirst().orElseThrow(Contracts::ended);
  }

  /// The contract, which must be in force and stays so until this transaction ends.
  ///
  /// @throws se.diplomagroup.integritet.kit.problem.ProblemException 409 `contract-ended`
  @Transactional
  public Contract requireInForce(UUID contractId) {
    Contract contract =
        sql.query(COLUMNS + "where id = ? for share", Contracts::contract, contractId).stream()
            .findFirst()
            .orElseThrow(() -> Problems.notFound("contract"));
    if (!contract.inForce()) {
      throw ended();
    }
    return contract;
  }

  List<Contract> of(UUID companyId) {
    return sql.query(
        COLUMNS + "where company_id = ? order by starts_on desc, id desc",
        Contracts::contract,
        companyId);
  }

  @Transactional
  Contract start(UUID companyId, LocalDate startsOn) {
    Contract contract = new Contract(Uuid7.next(), companyId, startsOn, null);
    sql.update(
        "insert into contract (id, company_id, starts_on) values (?, ?, ?)",
        contract.id(),
        companyId,
        startsOn);
    facts.tell(new ContractStarted(contract.id(), companyId, startsOn));
    return contract;
  }

  /// Ends a contract; to end it again on the same date changes nothing.
  @Transactional
  Contract end(UUID contractId, LocalDate endedOn) {
    Contract contract =
        sql.query(COLUMNS + "where id = ? for update", Contracts::contract, contractId).stream()
            .findFirst()
            .orElseThrow(() -> Problems.notFound("contract"));
    if (endedOn.equals(contract.endedOn())) {
      return contract;
    }
    if (!contract.inForce()) {
      throw ended();
    }
    if (endedOn.isBefore(contract.startsOn())) {
      throw Problems.unprocessable(
          "ends-before-start", "endedOn", "A contract does not end before it starts.");
    }
    sql.update("update contract set ended_on = ? where id = ?", endedOn, contractId);
    facts.tell(new ContractEnded(contractId, contract.companyId(), endedOn));
    return new Contract(contractId, contract.companyId(), contract.startsOn(), endedOn);
  }

  private static RuntimeException ended() {
    return Problems.conflict("contract-ended", "The contract has ended.");
  }

  private static Contract contract(ResultSet row) throws SQLException {
    return new Contract(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getObject(3, LocalDate.class),
        row.getObject(4, LocalDate.class));
  }
}
