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

/// inloggningsuppgifter: the person's account.
@ApplicationScoped
class LoginCredentials implements PersonalRecords {

  private static final String TABLE = "sign_in_account";

  private final SubjectTables tables;
  private final Accounts accounts;

  LoginCredentials(SubjectTables tables, Accounts accounts) {
    this.tables = tables;
    this.accounts = accounts;
  }

  @Override
  public Code category() {
    return Categories.LOGIN_CREDENTIALS;
  }

  @Override
  public Set<Code> purposes() {
    return Set.of(Purposes.SERVICE_ACCESS);
  }

  @Override
  public List<Map<String, ? extends @Nullable Object>> collect(UUID subjectId) {
    return tables.rows(TABLE, subjectId, Set.of("password_salt", "password_hash"));
  }

  @Override
  public Removal erase(UUID subjectId, Optional<List<UUID>> records) {
    Removal removal = Removal.of(TABLE, tables.delete(TABLE, subjectId));
    if (removal.rows() > 0) {
      accounts.remove(subjectId);
    }
    return removal;
  }
}
