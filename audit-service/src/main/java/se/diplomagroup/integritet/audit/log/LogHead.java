package se.diplomagroup.integritet.audit.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import javax.sql.DataSource;
import se.diplomagroup.integritet.kit.sql.Sql;

/// The end of the log. Its row is the lock under which the log grows and people are forgotten, one
/// transaction after the other.
@ApplicationScoped
class LogHead {

  private final Sql sql;

  LogHead(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  /// The position of the latest entry, locked until the end of the transaction.
  @Transactional(TxType.MANDATORY)
  long lock() {
    return sql.query("select position from log_head for update", row -> row.getLong(1)).getFirst();
  }

  @Transactional(TxType.MANDATORY)
  void moveTo(long position) {
    sql.update("update log_head set position = ?", position);
  }
}
