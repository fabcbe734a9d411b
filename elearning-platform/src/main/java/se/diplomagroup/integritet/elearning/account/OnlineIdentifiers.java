package se.diplomagroup.integritet.elearning.account;

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

/// onlineidentifikationer: from where the person has used the service.
@ApplicationScoped
class OnlineIdentifiers implements PersonalRecords {

  private static final String TABLE = "visit";

  private final SubjectTables tables;

  OnlineIdentifiers(SubjectTables tables) {
    this.tables = tables;
  }

  @Override
  public Code category() {
    return Categories.ONLINE_IDENTIFIERS;
  }

  @Override
  public Set<Code> purposes() {
    return Set.of(Purposes.SERVICE_ACCESS);
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
