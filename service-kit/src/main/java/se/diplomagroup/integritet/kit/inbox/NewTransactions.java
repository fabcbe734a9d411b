package se.diplomagroup.integritet.kit.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.function.Supplier;

/// JTA transactions, each new, whatever is under way.
final class NewTransactions implements Transactions {

  @Override
  public <T> T call(Supplier<T> work) {
    return QuarkusTransaction.requiringNew().call(work::get);
  }
}
