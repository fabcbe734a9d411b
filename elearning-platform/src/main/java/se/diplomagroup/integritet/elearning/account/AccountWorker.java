package se.diplomagroup.integritet.elearning.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import se.diplomagroup.integritet.elearning.gateway.GatewayUnavailable;
import se.diplomagroup.integritet.elearning.work.Background;
import se.diplomagroup.integritet.elearning.work.Next;
import se.diplomagroup.integritet.elearning.work.Worker;

/// Makes the directory be as the rows say, one person at a time: the row is locked, the directory
/// is called, the result is written, the transaction commits. A kill in between does no harm, since
/// each call first looks at what is already there.
@ApplicationScoped
class AccountWorker implements Background {

  private static final Logger LOG = Logger.getLogger(AccountWorker.class);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

  /// How long a caller is kept waiting for accounts; those left over follow by themselves.
  private static final Duration CALLERS_PATIENCE = Duration.ofSeconds(25);

  private final AccountRows rows;
  private final Directory directory;
  private final Clock clock;
  private final Worker worker = new Worker("accounts", this::round);

  AccountWorker(AccountRows rows, Directory directory, Clock clock) {
    this.rows = rows;
    this.directory = directory;
    this.clock = clock;
  }

  @Override
  public Worker worker() {
    return worker;
  }

  void wake() {
    worker.wake();
  }

  void attemptAll(Collection<UUID> subjectIds) {
    Instant deadline = clock.instant().plus(CALLERS_PATIENCE);
    for (UUID subjectId : subjectIds) {
      boolean goOn =
          QuarkusTransaction.requiringNew()
              .call(() -> rows.take(subjectId).map(this::attempt).orElse(true));
      if (!goOn || clock.instant().isAfter(deadline)) {
        return;
      }
    }
  }

  private Next round() {
    boolean removed = QuarkusTransaction.requiringNew().call(this::removeNext);
    boolean created = QuarkusTransaction.requiringNew().call(this::attemptNext);
    return removed || created ? Next.NOW : Next.idle(LOOK_AGAIN);
  }

  private boolean attemptNext() {
    Optional<WantedAccount> next = rows.takeNext();
    next.ifPresent(this::attempt);
    return next.isPresent();
  }

  /// Makes one account, or notes when to try again.
  ///
  /// @return whether the directory answers
  private boolean attempt(WantedAccount account) {
    try {
      switch (directory.ensure(account)) {
        case SO -> rows.created(account.subjectId());
        case USERNAME_TAKEN -> {
          LOG.warnf("the account of %s has a username that is taken", account.subjectId());
          rows.usernameTaken(account.subjectId());
        }
      }
      return true;
    } catch (GatewayUnavailable e) {
      LOG.infof("an account waits: %s", e.getMessage());
      rows.failed(account);
      return false;
    }
  }

  private boolean removeNext() {
    Optional<AccountRows.Removal> next = rows.takeRemoval();
    next.ifPresent(this::remove);
    return next.isPresent();
  }

  private void remove(AccountRows.Removal removal) {
    try {
      directory.remove(removal.subjectId());
      rows.removed(removal.subjectId());
    } catch (GatewayUnavailable e) {
      LOG.infof("the removal of an account waits: %s", e.getMessage());
      rows.failed(removal);
    }
  }
}
