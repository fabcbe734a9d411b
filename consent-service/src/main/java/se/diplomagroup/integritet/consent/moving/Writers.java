package se.diplomagroup.integritet.consent.moving;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The threads that write batches, shared by all uploads: so many batches are on their way at the
/// same time, whoever sends.
@ApplicationScoped
class Writers {

  private final ExecutorService threads;
  private final int number;

  Writers(MovingSettings settings) {
    this.number = settings.writers();
    this.threads =
        Executors.newFixedThreadPool(
            number, Thread.ofPlatform().daemon().name("moving-", 1).factory());
  }

  ExecutorService threads() {
    return threads;
  }

  /// How many batches of one upload wait or are being written at most.
  int ahead() {
    return number + 1;
  }

  @PreDestroy
  void close() {
    threads.shutdown();
  }
}
