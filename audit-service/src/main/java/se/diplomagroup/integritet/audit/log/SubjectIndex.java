package se.diplomagroup.integritet.audit.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import javax.sql.DataSource;
import se.diplomagroup.integritet.kit.sql.Sql;

/// The way from an id to the entries about it. It is all that leads from a person to the log.
@ApplicationScoped
public class SubjectIndex {

  private final Sql sql;

  SubjectIndex(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  /// Whether the key is, or may be, a person's: looking it up is then a read of personal data.
  public boolean isPerson(UUID key) {
    return !sql.query(
            "select 1 from log_index where key = ? and person limit 1", row -> row.getInt(1), key)
        .isEmpty();
  }

  /// Forgets a person and returns how many entries no longer lead to them.
  public int forget(UUID subjectId) {
    return sql.update("delete from log_index where key = ?", subjectId);
  }
}
