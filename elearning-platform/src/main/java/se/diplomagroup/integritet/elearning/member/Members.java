package se.diplomagroup.integritet.elearning.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import se.diplomagroup.integritet.contracts.LifecycleEvent.AccountClosed;
import se.diplomagroup.integritet.elearning.account.Accounts;
import se.diplomagroup.integritet.elearning.fact.FactQueue;
import se.diplomagroup.integritet.kit.inbox.ErasedSubjects;
import se.diplomagroup.integritet.kit.problem.Problems;
import se.diplomagroup.integritet.kit.sql.Sql;

/// The people whom the service is for.
@ApplicationScoped
public class Members {

  private static final String COLUMNS =
      "select subject_id, company_id, contract_id, closed_on from member where subject_id = ? ";

  private final Sql sql;
  private final ErasedSubjects erased;
  private final Accounts accounts;
  private final FactQueue facts;

  Members(DataSource dataSource, ErasedSubjects erased, Accounts accounts, FactQueue facts) {
    this.sql = new Sql(dataSource);
    this.erased = erased;
    this.accounts = accounts;
    this.facts = facts;
  }

  /// The person, who cannot be erased before this transaction ends.
  ///
  /// Lets nobody pass who has been erased.
  ///
  /// @throws se.diplomagroup.integritet.kit.problem.ProblemException 410 `subject-erased` or 404
  @Transactional
  public Member require(UUID subjectId) {
    return find(subjectId, "for key share").orElseThrow(() -> absent(subjectId));
  }

  /// The person, whose account must be open.
  ///
  /// @throws se.diplomagroup.integritet.kit.problem.ProblemException also 409 `account-closed`
  @Transactional
  public Member requireOpen(UUID subjectId) {
    Member member = require(subjectId);
    if (member.closedOn() != null) {
      throw Problems.conflict("account-closed", "The person's account is closed.");
    }
    return member;
  }

  /// @throws se.diplomagroup.integritet.kit.problem.ProblemException 410 `subject-erased`
  public void requireNotErased(UUID subjectId) {
    if (erased.contains(subjectId)) {
      throw gone();
    }
  }

  /// Closes the person's account: no more sign-in, and the platform is told, which decides what
  /// becomes of the data. To close it again changes nothing.
  @Transactional
  Member close(UUID subjectId, LocalDate on) {
    Member member = find(subjectId, "for update").orElseThrow(() -> absent(subjectId));
    if (member.closedOn() != null) {
      return member;
    }
    sql.update("update member set closed_on = ? where subject_id = ?", on, subjectId);
    accounts.changed(subjectId);
    facts.tell(new AccountClosed(subjectId, member.contractId(), on));
    return new Member(subjectId, member.companyId(), member.contractId(), on);
  }

  private Optional<Member> find(UUID subjectId, String lock) {
    return sql.query(COLUMNS + lock, Members::member, subjectId).stream().findFirst();
  }

  private RuntimeException absent(UUID subjectId) {
    return erased.contains(subjectId) ? gone() : Problems.notFound("person");
  }

  private static RuntimeException gone() {
    return Problems.gone("subject-erased", "The person has been erased.");
  }

  private static Member member(ResultSet row) throws SQLException {
    return new Member(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getObject(3, UUID.class),
        row.getObject(4, LocalDate.class));
  }
}
