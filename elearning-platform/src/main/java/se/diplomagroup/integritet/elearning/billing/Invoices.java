package se.diplomagroup.integritet.elearning.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import se.diplomagroup.integritet.contracts.LifecycleEvent.InvoiceIssued;
import se.diplomagroup.integritet.elearning.fact.FactQueue;
import se.diplomagroup.integritet.kit.ids.Uuid7;
import se.diplomagroup.integritet.kit.problem.Problems;
import se.diplomagroup.integritet.kit.sql.Sql;

/// Invoices: one for each order.
@ApplicationScoped
class Invoices {

  record Invoice(UUID id, String number, LocalDate issuedOn, LocalDate financialYearEndsOn) {}

  private record Billed(UUID companyId, UUID contractId, int courses, UUID subjectId) {}

  /// Our financial year is the calendar year.
  private static final int DECEMBER = 12;

  private static final int LAST_DAY = 31;
  private static final int PRICE_PER_COURSE = 2950;
  private static final int VAT_PERCENT = 25;
  private static final int HUNDRED = 100;

  private final Sql sql;
  private final FactQueue facts;

  Invoices(DataSource dataSource, FactQueue facts) {
    this.sql = new Sql(dataSource);
    this.facts = facts;
  }

  /// Issues the order's invoice; to issue it again on the same date gives the same one.
  @Transactional
  Invoice issue(UUID orderId, LocalDate issuedOn) {
    Billed billed = lock(orderId);
    Optional<Invoice> earlier = find(orderId);
    if (earlier.isPresent()) {
      return earlier
          .filter(invoice -> invoice.issuedOn().equals(issuedOn))
          .orElseThrow(() -> Problems.conflict("already-invoiced", "The order has been invoiced."));
    }
    LocalDate yearEnd = LocalDate.of(issuedOn.getYear(), DECEMBER, LAST_DAY);
    Invoice invoice = new Invoice(Uuid7.next(), number(issuedOn), issuedOn, yearEnd);
    int amount = billed.courses() * PRICE_PER_COURSE;
    sql.update(
        """
        insert into invoice (id, number, order_id, company_id, contract_id, amount, vat,
          issued_on, financial_year_ends_on)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        invoice.id(),
        invoice.number(),
        orderId,
        billed.companyId(),
        billed.contractId(),
        amount,
        amount * VAT_PERCENT / HUNDRED,
        issuedOn,
        yearEnd);
    sql.update(
        "update billing_reference set invoice_id = ? where order_id = ?", invoice.id(), orderId);
    facts.tell(
        new InvoiceIssued(
            invoice.id(), billed.subjectId(), billed.contractId(), issuedOn, yearEnd));
    return invoice;
  }

  /// The order and its reference, who cannot be erased before this transaction ends.
  private Billed lock(UUID orderId) {
    return sql
        .query(
            """
            select o.company_id, o.contract_id, o.courses, r.subject_id
            from purchase_order o join billing_reference r on r.order_id = o.id
            where o.id = ? for update
            """,
            Invoices::billed,
            orderId)
        .stream()
        .findFirst()
        .orElseThrow(() -> Problems.notFound("order"));
  }

  private Optional<Invoice> find(UUID orderId) {
    return sql
        .query(
            """
            select id, number, issued_on, financial_year_ends_on from invoice where order_id = ?
            """,
            Invoices::invoice,
            orderId)
        .stream()
        .findFirst();
  }

  private String number(LocalDate issuedOn) {
    long next = sql.query("select nextval('invoice_number')", row -> row.getLong(1)).getFirst();
    return issuedOn.getYear() + "-" + next;
  }

  private static Billed billed(ResultSet row) throws SQLException {
    return new Billed(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getInt(3),
        row.getObject(4, UUID.class));
  }

  private static Invoice invoice(ResultSet row) throws SQLException {
    return new Invoice(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getObject(3, LocalDate.class),
        row.getObject(4, LocalDate.class));
  }
}
