package se.diplomagroup.integritet.audit.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import javax.sql.DataSource;
import se.diplomagroup.integritet.kit.inbox.ErasedSubjects;
import se.diplomagroup.integritet.kit.sql.Sql;

/// The way from an id to the entries about it. It is all that leads from a person to the log.
@ApplicationScoped
public class SubjectIndex {

  private final Sql sql;
  private final LogHead head;
  private final ErasedSubjects erased;

  SubjectIndex(DataSource dataSource, LogHead head, ErasedSubjects erased) {
    this.sql = new Sql(dataSource);
    this.head = head;
    this.erased = erased;
  }

  /// Whether the key is, or may be, a person's: looking it up is then a read of personal data.
  public boolean isPerson(UUID key) {
    return !sql.query(
            "select 1 from log_index where key = ? and person limit 1", row -> row.getInt(1), key)
        .isEmpty();
  }

  /// Forgets a person, for what is stored already and for what comes later, and returns how many
  /// entries no longer lead to them.
  ///
  /// Nothing is appended meanwhile: an entry about the person is either visible here and goes, or
  /// is stored after the tombstone and never gets a way to it.
  @Transactional(TxType.MANDATORY)
  public int forget(UUID subjectId) {
    head.lock();
    erased.add(subjectId);
    return sql.update("delete from log_index where key = ?", subjectId);
  }
}
