package se.diplomagroup.integritet.elearning.company;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import se.diplomagroup.integritet.contracts.Systems;
import se.diplomagroup.integritet.kit.identity.Caller;
import se.diplomagroup.integritet.kit.identity.Role;
import se.diplomagroup.integritet.kit.problem.Problems;

/// Who may act for a company: the platform's own back office for all, a customer's system
/// administrator for their own company and nobody else's.
@RequestScoped
public class CompanyAccess {

  private final Caller caller;

  CompanyAccess(Caller caller) {
    this.caller = caller;
  }

  /// Only the platform's own back office.
  public void requireBackOffice() {
    caller.requireSystem(Systems.ELEARNING_PLATFORM);
  }

  /// The back office, or the administrator of this company.
  public void requireFor(UUID companyId) {
    if (!isAdministrator()) {
      requireBackOffice();
    } else if (caller.companyId().filter(companyId::equals).isEmpty()) {
      throw Problems.forbidden("This belongs to another company.");
    }
  }

  /// The back office, or the administrator of the company that something belongs to which was asked
  /// for by an id of its own. Another company's administrator does not learn that it exists.
  ///
  /// @param what the thing, as in "There is no such …"
  public void requireOwnerOf(UUID companyId, String what) {
    if (!isAdministrator()) {
      requireBackOffice();
    } else if (caller.companyId().filter(companyId::equals).isEmpty()) {
      throw Problems.notFound(what);
    }
  }

  /// The company that the administrator acts for.
  public UUID ownCompany() {
    return caller
        .companyId()
        .orElseThrow(() -> Problems.forbidden("The sign-in belongs to no company."));
  }

  private boolean isAdministrator() {
    return caller.is(Role.CUSTOMER_ADMIN);
  }
}
