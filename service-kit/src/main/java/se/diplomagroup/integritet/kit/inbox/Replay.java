package se.diplomagroup.integritet.kit.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// Applies the parked events of a key in order, each in a transaction of its own, until none is
/// left or one fails again. The key's lock keeps what arrives meanwhile behind them.
final class Replay {

  /// What became of a replay.
  ///
  /// @param replayed how many events had their effect now
  /// @param waiting how many still wait
  record Outcome(int replayed, int waiting) {}

  private final InboxStore store;
  private final Transactions transactions;
  private final Function<String, Application> applications;

  Replay(InboxStore store, Transactions transactions, Function<String, Application> applications) {
    this.store = store;
    this.transactions = transactions;
    this.applications = applications;
  }

  /// Replays the key of this parked event, or says nothing if there is no such event.
  Optional<Outcome> run(UUID parkedId) {
    return transactions
        .call(() -> store.keyOf(parkedId))
        .map(key -> run(key, applications.apply(key.channel())));
  }

  private Outcome run(ParkedKey key, Application application) {
    int replayed = 0;
    while (true) {
      List<ParkedEvent> tried = new ArrayList<>();
      try {
        transactions.run(() -> {
          store.first(key).ifPresent(tried::add);
          tried.forEach(event -> apply(event, application));
        });
      } catch (RuntimeException failure) {
        if (Trouble.passes(failure)) {
          throw failure;
        }
        return stopped(key, replayed, tried, failure);
      }
      if (tried.isEmpty()) {
        return new Outcome(replayed, 0);
      }
      replayed++;
    }
  }

  private void apply(ParkedEvent event, Application application) {
    Optional<Parking> refusal = application.refusal(event.record());
    if (refusal.isPresent()) {
      throw new StillRefused(refusal.get());
    }
    application.apply(List.of(event.record()));
    store.remove(event.id());
  }

  private Outcome stopped(
      ParkedKey key, int replayed, List<ParkedEvent> tried, RuntimeException failure) {
    Parking parking =
        failure instanceof StillRefused refused ? refused.parking() : Parking.failed(failure);
    int waiting =
        transactions.call(() -> {
          tried.forEach(event -> store.failedAgain(event.id(), parking));
          return store.waiting(key);
        });
    return new Outcome(replayed, waiting);
  }

  /// The event is still one that cannot be read.
  private static final class StillRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Parking parking;

    StillRefused(Parking parking) {
      super(parking.reason());
      this.parking = parking;
    }

    Parking parking() {
      return parking;
    }
  }
}
