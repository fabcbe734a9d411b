package se.diplomagroup.integritet.audit.stream;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import se.diplomagroup.integritet.audit.log.Commits;
import se.diplomagroup.integritet.audit.log.LogEntry;
import se.diplomagroup.integritet.audit.log.LogReader;

/// The log from a position on, without end. Entries are read from the table, a page at a time and
/// only when the listener has taken those before: a slow listener costs one page of memory, misses
/// nothing, and holds up nobody. It makes no difference which replica it is connected to.
@ApplicationScoped
class EventStream {

  private final LogReader log;
  private final Commits commits;
  private final StreamSettings settings;
  private final AtomicInteger listeners = new AtomicInteger();

  EventStream(LogReader log, Commits commits, StreamSettings settings) {
    this.log = log;
    this.commits = commits;
    this.settings = settings;
  }

  boolean isFull() {
    return listeners.get() >= settings.listeners();
  }

  /// Pages of entries after the position; an empty page is a sign of life.
  Multi<List<LogEntry>> after(long position) {
    var last = new AtomicLong(position);
    return Multi.createBy()
        .repeating()
        .uni(() -> nextPage(last))
        .indefinitely()
        .onSubscription()
        .invoke(this::joined)
        .onTermination()
        .invoke((failure, cancelled) -> left());
  }

  private Uni<List<LogEntry>> nextPage(AtomicLong last) {
    return Uni.createFrom()
        .deferred(() -> {
          var grown = commits.next();
          return read(last)
              .flatMap(page ->
                  page.isEmpty()
                      ? waitFor(grown).flatMap(_ -> read(last))
                      : Uni.createFrom().item(page));
        });
  }

  /// Done when the log has grown, or when it is time for a sign of life.
  private Uni<Void> waitFor(CompletionStage<Void> grown) {
    long millis = settings.heartbeat().toMillis();
    return Uni.createFrom()
        .completionStage(() ->
            grown
                .toCompletableFuture()
                .copy()
                .completeOnTimeout(null, millis, TimeUnit.MILLISECONDS));
  }

  private Uni<List<LogEntry>> read(AtomicLong last) {
    return Uni.createFrom()
        .item(() -> log.after(last.get(), settings.page()))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
        .invoke(page -> {
          if (!page.isEmpty()) {
            last.set(page.getLast().position());
          }
        });
  }

  private void joined() {
    listeners.incrementAndGet();
    commits.startWatching();
  }

  private void left() {
    listeners.decrementAndGet();
    commits.stopWatching();
  }
}
