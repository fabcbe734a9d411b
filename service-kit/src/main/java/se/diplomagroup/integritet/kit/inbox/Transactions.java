package se.diplomagroup.integritet.kit.inbox;

import java.util.function.Supplier;

/// Runs work in a transaction of its own. Returns after the commit; throws if there was none, or if
/// it is unknown whether there was one.
interface Transactions {

  <T> T call(Supplier<T> work);

  default void run(Runnable work) {
    call(() -> {
      work.run();
      return true;
    });
  }
}
