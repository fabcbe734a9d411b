package se.diplomagroup.integritet.consent.moving;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// Takes in a file as it comes: lines are read, made into batches and written, some batches ahead.
/// The file is never in memory, and who sends faster than can be written is slowed down.
///
/// A file comes for the first time or again. At first each batch is taken to be new, and its
/// decision ids are not looked up: the ledger refuses an id that it has. Then the batch is written
/// with looking up, and those after it, until one has nothing in it that was there.
///
/// Batches are written side by side, but not those that tell the same decision: of two lines about
/// it the first in the file is the one that counts.
@ApplicationScoped
class Intake {

  /// Two files that tell the same decision at the same time, or touch the same people in another
  /// order, can make the database refuse one of them; the second try finds the other one's done.
  private static final Set<String> WORTH_ANOTHER_TRY = Set.of("23505", "40001", "40P01");

  private static final int TRIES = 3;

  private final BatchWriter writer;
  private final Writers writers;
  private final MovingSettings settings;

  Intake(BatchWriter writer, Writers writers, MovingSettings settings) {
    this.writer = writer;
    this.writers = writers;
    this.settings = settings;
  }

  /// Returns when everything is durable.
  ///
  /// @throws IOException if the file breaks off; whole batches before that are in
  void take(UUID importId, int upload, Lines lines, Terms terms) throws IOException {
    Deque<Underway> underway = new ArrayDeque<>();
    AtomicBoolean givenUp = new AtomicBoolean();
    AtomicBoolean again = new AtomicBoolean();
    try {
      List<Line> next = lines.next(settings.batch());
      while (!next.isEmpty()) {
        Batch batch = Batch.of(next, terms.reader());
        while (underway.size() == writers.ahead()
            || underway.stream().anyMatch(earlier -> earlier.batch.overlaps(batch))) {
          settle(underway.removeFirst().done);
        }
        Future<?> done =
            writers
                .threads()
                .submit(() -> {
                  if (!givenUp.get()) {
                    write(importId, upload, batch, terms, again);
                  }
                });
        underway.add(new Underway(batch, done));
        next = lines.next(settings.batch());
      }
      while (!underway.isEmpty()) {
        settle(underway.removeFirst().done);
      }
    } finally {
      givenUp.set(true);
      underway.forEach(batch -> await(batch.done));
    }
  }

  private record Underway(Batch batch, Future<?> done) {}

  /// @param again whether the lines are taken to have come before
  private void write(UUID importId, int upload, Batch batch, Terms terms, AtomicBoolean again) {
    if (!again.get() && isNew(importId, upload, batch, terms)) {
      return;
    }
    for (int attempt = 1; ; attempt++) {
      try {
        again.set(writer.write(importId, upload, batch, terms, false) > 0);
        return;
      } catch (RuntimeException e) {
        if (attempt == TRIES || !WORTH_ANOTHER_TRY.contains(stateOf(e))) {
          throw e;
        }
      }
    }
  }

  private boolean isNew(UUID importId, int upload, Batch batch, Terms terms) {
    try {
      writer.write(importId, upload, batch, terms, true);
      return true;
    } catch (RuntimeException e) {
      if (!WORTH_ANOTHER_TRY.contains(stateOf(e))) {
        throw e;
      }
      return false;
    }
  }

  /// What the database said of a failure, or nothing when it was not the database's.
  private static String stateOf(@Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        return sql.getSQLState();
      }
    }
    return "";
  }

  private static void settle(Future<?> future) {
    try {
      future.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException failure
          ? failure
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// Waits for a batch that is being written, whatever becomes of it: after this nothing is written
  /// any more on account of the upload.
  private static void await(Future<?> future) {
    try {
      future.get();
    } catch (ExecutionException e) {
      // the batch that failed first is told of; this one is not in either
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
