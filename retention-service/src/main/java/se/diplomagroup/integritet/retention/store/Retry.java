package se.diplomagroup.integritet.retention.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Runs a transaction again that the database has given up in favour of another one.
@ApplicationScoped
public class Retry {

  private static final int ATTEMPTS = 5;

  /// PostgreSQL: deadlock detected, serialisation failure.
  private static final Set<String> GIVEN_UP = Set.of("40P01", "40001");

  /// @return what the first attempt gave that was not given up
  public <T> T onConflict(Supplier<T> transaction) {
    for (int attempt = 1; ; attempt++) {
      try {
        return transaction.get();
      } catch (RuntimeException e) {
        if (attempt == ATTEMPTS || !isGivenUp(e)) {
          throw e;
        }
      }
    }
  }

  private static boolean isGivenUp(RuntimeException failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && GIVEN_UP.contains(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }
}
