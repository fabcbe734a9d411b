package se.diplomagroup.integritet.elearning.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.diplomagroup.integritet.contracts.LifecycleEvent;
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
import se.diplomagroup.integritet.elearning.demo.DemoCompany.Case;
import se.diplomagroup.integritet.elearning.demo.DemoCompany.Enrolment;
import se.diplomagroup.integritet.elearning.demo.DemoCompany.Order;
import se.diplomagroup.integritet.elearning.demo.DemoCompany.Person;

/// What the platform is to be told of a made-up company: the same as of a real one.
final class DemoFacts {

  private DemoFacts() {}

  static Stream<LifecycleEvent> of(DemoCompany company) {
    List<LifecycleEvent> facts = new ArrayList<>();
    facts.add(new ContractStarted(company.contractId(), company.id(), company.startsOn()));
    company.people().forEach(person -> addPerson(facts, company, person));
    company.orders().forEach(order -> addOrder(facts, company, order));
    if (company.endedOn() != null) {
      facts.add(new ContractEnded(company.contractId(), company.id(), company.endedOn()));
    }
    return facts.stream();
  }

  private static void addPerson(List<LifecycleEvent> facts, DemoCompany company, Person person) {
    facts.add(
        new AccountCreated(
            person.subjectId(), company.contractId(), company.id(), person.joinedOn()));
    person.enrolments().forEach(enrolment -> addEnrolment(facts, company, person, enrolment));
    person.cases().forEach(supportCase -> addCase(facts, company, person, supportCase));
  }

  private static void addEnrolment(
      List<LifecycleEvent> facts, DemoCompany company, Person person, Enrolment enrolment) {
    facts.add(
        new CourseEnrolled(
            enrolment.id(),
            person.subjectId(),
            company.contractId(),
            enrolment.courseId(),
            enrolment.enrolledOn()));
    if (enrolment.completedOn() != null) {
      facts.add(
          new CourseCompleted(
              enrolment.id(),
              person.subjectId(),
              company.contractId(),
              enrolment.courseId(),
              enrolment.completedOn()));
    }
    if (enrolment.answeredOn() != null) {
      facts.add(
          new FollowUpCompleted(
              enrolment.id(),
              person.subjectId(),
              company.contractId(),
              enrolment.courseId(),
              enrolment.answeredOn()));
    }
  }

  private static void addCase(
      List<LifecycleEvent> facts, DemoCompany company, Person person, Case supportCase) {
    facts.add(
        new SupportCaseOpened(
            supportCase.id(), person.subjectId(), company.contractId(), supportCase.openedOn()));
    if (supportCase.closedOn() != null) {
      facts.add(
          new SupportCaseClosed(
              supportCase.id(), person.subjectId(), company.contractId(), supportCase.closedOn()));
    }
  }

  private static void addOrder(List<LifecycleEvent> facts, DemoCompany company, Order order) {
    facts.add(
        new OrderPlaced(order.id(), order.reference(), company.contractId(), order.placedOn()));
    facts.add(
        new InvoiceIssued(
            order.invoiceId(),
            order.reference(),
            company.contractId(),
            order.invoicedOn(),
            DemoWriter.yearEnd(order.invoicedOn())));
  }
}
