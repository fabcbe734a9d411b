package se.diplomagroup.integritet.elearning.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.connector.Corrections.Correction;
import se.diplomagroup.integritet.contracts.Categories;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.Purposes;
import se.diplomagroup.integritet.elearning.privacy.PersonalRecords;
import se.diplomagroup.integritet.elearning.privacy.Removal;
import se.diplomagroup.integritet.elearning.privacy.SubjectTables;

/// företagsuppgifter: at which company the person is, and as what.
@ApplicationScoped
class CompanyDetails implements PersonalRecords {

  private static final String TABLE = "member";
  private static final Set<String> CORRECTABLE = Set.of("title", "department");

  private final SubjectTables tables;

  CompanyDetails(SubjectTables tables) {
    this.tables = tables;
  }

  @Override
  public Code category() {
    return Categories.COMPANY_DETAILS;
  }

  @Override
  public Set<Code> purposes() {
    return Set.of(Purposes.ADMINISTRATION, Purposes.SERVICE_ACCESS);
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
    return CORRECTABLE.contains(correction.field())
        && tables.set(TABLE, subjectId, correction.field(), correction.newValue()) == 1;
  }
}
