package se.diplomagroup.integritet.kit.inbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import se.diplomagroup.integritet.kit.problem.Cause;

/// Gives every record of a batch its effect exactly once, in order per key.
///
/// One transaction takes the whole batch: it notes the ids, queues what belongs to a parked key,
/// applies the rest. If an event cannot be applied, that transaction is rolled back whole, so that
/// nothing half-done of it remains; what came before it is taken again as one batch, the event is
/// parked with its key in a transaction of its own, and what came after goes on as one batch. Where
/// only the commit shows that something is wrong, halving the batch finds the event. Trouble of the
/// database is waited out with the batch in hand.
final class Batches {

  private static final Logger LOG = Logger.getLogger(Batches.class);

  private final InboxStore store;
  private final Transactions transactions;
  private final Backoff backoff;
  private final Predicate<Throwable> passes;

  Batches(
      InboxStore store, Transactions transactions, Backoff backoff, Predicate<Throwable> passes) {
    this.store = store;
    this.transactions = transactions;
    this.backoff = backoff;
    this.passes = passes;
  }

  /// Returns when every record has had its effect or is parked.
  void process(String channel, List<RawRecord> batch, Application application)
      throws InterruptedException {
    if (batch.isEmpty()) {
      return;
    }
    for (int attempt = 1; ; attempt++) {
      try {
        transactions.run(() -> take(channel, batch, application));
        return;
      } catch (RuntimeException failure) {
        if (!passes.test(failure)) {
          divide(channel, batch, application, failure);
          return;
        }
        waitOut(channel, attempt, failure);
      }
    }
  }

  private void divide(
      String channel, List<RawRecord> batch, Application application, RuntimeException failure)
      throws InterruptedException {
    if (batch.size() == 1) {
      park(channel, batch.getFirst(), Parking.failed(failure));
    } else if (failure instanceof HandlerFailure atRecord) {
      int index = atRecord.index();
      process(channel, batch.subList(0, index), application);
      process(channel, batch.subList(index, index + 1), application);
      process(channel, batch.subList(index + 1, batch.size()), application);
    } else {
      int half = batch.size() / 2;
      process(channel, batch.subList(0, half), application);
      process(channel, batch.subList(half, batch.size()), application);
    }
  }

  private void park(String channel, RawRecord record, Parking parking) throws InterruptedException {
    for (int attempt = 1; ; attempt++) {
      try {
        transactions.run(() -> {
          if (store.insertNew(channel, List.of(record.id())).contains(record.id())) {
            String key = OrderKey.of(record);
            store.lockParked(channel, List.of(key));
            store.park(channel, key, record, parking);
          }
        });
        LOG.warnf(
            "event %s of channel %s cannot be applied (%s): its key waits for an operator",
            record.id(), channel, parking);
        return;
      } catch (RuntimeException failure) {
        waitOut(channel, attempt, failure);
      }
    }
  }

  private void waitOut(String channel, int attempt, RuntimeException failure)
      throws InterruptedException {
    LOG.warnf(
        "attempt %d at a batch of channel %s failed (%s); trying again",
        attempt, channel, Cause.named(failure));
    backoff.pause(attempt);
  }

  private void take(String channel, List<RawRecord> batch, Application application) {
    Set<UUID> fresh =
        new HashSet<>(store.insertNew(channel, batch.stream().map(RawRecord::id).toList()));
    List<RawRecord> news = batch.stream().filter(record -> fresh.remove(record.id())).toList();
    if (news.isEmpty()) {
      return;
    }
    Set<String> parked =
        new HashSet<>(store.lockParked(channel, news.stream().map(OrderKey::of).toList()));
    List<RawRecord> applicable = new ArrayList<>(news.size());
    for (RawRecord record : news) {
      String key = OrderKey.of(record);
      Optional<Parking> parking =
          parked.contains(key) ? Optional.of(Parking.QUEUED) : application.refusal(record);
      if (parking.isPresent()) {
        parked.add(key);
        LOG.warnf("event %s of channel %s is parked (%s)", record.id(), channel, parking.get());
        store.park(channel, key, record, parking.get());
      } else {
        applicable.add(record);
      }
    }
    apply(batch, applicable, application);
  }

  private static void apply(
      List<RawRecord> batch, List<RawRecord> applicable, Application application) {
    try {
      application.apply(applicable);
    } catch (HandlerFailure failure) {
      RawRecord record = applicable.get(failure.index());
      throw new HandlerFailure(place(batch, record), causeOf(failure));
    }
  }

  private static int place(List<RawRecord> batch, RawRecord record) {
    for (int i = 0; i < batch.size(); i++) {
      if (batch.get(i) == record) {
        return i;
      }
    }
    throw new IllegalStateException("a record that is not of the batch");
  }

  private static Throwable causeOf(HandlerFailure failure) {
    Throwable cause = failure.getCause();
    return cause == null ? failure : cause;
  }
}
