package se.diplomagroup.integritet.elearning.support;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.LifecycleEvent.SupportCaseClosed;
import se.diplomagroup.integritet.contracts.LifecycleEvent.SupportCaseOpened;
import se.diplomagroup.integritet.elearning.fact.FactQueue;
import se.diplomagroup.integritet.elearning.member.Member;
import se.diplomagroup.integritet.elearning.member.Members;
import se.diplomagroup.integritet.kit.ids.Uuid7;
import se.diplomagroup.integritet.kit.problem.Problems;
import se.diplomagroup.integritet.kit.sql.Sql;

/// Questions that people have asked us.
@ApplicationScoped
class SupportCases {

  private record Case(UUID subjectId, UUID contractId, @Nullable LocalDate closedOn) {}

  private final Sql sql;
  private final Members members;
  private final FactQueue facts;

  SupportCases(DataSource dataSource, Members members, FactQueue facts) {
    this.sql = new Sql(dataSource);
    this.members = members;
    this.facts = facts;
  }

  @Transactional
  UUID open(UUID subjectId, String subject, String text, LocalDate openedOn) {
    Member member = members.require(subjectId);
    UUID id = Uuid7.next();
    sql.update(
        """
        insert into support_case
          (id, subject_id, company_id, contract_id, subject, text, opened_on)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        id,
        subjectId,
        member.companyId(),
        member.contractId(),
        subject,
        text,
        openedOn);
    facts.tell(new SupportCaseOpened(id, subjectId, member.contractId(), openedOn));
    return id;
  }

  /// Closes a case; to close it again changes nothing.
  @Transactional
  void close(UUID id, LocalDate closedOn) {
    Case found = lock(id);
    if (found.closedOn() != null) {
      return;
    }
    sql.update("update support_case set closed_on = ? where id = ?", closedOn, id);
    facts.tell(new SupportCaseClosed(id, found.subjectId(), found.contractId(), closedOn));
  }

  private Case lock(UUID id) {
    List<Case> cases =
        sql.query(
            "select subject_id, contract_id, closed_on from support_case where id = ? for update",
            row ->
                new Case(
                    row.getObject(1, UUID.class),
                    row.getObject(2, UUID.class),
                    row.getObject(3, LocalDate.class)),
            id);
    return cases.stream().findFirst().orElseThrow(() -> Problems.notFound("support case"));
  }
}
