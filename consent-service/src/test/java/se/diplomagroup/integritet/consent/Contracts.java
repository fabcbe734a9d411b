package se.diplomagroup.integritet.consent;

import java.time.LocalDate;
import java.util.UUID;
import se.diplomagroup.integritet.contracts.LifecycleEvent.AccountClosed;
import se.diplomagroup.integritet.contracts.LifecycleEvent.AccountCreated;
import se.diplomagroup.integritet.contracts.LifecycleEvent.ContractEnded;
import se.diplomagroup.integritet.contracts.LifecycleEvent.ContractStarted;

/// A contract and a person under it, as the lifecycle tells of them.
public record Contracts(UUID contractId, UUID companyId, UUID subjectId) {

  private static final LocalDate LONG_AGO = LocalDate.of(2025, 1, 1);

  public static Contracts of(UUID subjectId) {
    return new Contracts(UUID.randomUUID(), UUID.randomUUID(), subjectId);
  }

  public ContractStarted started() {
    return new ContractStarted(contractId, companyId, LONG_AGO);
  }

  public ContractEnded ended(LocalDate on) {
    return new ContractEnded(contractId, companyId, on);
  }

  public AccountCreated accountCreated() {
    return accountCreated(LONG_AGO);
  }

  public AccountCreated accountCreated(LocalDate on) {
    return new AccountCreated(subjectId, contractId, companyId, on);
  }

  public AccountClosed accountClosed(LocalDate on) {
    return new AccountClosed(subjectId, contractId, on);
  }
}
