package se.diplomagroup.integritet.elearning.support;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Categories;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.Purposes;
import se.diplomagroup.integritet.elearning.privacy.PersonalRecords;
import se.diplomagroup.integritet.elearning.privacy.Removal;
import se.diplomagroup.integritet.elearning.privacy.SubjectTables;

/// ärendet: what the person has asked us, in their own words.
@ApplicationScoped
class SupportRecords implements PersonalRecords {

  private static final String TABLE = "support_case";

  private final SubjectTables tables;

  SupportRecords(SubjectTables tables) {
    this.tables = tables;
  }

  @Override
  public Code category() {
    return Categories.SUPPORT_CASE;
  }

  @Override
  public Set<Code> purposes() {
    return Set.of(Purposes.SUPPORT);
  }

  @Override
  public List<Map<String, ? extends @Nullable Object>> collect(UUID subjectId) {
    return tables.rows(TABLE, subjectId);
  }

  @Override
  public Removal erase(UUID subjectId, Optional<List<UUID>> records) {
    return Removal.of(TABLE, tables.delete(TABLE, subjectId, "id", records));
  }
}
