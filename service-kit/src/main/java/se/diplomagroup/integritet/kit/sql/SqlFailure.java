package se.diplomagroup.integritet.kit.sql;

import java.sql.SQLException;

/// A statement failed. The cause keeps the state by which it is known whether to try again.
public final class SqlFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public SqlFailure(SQLException cause) {
    super("statement failed with state " + cause.getSQLState(), cause);
  }
}
