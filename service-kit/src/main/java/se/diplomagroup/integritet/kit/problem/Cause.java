package se.diplomagroup.integritet.kit.problem;

import java.sql.SQLException;

/// The root of a failure in a word for the log: its class, and of a database's refusal the state.
/// Never its text, which may repeat personal data.
public final class Cause {

  private Cause() {}

  public static Throwable rootOf(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  public static String named(Throwable failure) {
    Throwable root = rootOf(failure);
    String name = root.getClass().getName();
    return root instanceof SQLException sql && sql.getSQLState() != null
        ? name + " " + sql.getSQLState()
        : name;
  }
}
