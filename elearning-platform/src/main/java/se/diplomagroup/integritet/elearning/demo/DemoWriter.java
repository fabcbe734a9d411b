package se.diplomagroup.integritet.elearning.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import se.diplomagroup.integritet.elearning.demo.DemoCompany.Case;
import se.diplomagroup.integritet.elearning.demo.DemoCompany.Enrolment;
import se.diplomagroup.integritet.elearning.demo.DemoCompany.Order;
import se.diplomagroup.integritet.elearning.demo.DemoCompany.Person;
import se.diplomagroup.integritet.elearning.demo.DemoCompany.Visit;
import se.diplomagroup.integritet.elearning.fact.FactQueue;
import se.diplomagroup.integritet.kit.sql.Sql;

/// Writes companies with all that belongs to them, many at once: one statement per table. What is
/// already there stays as it is, and its facts are not told again.
@ApplicationScoped
class DemoWriter {

  private static final int PRICE = 2950;
  private static final int VAT_DIVISOR = 4;
  private static final int FOLLOW_UP_DAYS = 14;

  /// Something and whose it is.
  private record Of<P, T>(DemoCompany company, P owner, T item) {}

  private final Sql sql;
  private final FactQueue facts;

  DemoWriter(DataSource dataSource, FactQueue facts) {
    this.sql = new Sql(dataSource);
    this.facts = facts;
  }

  @Transactional(TxType.MANDATORY)
  void write(List<DemoCompany> made) {
    Set<UUID> added = companies(made);
    List<DemoCompany> companies = made.stream().filter(c -> added.contains(c.id())).toList();
    contracts(companies);
    people(companies);
    training(companies);
    billing(companies);
    cases(companies);
    facts.tell(companies.stream().flatMap(DemoFacts::of).toList());
  }

  private Set<UUID> companies(List<DemoCompany> companies) {
    return new HashSet<>(
        sql.query(
            """
            insert into company (id, name, organisation_number, registered_on)
            select * from unnest(?, ?, ?, ?) on conflict do nothing returning id
            """,
            row -> row.getObject(1, UUID.class),
            Columns.of(companies)
                .uuid(DemoCompany::id)
                .text(DemoCompany::name)
                .text(DemoCompany::organisationNumber)
                .date(DemoCompany::startsOn)
                .arrays()));
  }

  private void contracts(List<DemoCompany> companies) {
    sql.update(
        """
        insert into contract (id, company_id, starts_on, ended_on)
        select * from unnest(?, ?, ?, ?)
        """,
        Columns.of(companies)
            .uuid(DemoCompany::contractId)
            .uuid(DemoCompany::id)
            .date(DemoCompany::startsOn)
            .date(DemoCompany::endedOn)
            .arrays());
  }

