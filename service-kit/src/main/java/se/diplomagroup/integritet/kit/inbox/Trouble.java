package se.diplomagroup.integritet.kit.inbox;

import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;

/// Tells trouble of the database, which passes, from an event that cannot be applied.
final class Trouble {

  /// Classes of SQLSTATE: connection, rollback (serialisation, deadlock), resources, object not in
  /// the right state (lock timeout), operator intervention, system.
  private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57", "58");

  private Trouble() {}

  /// Whether the same work may well succeed a moment later.
  static boolean passes(Throwable failure) {
    boolean commitLost = false;
    boolean otherCause = false;
    for (Throwable each : chain(failure)) {
      if (each instanceof SQLException sql) {
        return passes(sql);
      }
      if (each.getClass().getSimpleName().equals("OptimisticLockException")) {
        return true;
      }
      if (ofTransaction(each)) {
        commitLost = true;
      } else if (each.getCause() == null) {
        otherCause = true;
      }
    }
    return commitLost && !otherCause;
  }

  private static boolean passes(SQLException e) {
    String state = e.getSQLState();
    return e instanceof SQLTransientException
        || state == null
        || state.length() < 2
        || PASSING.contains(state.substring(0, 2));
  }

  private static boolean ofTransaction(Throwable e) {
    return e instanceof RollbackException
        || e instanceof HeuristicMixedException
        || e instanceof HeuristicRollbackException
        || e instanceof SystemException;
  }

  private static Iterable<Throwable> chain(Throwable failure) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Throwable> open = new ArrayDeque<>();
    Deque<Throwable> result = new ArrayDeque<>();
    open.add(failure);
    while (!open.isEmpty()) {
      Throwable each = open.remove();
      if (seen.add(each)) {
        result.add(each);
        if (each.getCause() != null) {
          open.add(each.getCause());
        }
        Collections.addAll(open, each.getSuppressed());
      }
    }
    return result;
  }
}
