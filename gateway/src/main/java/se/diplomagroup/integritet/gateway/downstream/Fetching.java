package se.diplomagroup.integritet.gateway.downstream;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.gateway.downstream.Fetched.Trouble;

/// Asks several services at once, so that a page is as slow as the slowest of them and no slower,
/// and never slower than the time allowed.
@ApplicationScoped
public class Fetching {

  private static final Logger LOG = Logger.getLogger(Fetching.class);
  private static final long PATIENCE_SECONDS = 5;

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  @PreDestroy
  void stop() {
    threads.shutdownNow();
  }

  /// Starts a question. It must not use anything that belongs to the request at hand: a [Call]
  /// holds all it needs.
  public <T> Asked<T> ask(Supplier<T> question) {
    return new Asked<>(threads.submit(question::get));
  }

  /// Asks and waits.
  public <T> Fetched<T> fetch(Supplier<T> question) {
    return ask(question).answer();
  }

  /// A question under way.
  public static final class Asked<T> {

    private final Future<T> future;

    private Asked(Future<T> future) {
      this.future = future;
    }

    /// Waits for the answer, or for it to be clear that there will be none.
    public Fetched<T> answer() {
      try {
        return Fetched.got(future.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
      } catch (ExecutionException e) {
        return failed(e.getCause());
      } catch (TimeoutException e) {
        future.cancel(true);
        return Fetched.failed(Trouble.SLOW);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return Fetched.failed(Trouble.SLOW);
      }
    }

    private static <T> Fetched<T> failed(@Nullable Throwable cause) {
      return switch (cause) {
        case Refused refused -> Fetched.refused(refused);
        case ProcessingException processing -> unreachable(processing);
        case null, default -> {
          LOG.error("a service's answer could not be used", cause);
          yield Fetched.failed(Trouble.REFUSED);
        }
      };
    }

    private static <T> Fetched<T> unreachable(ProcessingException processing) {
      for (Throwable t = processing.getCause(); t != null; t = t.getCause()) {
        if (t instanceof TimeoutException || t.getClass().getSimpleName().contains("Timeout")) {
          return Fetched.failed(Trouble.SLOW);
        }
      }
      return Fetched.failed(Trouble.DOWN);
    }
  }
}
