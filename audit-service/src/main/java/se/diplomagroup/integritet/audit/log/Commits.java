package se.diplomagroup.integritet.audit.log;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

/// Tells those who wait that the log has grown: at once when this replica has stored something, and
/// within a second when another one has.
@ApplicationScoped
public class Commits {

  private final LogReader log;
  private volatile CompletableFuture<Void> next = new CompletableFuture<>();
  private final AtomicInteger waiting = new AtomicInteger();
  private volatile long seen;

  Commits(LogReader log) {
    this.log = log;
  }

  /// Done when something is stored after this call. Ask first, then read, then wait: so nothing is
  /// missed.
  public CompletionStage<Void> next() {
    return next;
  }

  /// Somebody waits, so that the other replicas are watched too, until [#stopWatching].
  public void startWatching() {
    waiting.incrementAndGet();
  }

  public void stopWatching() {
    waiting.decrementAndGet();
  }

  void stored() {
    CompletableFuture<Void> done;
    synchronized (this) {
      done = next;
      next = new CompletableFuture<>();
    }
    done.complete(null);
  }

  @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
  void watchOtherReplicas() {
    if (waiting.get() > 0) {
      long head = log.head();
      if (head != seen) {
        seen = head;
        stored();
      }
    }
  }
}
