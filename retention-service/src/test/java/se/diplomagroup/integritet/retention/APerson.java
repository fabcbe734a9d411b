package se.diplomagroup.integritet.retention;

import static se.diplomagroup.integritet.retention.Days.day;
import static se.diplomagroup.integritet.retention.Days.id;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import se.diplomagroup.integritet.retention.customer.Enrolment;
import se.diplomagroup.integritet.retention.customer.Invoice;
import se.diplomagroup.integritet.retention.customer.Membership;
import se.diplomagroup.integritet.retention.customer.PersonFacts;
import se.diplomagroup.integritet.retention.customer.SupportCase;

/// A person for the tests of the rules, told of step by step.
public final class APerson {

  public static final UUID SUBJECT = id(1);
  public static final UUID CONTRACT = id(10);
  public static final UUID COMPANY = id(20);
  private static final LocalDate JOINED = day("2024-01-15");
  private static final Instant TOLD = Instant.parse("2026-01-01T00:00:00Z");

  private final List<Membership> memberships = new ArrayList<>();
  private final List<Enrolment> enrolments = new ArrayList<>();
  private final List<Invoice> invoices = new ArrayList<>();
  private final List<SupportCase> cases = new ArrayList<>();

  private APerson() {}

  public static APerson unknown() {
    return new APerson();
  }

  public static APerson underLiveContract() {
    return new APerson().and(CONTRACT, COMPANY, null);
  }

  public static APerson whoseContractEnded(String on) {
    return new APerson().and(CONTRACT, COMPANY, on);
  }

  public APerson andUnderLiveContract(int contract, int company) {
    return and(id(contract), id(company), null);
  }

  public APerson andUnderContractEnded(int contract, String on) {
    return and(id(contract), COMPANY, on);
  }

  public APerson andUnderContractEnded(int contract, int company, String on) {
    return and(id(contract), id(company), on);
  }

  private APerson and(UUID contract, UUID company, String endedOn) {
    memberships.add(
        new Membership(
            contract,
            company,
            JOINED,
            endedOn == null ? null : day(endedOn),
            endedOn == null ? null : TOLD,
            JOINED,
            null,
            null,
            null));
    return this;
  }

  public APerson accountClosed(String on) {
    Membership last = memberships.removeLast();
    memberships.add(
        new Membership(
            last.contractId(),
            last.companyId(),
            last.joinedOn(),
            last.contractEndedOn(),
            last.endToldAt(),
            last.accountCreatedOn(),
            day(on),
            null,
            null));
    return this;
  }

  public APerson activeAfterEnd(String on, boolean toldAfterTheEnd) {
    Membership last = memberships.removeLast();
    memberships.add(
        new Membership(
            last.contractId(),
            last.companyId(),
            last.joinedOn(),
            last.contractEndedOn(),
            last.endToldAt(),
            last.accountCreatedOn(),
            last.accountClosedOn(),
            day(on),
            toldAfterTheEnd ? TOLD.plusSeconds(60) : TOLD.minusSeconds(60)));
    return this;
  }

  public APerson enrolled(int enrolment, String on) {
    return enrolment(enrolment, on, null, null);
  }

  public APerson completed(int enrolment, String on) {
    return enrolment(enrolment, null, on, null);
  }

  public APerson followedUp(int enrolment, String completedOn, String followedUpOn) {
    return enrolment(enrolment, null, completedOn, followedUpOn);
  }

  private APerson enrolment(int number, String enrolled, String completed, String followedUp) {
    enrolments.add(
        new Enrolment(
            id(number),
            memberships.getLast().contractId(),
            enrolled == null ? null : day(enrolled),
            completed == null ? null : day(completed),
            followedUp == null ? null : day(followedUp)));
    return this;
  }

  public APerson invoiced(int invoice, String on, String financialYearEndsOn) {
    invoices.add(new Invoice(id(invoice), CONTRACT, day(on), day(financialYearEndsOn)));
    return this;
  }

  public APerson asked(int caseNumber, String on) {
    cases.add(new SupportCase(id(caseNumber), memberships.getLast().contractId(), day(on), null));
    return this;
  }

  public PersonFacts facts() {
    return new PersonFacts(SUBJECT, memberships, enrolments, invoices, cases);
  }
}
