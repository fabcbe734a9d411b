package se.diplomagroup.integritet.elearning.company;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import se.diplomagroup.integritet.kit.sql.Sql;

/// How many rows each table holds of a company.
@ApplicationScoped
public class CompanyCounts {

  private static final String COUNTS =
      """
      select
        (select count(*) from contract where company_id = c.id) as contracts,
        (select count(*) from member where company_id = c.id) as users,
        (select count(*) from contact_details where company_id = c.id) as profiles,
        (select count(*) from sign_in_account where company_id = c.id) as accounts,
        (select count(*) from visit where company_id = c.id) as visits,
        (select count(*) from enrolment where company_id = c.id) as enrolments,
        (select count(*) from enrolment where company_id = c.id and completed_on is not null)
          as completions,
        (select count(*) from diploma where company_id = c.id) as diplomas,
        (select count(*) from follow_up where company_id = c.id) as "followUps",
        (select count(*) from purchase_order where company_id = c.id) as orders,
        (select count(*) from invoice where company_id = c.id) as invoices,
        (select count(*) from billing_reference where company_id = c.id) as "billingReferences",
        (select count(*) from support_case where company_id = c.id) as "supportCases",
        (select count(*) from newsletter_recipient where company_id = c.id)
          as "newsletterRecipients",
        c.anonymised_enrolments as "anonymisedEnrolments",
        c.anonymised_completions as "anonymisedCompletions"
      from company c where c.id = ?
      """;

  private final Sql sql;

  CompanyCounts(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  public Map<String, Long> of(UUID companyId) {
    return sql.query(COUNTS, CompanyCounts::byName, companyId).getFirst();
  }

  private static Map<String, Long> byName(ResultSet row) throws SQLException {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      counts.put(row.getMetaData().getColumnLabel(i), row.getLong(i));
    }
    return counts;
  }
}
