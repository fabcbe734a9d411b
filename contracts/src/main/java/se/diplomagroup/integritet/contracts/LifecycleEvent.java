package se.diplomagroup.integritet.contracts;

import java.time.LocalDate;
import java.util.UUID;

/// Facts from the life of a customer relationship, told by the system where they happened and
/// published by retention-service. Every date is a calendar date in Europe/Stockholm.
public sealed interface LifecycleEvent extends Event {

  /// The contract to which the fact belongs.
  UUID contractId();

  @Override
  default Topic topic() {
    return Topic.LIFECYCLE;
  }

  /// A fact about a whole contract, keyed by the contract.
  sealed interface ContractFact extends LifecycleEvent {
    UUID companyId();

    @Override
    default UUID key() {
      return contractId();
    }
  }

  /// A fact about one person, keyed by the person.
  sealed interface PersonFact extends LifecycleEvent {
    UUID subjectId();

    @Override
    default UUID key() {
      return subjectId();
    }
  }

  @WireType("contract.started.v1")
  record ContractStarted(UUID contractId, UUID companyId, LocalDate startsOn)
      implements ContractFact {}

  @WireType("contract.ended.v1")
  record ContractEnded(UUID contractId, UUID companyId, LocalDate endedOn)
      implements ContractFact {}

  @WireType("account.created.v1")
  record AccountCreated(UUID subjectId, UUID contractId, UUID companyId, LocalDate createdOn)
      implements PersonFact {}

  @WireType("account.closed.v1")
  record AccountClosed(UUID subjectId, UUID contractId, LocalDate closedOn) implements PersonFact {}

  @WireType("order.placed.v1")
  record OrderPlaced(UUID orderId, UUID subjectId, UUID contractId, LocalDate placedOn)
      implements PersonFact {}

  @WireType("course.enrolled.v1")
  record CourseEnrolled(
      UUID enrolmentId, UUID subjectId, UUID contractId, UUID courseId, LocalDate enrolledOn)
      implements PersonFact {}

  @WireType("course.completed.v1")
  record CourseCompleted(
      UUID enrolmentId, UUID subjectId, UUID contractId, UUID courseId, LocalDate completedOn)
      implements PersonFact {}

  @WireType("follow-up.completed.v1")
  record FollowUpCompleted(
      UUID enrolmentId, UUID subjectId, UUID contractId, UUID courseId, LocalDate completedOn)
      implements PersonFact {}

  /// @param subjectId the person named on the invoice as its reference
  /// @param financialYearEndsOn the last day of the financial year to which the invoice belongs
  @WireType("invoice.issued.v1")
  record InvoiceIssued(
      UUID invoiceId,
      UUID subjectId,
      UUID contractId,
      LocalDate issuedOn,
      LocalDate financialYearEndsOn)
      implements PersonFact {}

  @WireType("support-case.opened.v1")
  record SupportCaseOpened(UUID caseId, UUID subjectId, UUID contractId, LocalDate openedOn)
      implements PersonFact {}

  @WireType("support-case.closed.v1")
  record SupportCaseClosed(UUID caseId, UUID subjectId, UUID contractId, LocalDate closedOn)
      implements PersonFact {}
}
