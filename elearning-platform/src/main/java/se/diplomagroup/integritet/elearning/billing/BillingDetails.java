package se.diplomagroup.integritet.elearning.billing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Categories;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.Purposes;
import se.diplomagroup.integritet.elearning.privacy.PersonalRecords;
import se.diplomagroup.integritet.elearning.privacy.Removal;
import se.diplomagroup.integritet.elearning.privacy.SubjectTables;
import se.diplomagroup.integritet.kit.sql.Sql;
import se.diplomagroup.integritet.kit.sql.SqlArray;

/// faktureringsuppgifter: on which orders and invoices the person is the reference. The invoices
/// themselves are the company's and stay.
@ApplicationScoped
class BillingDetails implements PersonalRecords {

  private static final String TABLE = "billing_reference";

  private final Sql sql;
  private final SubjectTables tables;

  BillingDetails(DataSource dataSource, SubjectTables tables) {
    this.sql = new Sql(dataSource);
    this.tables = tables;
  }

  @Override
  public Code category() {
    return Categories.BILLING_DETAILS;
  }

  @Override
  public Set<Code> purposes() {
    return Set.of(Purposes.ORDER_AND_INVOICE);
  }

  @Override
  public List<Map<String, ? extends @Nullable Object>> collect(UUID subjectId) {
    return tables.rows(TABLE, subjectId);
  }

  @Override
  public Removal erase(UUID subjectId, Optional<List<UUID>> records) {
    @Nullable SqlArray ids = records.map(list -> SqlArray.of("uuid", list)).orElse(null);
    int rows =
        sql.update(
            """
            delete from billing_reference
            where subject_id = ?
              and (?::uuid[] is null or invoice_id = any(?) or order_id = any(?))
            """,
            subjectId,
            ids,
            ids,
            ids);
    return Removal.of(TABLE, rows);
  }
}
