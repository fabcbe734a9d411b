package se.diplomagroup.integritet.retention.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.LifecycleEvent;
import se.diplomagroup.integritet.contracts.LifecycleEvent.AccountClosed;
import se.diplomagroup.integritet.contracts.LifecycleEvent.AccountCreated;
import se.diplomagroup.integritet.contracts.LifecycleEvent.ContractEnded;
import se.diplomagroup.integritet.contracts.LifecycleEvent.ContractStarted;
import se.diplomagroup.integritet.contracts.LifecycleEvent.CourseCompleted;
import se.diplomagroup.integritet.contracts.LifecycleEvent.CourseEnrolled;
import se.diplomagroup.integritet.contracts.LifecycleEvent.FollowUpCompleted;
import se.diplomagroup.integritet.contracts.LifecycleEvent.InvoiceIssued;
import se.diplomagroup.integritet.contracts.LifecycleEvent.OrderPlaced;
import se.diplomagroup.integritet.contracts.LifecycleEvent.SupportCaseClosed;
import se.diplomagroup.integritet.contracts.LifecycleEvent.SupportCaseOpened;
import se.diplomagroup.integritet.kit.problem.ProblemException;
import se.diplomagroup.integritet.kit.problem.Problems;
import se.diplomagroup.integritet.retention.customer.Contract;
import se.diplomagroup.integritet.retention.customer.Contracts;
import se.diplomagroup.integritet.retention.customer.Facts;
import se.diplomagroup.integritet.retention.customer.FanOuts;
import se.diplomagroup.integritet.retention.customer.Invoice;

/// Enters a fact in what is known. Facts about people come in any order, under a contract that is
/// known. What happens after a contract's end is remembered as activity, except what concludes
/// matters: a closed account, a follow-up, an invoice.
@ApplicationScoped
class FactApplication {

  private final Contracts contracts;
  private final Facts facts;
  private final FanOuts fanOuts;

  FactApplication(Contracts contracts, Facts facts, FanOuts fanOuts) {
    this.contracts = contracts;
    this.facts = facts;
    this.fanOuts = fanOuts;
  }

  @Transactional(TxType.MANDATORY)
  void apply(ToldFact told, String source, Instant now) {
    switch (told.event()) {
      case ContractStarted fact -> started(told, fact, source);
      case ContractEnded fact -> ended(told, fact, source, now);
      case AccountCreated fact -> {
        requireCompany(told, contract(told), fact.companyId());
        active(fact, fact.createdOn(), now);
        facts.accountCreated(fact.subjectId(), fact.contractId(), fact.createdOn());
      }
      case AccountClosed fact -> {
        joined(told, fact, fact.closedOn());
        facts.accountClosed(fact.subjectId(), fact.contractId(), fact.closedOn());
      }
      case OrderPlaced fact -> {
        contract(told);
        active(fact, fact.placedOn(), now);
      }
      case CourseEnrolled fact -> {
        contract(told);
        active(fact, fact.enrolledOn(), now);
        enrolment(told, fact, fact.enrolmentId(), fact.courseId(), fact.enrolledOn(), null, null);
      }
      case CourseCompleted fact -> {
        contract(told);
        active(fact, fact.completedOn(), now);
        enrolment(told, fact, fact.enrolmentId(), fact.courseId(), null, fact.completedOn(), null);
      }
      case FollowUpCompleted fact -> {
        joined(told, fact, fact.completedOn());
        enrolment(told, fact, fact.enrolmentId(), fact.courseId(), null, null, fact.completedOn());
      }
      case InvoiceIssued fact -> {
        joined(told, fact, fact.issuedOn());
        invoice(told, fact);
      }
      case SupportCaseOpened fact -> {
        contract(told);
        active(fact, fact.openedOn(), now);
        supportCase(told, fact, fact.caseId(), fact.openedOn(), null);
      }
      case SupportCaseClosed fact -> {
        joined(told, fact, fact.closedOn());
        supportCase(told, fact, fact.caseId(), null, fact.closedOn());
      }
    }
  }

  private void started(ToldFact told, ContractStarted fact, String source) {
    Contract contract = new Contract(fact.contractId(), fact.companyId(), fact.startsOn(), null);
    if (contracts.start(contract, source)) {
      return;
    }
    Contract known = contract(told);
    requireCompany(told, known, fact.companyId());
    if (!known.startsOn().equals(fact.startsOn())) {
      throw refusal(
          told, "contract-already-started", "startsOn", "The contract has started on another day.");
    }
  }

  private void ended(ToldFact told, ContractEnded fact, String source, Instant now) {
    Contract contract = contract(told);
    requireCompany(told, contract, fact.companyId());
    if (fact.endedOn().isBefore(contract.startsOn())) {
      throw refusal(told, "ends-before-start", "endedOn", "A contract ends after it has started.");
    }
    if (!contracts.end(fact.contractId(), source, fact.endedOn(), now)) {
      throw refusal(
          told,
          "contract-of-another-system",
          "contractId",
          "Only the system that told of the contract's start tells of its end.");
    }
    fanOuts.toPeopleUnder(fact.contractId());
  }

  private void joined(ToldFact told, LifecycleEvent.PersonFact fact, LocalDate on) {
    contract(told);
    facts.joined(fact.subjectId(), fact.contractId(), on);
  }

  private void active(LifecycleEvent.PersonFact fact, LocalDate on, Instant now) {
    facts.joined(fact.subjectId(), fact.contractId(), on);
    facts.wasActive(fact.subjectId(), fact.contractId(), on, now);
  }

  private void enrolment(
      ToldFact told,
      LifecycleEvent.PersonFact fact,
      UUID enrolmentId,
      UUID courseId,
      @Nullable LocalDate enrolledOn,
      @Nullable LocalDate completedOn,
      @Nullable LocalDate followedUpOn) {
    if (!facts.enrolment(
        fact.subjectId(),
        courseId,
        enrolmentId,
        fact.contractId(),
        enrolledOn,
        completedOn,
        followedUpOn)) {
      throw elsewhere(told, "enrolmentId");
    }
  }

  private void invoice(ToldFact told, InvoiceIssued fact) {
    Invoice invoice =
        new Invoice(
            fact.invoiceId(), fact.contractId(), fact.issuedOn(), fact.financialYearEndsOn());
    if (!facts.invoice(fact.subjectId(), invoice)) {
      throw elsewhere(told, "invoiceId");
    }
  }

  private void supportCase(
      ToldFact told,
      LifecycleEvent.PersonFact fact,
      UUID caseId,
      @Nullable LocalDate openedOn,
      @Nullable LocalDate closedOn) {
    if (!facts.supportCase(fact.subjectId(), caseId, fact.contractId(), openedOn, closedOn)) {
      throw elsewhere(told, "caseId");
    }
  }

  private Contract contract(ToldFact told) {
    return contracts
        .find(told.event().contractId())
        .orElseThrow(() ->
            refusal(
                told,
                "unknown-contract",
                "contractId",
                "Nobody has told that this contract has started."));
  }

  private static void requireCompany(ToldFact told, Contract contract, UUID companyId) {
    if (!contract.companyId().equals(companyId)) {
      throw refusal(
          told,
          "contract-of-another-company",
          "companyId",
          "The contract is with another company.");
    }
  }

  private static ProblemException elsewhere(ToldFact told, String field) {
    return refusal(
        told, "record-of-another", field, "This record is known with another owner or content.");
  }

  private static ProblemException refusal(
      ToldFact told, String slug, String field, String sentence) {
    return Problems.unprocessable(slug, told.path() + "data." + field, sentence);
  }
}