  private void people(List<DemoCompany> companies) {
    List<Of<DemoCompany, Person>> people =
        companies.stream().flatMap(c -> c.people().stream().map(p -> new Of<>(c, c, p))).toList();
    sql.update(
        """
        insert into member
          (subject_id, company_id, contract_id, role, title, department, joined_on)
        select * from unnest(?, ?, ?, ?, ?, ?, ?)
        """,
        Columns.of(people)
            .uuid(p -> p.item().subjectId())
            .uuid(p -> p.company().id())
            .uuid(p -> p.company().contractId())
            .text(p -> p.item().role())
            .text(p -> p.item().title())
            .text(p -> p.item().department())
            .date(p -> p.item().joinedOn())
            .arrays());
    sql.update(
        """
        insert into contact_details (subject_id, company_id, given_name, family_name, email,
          phone, address, postcode, city, language)
        select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        Columns.of(people)
            .uuid(p -> p.item().subjectId())
            .uuid(p -> p.company().id())
            .text(p -> p.item().givenName())
            .text(p -> p.item().familyName())
            .text(p -> p.item().email())
            .text(p -> p.item().phone())
            .text(p -> p.item().address())
            .text(p -> p.item().postcode())
            .text(p -> p.item().city())
            .text(p -> p.item().language())
            .arrays());
    sql.update(
        """
        insert into sign_in_account (subject_id, company_id, username, state)
        select subject_id, company_id, username, 'not-invited'
        from unnest(?, ?, ?) as a (subject_id, company_id, username)
        """,
        Columns.of(people)
            .uuid(p -> p.item().subjectId())
            .uuid(p -> p.company().id())
            .text(p -> p.item().email())
            .arrays());
    visits(companies);
  }

  private void visits(List<DemoCompany> companies) {
    List<Of<Person, Visit>> visits = ofPeople(companies, Person::visits);
    sql.update(
        """
        insert into visit (id, subject_id, company_id, ip_address, user_agent, visited_at)
        select * from unnest(?, ?, ?, ?, ?, ?)
        """,
        Columns.of(visits)
            .uuid(v -> v.item().id())
            .uuid(v -> v.owner().subjectId())
            .uuid(v -> v.company().id())
            .text(v -> v.item().ipAddress())
            .text(v -> v.item().userAgent())
            .of("timestamptz", v -> v.item().on().atTime(9, 0).atOffset(ZoneOffset.UTC).toString())
            .arrays());
  }

  private void training(List<DemoCompany> companies) {
    List<Of<Person, Enrolment>> enrolments = ofPeople(companies, Person::enrolments);
    sql.update(
        """
        insert into enrolment
          (id, subject_id, company_id, contract_id, course_id, enrolled_on, completed_on)
        select * from unnest(?, ?, ?, ?, ?, ?, ?)
        """,
        Columns.of(enrolments)
            .uuid(e -> e.item().id())
            .uuid(e -> e.owner().subjectId())
            .uuid(e -> e.company().id())
            .uuid(e -> e.company().contractId())
            .uuid(e -> e.item().courseId())
            .date(e -> e.item().enrolledOn())
            .date(e -> e.item().completedOn())
            .arrays());
    List<Of<Person, Enrolment>> completed =
        enrolments.stream().filter(e -> e.item().completedOn() != null).toList();
    sql.update(
        """
        insert into diploma (number, enrolment_id, subject_id, company_id, course_id, issued_on)
        select * from unnest(?, ?, ?, ?, ?, ?)
        """,
        Columns.of(completed)
            .text(e -> e.item().diplomaNumber())
            .uuid(e -> e.item().id())
            .uuid(e -> e.owner().subjectId())
            .uuid(e -> e.company().id())
            .uuid(e -> e.item().courseId())
            .date(e -> e.item().completedOn())
            .arrays());
    followUps(completed);
  }

  private void followUps(List<Of<Person, Enrolment>> completed) {
    sql.update(
        """
        insert into follow_up (enrolment_id, subject_id, company_id, state, invite_on, answered_on,
          answers)
        select enrolment_id, subject_id, company_id,
          case when answered_on is null then 'planned' else 'answered' end,
          completed_on + ?, answered_on,
          case when answered_on is not null then '{"useful": "yes"}'::jsonb end
        from unnest(?, ?, ?, ?, ?)
          as f (enrolment_id, subject_id, company_id, completed_on, answered_on)
        """,
        Columns.of(completed)
            .uuid(e -> e.item().id())
            .uuid(e -> e.owner().subjectId())
            .uuid(e -> e.company().id())
            .date(e -> e.item().completedOn())
            .date(e -> e.item().answeredOn())
            .arraysAfter(FOLLOW_UP_DAYS));
  }

  private void billing(List<DemoCompany> companies) {
    List<Of<DemoCompany, Order>> orders =
        companies.stream().flatMap(c -> c.orders().stream().map(o -> new Of<>(c, c, o))).toList();
    sql.update(
        """
        insert into purchase_order (id, company_id, contract_id, courses, placed_on)
        select * from unnest(?, ?, ?, ?, ?)
        """,
        Columns.of(orders)
            .uuid(o -> o.item().id())
            .uuid(o -> o.company().id())
            .uuid(o -> o.company().contractId())
            .of("int4", o -> o.item().courses())
            .date(o -> o.item().placedOn())
            .arrays());
    sql.update(
        """
        insert into invoice (id, number, order_id, company_id, contract_id, amount, vat, issued_on,
          financial_year_ends_on)
        select id, extract(year from issued_on) || '-' || nextval('invoice_number'), order_id,
          company_id, contract_id, amount, amount / ?, issued_on, year_end
        from unnest(?, ?, ?, ?, ?, ?, ?)
          as i (id, order_id, company_id, contract_id, amount, issued_on, year_end)
        """,
        Columns.of(orders)
            .uuid(o -> o.item().invoiceId())
            .uuid(o -> o.item().id())
            .uuid(o -> o.company().id())
            .uuid(o -> o.company().contractId())
            .of("int4", o -> o.item().courses() * PRICE)
            .date(o -> o.item().invoicedOn())
            .date(o -> yearEnd(o.item().invoicedOn()))
            .arraysAfter(VAT_DIVISOR));
    sql.update(
        """
        insert into billing_reference (order_id, invoice_id, subject_id, company_id)
        select * from unnest(?, ?, ?, ?)
        """,
        Columns.of(orders)
            .uuid(o -> o.item().id())
            .uuid(o -> o.item().invoiceId())
            .uuid(o -> o.item().reference())
            .uuid(o -> o.company().id())
            .arrays());
  }

  private void cases(List<DemoCompany> companies) {
    List<Of<Person, Case>> cases = ofPeople(companies, Person::cases);
    sql.update(
        """
        insert into support_case
          (id, subject_id, company_id, contract_id, subject, text, opened_on, closed_on)
        select * from unnest(?, ?, ?, ?, ?, ?, ?, ?)
        """,
        Columns.of(cases)
            .uuid(c -> c.item().id())
            .uuid(c -> c.owner().subjectId())
            .uuid(c -> c.company().id())
            .uuid(c -> c.company().contractId())
            .text(c -> c.item().subject())
            .text(c -> c.item().text())
            .date(c -> c.item().openedOn())
            .date(c -> c.item().closedOn())
            .arrays());
  }

  private static <T> List<Of<Person, T>> ofPeople(
      List<DemoCompany> companies, Function<Person, List<T>> items) {
    return companies.stream()
        .flatMap(c -> c.people().stream().flatMap(p -> of(c, p, items)))
        .toList();
  }

  private static <T> Stream<Of<Person, T>> of(
      DemoCompany company, Person person, Function<Person, List<T>> items) {
    return items.apply(person).stream().map(item -> new Of<>(company, person, item));
  }

  static LocalDate yearEnd(LocalDate day) {
    return LocalDate.of(day.getYear(), Month.DECEMBER, 31);
  }
}
