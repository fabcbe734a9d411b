package se.diplomagroup.integritet.elearning.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.elearning.account.Accounts;
import se.diplomagroup.integritet.elearning.calendar.Today;
import se.diplomagroup.integritet.elearning.company.CompanyAccess;

/// Closes a person's account on behalf of their company. What becomes of the data is decided by the
/// platform, not here.
@ApplicationScoped
public class AccountClosing {

  private final Members members;
  private final Accounts accounts;
  private final CompanyAccess access;
  private final Today today;

  AccountClosing(Members members, Accounts accounts, CompanyAccess access, Today today) {
    this.members = members;
    this.accounts = accounts;
    this.access = access;
    this.today = today;
  }

  /// Closes the account; to close it again changes nothing.
  ///
  /// @param on today where none is given
  public Member close(UUID subjectId, @Nullable LocalDate on) {
    access.requireOwnerOf(members.require(subjectId).companyId(), "person");
    Member closed = members.close(subjectId, today.orDate(on, "closedOn"));
    accounts.open(List.of(subjectId));
    return closed;
  }
}
