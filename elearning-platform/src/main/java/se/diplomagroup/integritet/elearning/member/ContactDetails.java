package se.diplomagroup.integritet.elearning.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.connector.Corrections.Correction;
import se.diplomagroup.integritet.contracts.Categories;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.Purposes;
import se.diplomagroup.integritet.elearning.account.Accounts;
import se.diplomagroup.integritet.elearning.privacy.PersonalRecords;
import se.diplomagroup.integritet.elearning.privacy.Removal;
import se.diplomagroup.integritet.elearning.privacy.SubjectTables;
import se.diplomagroup.integritet.kit.sql.Sql;

/// kontaktuppgifter: who the person is and how they are reached.
@ApplicationScoped
class ContactDetails implements PersonalRecords {

  private static final String TABLE = "contact_details";
  private static final Set<String> REQUIRED = Set.of("given_name", "family_name");
  private static final Set<String> OPTIONAL = Set.of("phone", "address", "postcode", "city");
  private static final String EMAIL = "email";
  private static final String LANGUAGE = "language";
  private static final Set<String> LANGUAGES = Set.of("sv", "en");

  private final Sql sql;
  private final SubjectTables tables;
  private final Accounts accounts;

  ContactDetails(DataSource dataSource, SubjectTables tables, Accounts accounts) {
    this.sql = new Sql(dataSource);
    this.tables = tables;
    this.accounts = accounts;
  }

  @Override
  public Code category() {
    return Categories.CONTACT_DETAILS;
  }

  @Override
  public Set<Code> purposes() {
    return Set.of(
        Purposes.ADMINISTRATION, Purposes.SERVICE_ACCESS, Purposes.NEWS, Purposes.EVALUATION);
  }

  @Override
  public List<Map<String, ? extends @Nullable Object>> collect(UUID subjectId) {
    return tables.rows(TABLE, subjectId);
  }

  @Override
  public Removal erase(UUID subjectId, Optional<List<UUID>> records) {
    return Removal.of(TABLE, tables.delete(TABLE, subjectId));
  }

  @Override
  public boolean correct(UUID subjectId, Correction correction) {
    String field = correction.field();
    String value = correction.newValue();
    boolean corrected =
        switch (field) {
          case EMAIL -> value != null && correctEmail(subjectId, value);
          case LANGUAGE ->
              value != null
                  && LANGUAGES.contains(value)
                  && tables.set(TABLE, subjectId, field, value) == 1;
          default ->
              (OPTIONAL.contains(field) || (REQUIRED.contains(field) && value != null))
                  && tables.set(TABLE, subjectId, field, value) == 1;
        };
    if (corrected) {
      accounts.changed(subjectId);
    }
    return corrected;
  }

  /// Somebody else's address is not taken over, and not put into the database's log by a violated
  /// constraint either.
  private boolean correctEmail(UUID subjectId, String email) {
    int changed =
        sql.update(
            """
            update contact_details set email = ? where subject_id = ? and not exists (
              select from contact_details where lower(email) = lower(?) and subject_id <> ?)
            """,
            email,
            subjectId,
            email,
            subjectId);
    if (changed == 1) {
      sql.update("update sign_in_account set username = ? where subject_id = ?", email, subjectId);
    }
    return changed == 1;
  }
}
