package se.diplomagroup.integritet.retention.customer;

import static se.diplomagroup.integritet.retention.store.Columns.date;
import static se.diplomagroup.integritet.retention.store.Columns.dateOrNull;
import static se.diplomagroup.integritet.retention.store.Columns.instantOrNull;
import static se.diplomagroup.integritet.retention.store.Columns.utc;
import static se.diplomagroup.integritet.retention.store.Columns.uuid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.kit.sql.Sql;
import se.diplomagroup.integritet.kit.sql.SqlArray;

/// What has been told about people. Every fact may come in any order: it fills its own columns of
/// the row it belongs to and leaves the others alone. All writing needs the person's lock.
@ApplicationScoped
public class Facts {

  private final Sql sql;

  Facts(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  /// The person is under the contract, at least since that day.
  @Transactional(TxType.MANDATORY)
  public void joined(UUID subjectId, UUID contractId, LocalDate on) {
    sql.update(
        """
        insert into membership (subject_id, contract_id, joined_on) values (?, ?, ?)
        on conflict (subject_id, contract_id)
        do update set joined_on = least(membership.joined_on, excluded.joined_on)
        """,
        subjectId,
        contractId,
        on);
  }

  /// The person did something under the contract. It is remembered when the contract has already
  /// ended and the day is later than its end, because then the end is in doubt.
  @Transactional(TxType.MANDATORY)
  public void wasActive(UUID subjectId, UUID contractId, LocalDate on, Instant toldAt) {
    sql.update(
        """
        update membership m
        set active_after_end_on =
              case when c.end_told_at is null or m.active_after_end_told_at >= c.end_told_at
                then greatest(m.active_after_end_on, ?::date) else ?::date end,
            active_after_end_told_at = ?
        from contract c
        where m.subject_id = ? and m.contract_id = ? and c.contract_id = m.contract_id
          and least(c.ended_on, m.account_closed_on) < ?
        """,
        on,
        on,
        utc(toldAt),
        subjectId,
        contractId,
        on);
  }

  @Transactional(TxType.MANDATORY)
  public void accountCreated(UUID subjectId, UUID contractId, LocalDate on) {
    sql.update(
        """
        update membership set account_created_on = greatest(account_created_on, ?)
        where subject_id = ? and contract_id = ?
        """,
        on,
        subjectId,
        contractId);
  }

  @Transactional(TxType.MANDATORY)
  public void accountClosed(UUID subjectId, UUID contractId, LocalDate on) {
    sql.update(
        """
        update membership set account_closed_on = greatest(account_closed_on, ?)
        where subject_id = ? and contract_id = ?
        """,
        on,
        subjectId,
        contractId);
  }

  /// @return false if the enrolment is known as somebody else's, or under another contract
  @Transactional(TxType.MANDATORY)
  public boolean enrolment(
      UUID subjectId,
      UUID courseId,
      UUID enrolmentId,
      UUID contractId,
      @Nullable LocalDate enrolledOn,
      @Nullable LocalDate completedOn,
      @Nullable LocalDate followedUpOn) {
    return sql.update(
            """
            insert into enrolment (enrolment_id, subject_id, contract_id, course_id,
              enrolled_on, completed_on, followed_up_on)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (enrolment_id) do update
            set enrolled_on = coalesce(excluded.enrolled_on, enrolment.enrolled_on),
                completed_on = coalesce(excluded.completed_on, enrolment.completed_on),
                followed_up_on = coalesce(excluded.followed_up_on, enrolment.followed_up_on)
            where enrolment.subject_id = excluded.subject_id
              and enrolment.contract_id = excluded.contract_id
              and enrolment.course_id = excluded.course_id
            """,
            enrolmentId,
            subjectId,
            contractId,
            courseId,
            enrolledOn,
            completedOn,
            followedUpOn)
        == 1;
  }

  /// @return false if the invoice is known with another content
  @Transactional(TxType.MANDATORY)
  public boolean invoice(UUID subjectId, Invoice invoice) {
    return sql.update(
            """
            insert into invoice (invoice_id, subject_id, contract_id, issued_on, financial_year_ends_on)
            values (?, ?, ?, ?, ?)
            on conflict (invoice_id) do update set issued_on = excluded.issued_on
            where invoice.subject_id = excluded.subject_id
              and invoice.contract_id = excluded.contract_id
              and invoice.issued_on = excluded.issued_on
              and invoice.financial_year_ends_on = excluded.financial_year_ends_on
            """,
            invoice.id(),
            subjectId,
            invoice.contractId(),
            invoice.issuedOn(),
            invoice.financialYearEndsOn())
        == 1;
  }

  /// @return false if the case is known as somebody else's, or under another contract
  @Transactional(TxType.MANDATORY)
  public boolean supportCase(
      UUID subjectId,
      UUID caseId,
      UUID contractId,
      @Nullable LocalDate openedOn,
      @Nullable LocalDate closedOn) {
    return sql.update(
            """
            insert into support_case (case_id, subject_id, contract_id, opened_on, closed_on)
            values (?, ?, ?, ?, ?)
            on conflict (case_id) do update
            set opened_on = coalesce(excluded.opened_on, support_case.opened_on),
                closed_on = coalesce(excluded.closed_on, support_case.closed_on)
            where support_case.subject_id = excluded.subject_id
              and support_case.contract_id = excluded.contract_id
            """,
            caseId,
            subjectId,
            contractId,
            openedOn,
            closedOn)
        == 1;
  }

  /// Everything that is remembered about a person.
  public PersonFacts of(UUID subjectId) {
    return new PersonFacts(
        subjectId,
        sql.query(
            """
            select contract_id, c.company_id, joined_on, ended_on, end_told_at, account_created_on,
              account_closed_on, active_after_end_on, active_after_end_told_at
            from membership join contract c using (contract_id)
            where subject_id = ? order by contract_id
            """,
            Facts::membership,
            subjectId),
        sql.query(
            """
            select enrolment_id, contract_id, enrolled_on, completed_on, followed_up_on
            from enrolment where subject_id = ? order by enrolment_id
            """,
            Facts::enrolment,
            subjectId),
        sql.query(
            """
            select invoice_id, contract_id, issued_on, financial_year_ends_on
            from invoice where subject_id = ? order by invoice_id
            """,
            row ->
                new Invoice(
                    uuid(row, "invoice_id"),
                    uuid(row, "contract_id"),
                    date(row, "issued_on"),
                    date(row, "financial_year_ends_on")),
            subjectId),
        sql.query(
            """
            select case_id, contract_id, opened_on, closed_on
            from support_case where subject_id = ? order by case_id
            """,
            row ->
                new SupportCase(
                    uuid(row, "case_id"),
                    uuid(row, "contract_id"),
                    dateOrNull(row, "opened_on"),
                    dateOrNull(row, "closed_on")),
            subjectId));
  }

  /// Forgets the person but for these invoices, which the law keeps.
  ///
  /// @return how many rows are gone
  @Transactional(TxType.MANDATORY)
  public int forget(UUID subjectId, Collection<UUID> keptInvoices) {
    int gone = 0;
    for (String table : List.of("membership", "enrolment", "support_case")) {
      gone += sql.update("delete from " + table + " where subject_id = ?", subjectId);
    }
    gone +=
        sql.update(
            "delete from invoice where subject_id = ? and not invoice_id = any (?::uuid[])",
            subjectId,
            SqlArray.of("uuid", keptInvoices));
    gone += sql.update("delete from lifecycle_fact where subject_id = ?", subjectId);
    return gone;
  }

  /// Forgets single records that are disposed of in the systems.
  @Transactional(TxType.MANDATORY)
  public void forgetRecords(UUID subjectId, Collection<UUID> records) {
    SqlArray ids = SqlArray.of("uuid", records);
    sql.update(
        "delete from enrolment where subject_id = ? and enrolment_id = any (?::uuid[])",
        subjectId,
        ids);
    sql.update(
        "delete from invoice where subject_id = ? and invoice_id = any (?::uuid[])",
        subjectId,
        ids);
    sql.update(
        "delete from support_case where subject_id = ? and case_id = any (?::uuid[])",
        subjectId,
        ids);
  }

  private static Membership membership(ResultSet row) throws SQLException {
    return new Membership(
        uuid(row, "contract_id"),
        uuid(row, "company_id"),
        date(row, "joined_on"),
        dateOrNull(row, "ended_on"),
        instantOrNull(row, "end_told_at"),
        dateOrNull(row, "account_created_on"),
        dateOrNull(row, "account_closed_on"),
        dateOrNull(row, "active_after_end_on"),
        instantOrNull(row, "active_after_end_told_at"));
  }

  private static Enrolment enrolment(ResultSet row) throws SQLException {
    return new Enrolment(
        uuid(row, "enrolment_id"),
        uuid(row, "contract_id"),
        dateOrNull(row, "enrolled_on"),
        dateOrNull(row, "completed_on"),
        dateOrNull(row, "followed_up_on"));
  }
}
