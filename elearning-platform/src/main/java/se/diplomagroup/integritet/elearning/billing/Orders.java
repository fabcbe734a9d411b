package se.diplomagroup.integritet.elearning.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import se.diplomagroup.integritet.contracts.LifecycleEvent.OrderPlaced;
import se.diplomagroup.integritet.elearning.company.Contracts;
import se.diplomagroup.integritet.elearning.fact.FactQueue;
import se.diplomagroup.integritet.elearning.member.Member;
import se.diplomagroup.integritet.elearning.member.Members;
import se.diplomagroup.integritet.kit.ids.Uuid7;
import se.diplomagroup.integritet.kit.problem.Problems;
import se.diplomagroup.integritet.kit.sql.Sql;

/// Orders of courses by companies, each with the person who is its reference.
@ApplicationScoped
class Orders {

  private final Sql sql;
  private final Members members;
  private final Contracts contracts;
  private final FactQueue facts;

  Orders(DataSource dataSource, Members members, Contracts contracts, FactQueue facts) {
    this.sql = new Sql(dataSource);
    this.members = members;
    this.contracts = contracts;
    this.facts = facts;
  }

  @Transactional
  UUID place(UUID companyId, UUID subjectId, int courses, LocalDate placedOn) {
    Member reference = members.requireOpen(subjectId);
    if (!reference.companyId().equals(companyId)) {
      throw Problems.unprocessable(
          "not-a-member", "subjectId", "The person does not belong to the company.");
    }
    UUID contractId = contracts.requireInForce(reference.contractId()).id();
    UUID id = Uuid7.next();
    sql.update(
        """
        insert into purchase_order (id, company_id, contract_id, courses, placed_on)
        values (?, ?, ?, ?, ?)
        """,
        id,
        companyId,
        contractId,
        courses,
        placedOn);
    sql.update(
        "insert into billing_reference (order_id, subject_id, company_id) values (?, ?, ?)",
        id,
        subjectId,
        companyId);
    facts.tell(new OrderPlaced(id, subjectId, contractId, placedOn));
    return id;
  }
}
