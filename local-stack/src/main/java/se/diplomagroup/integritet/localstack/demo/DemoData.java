package se.diplomagroup.integritet.localstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;

/// Has the example system make up customers, and waits until the platform has been told of all of
/// them.
public final class DemoData {

  /// How long nothing may move before that is a fault.
  private static final Duration STANDSTILL = Duration.ofMinutes(5);

  private final Api platform;

  public DemoData(Stage stage, Clock clock) {
    this.platform = new Api(stage.platform(), new HeldToken(() -> stage.token("elearning"), clock));
  }

  /// How far the making is.
  public record Made(int companies, int people) {}

  /// Hears how far the making is, each time it has come further.
  public interface Progress {
    void made(Made made);
  }

  /// Makes the data. The same seed and sizes in the same month give the same data, which is made
  /// once: asked for again, it is there already.
  ///
  /// @throws JourneyBroken if the example system refuses, or comes no further
  public Made make(int companies, int people, long seed, Progress progress) {
    JsonNode begun =
        platform
            .post("/api/demo-data", Map.of("companies", companies, "people", people, "seed", seed))
            .ok()
            .json();
    String job = "/api/demo-data/" + begun.path("jobId").asText();
    Made made = made(begun);
    while (!begun.path("finished").asBoolean()) {
      Made before = made;
      begun =
          Await.until(
              "the making of more demo data",
              STANDSTILL,
              () -> {
                JsonNode now = platform.get(job).ok().json();
                boolean further = now.path("finished").asBoolean() || !made(now).equals(before);
                return further ? Optional.of(now) : Optional.empty();
              });
      made = made(begun);
      progress.made(made);
    }
    return made;
  }

  /// Waits until the platform has been told of everything that has happened in the example system.
  ///
  /// @param pending hears how many facts are still to be told
  public void awaitTold(LongConsumer pending) {
    long left = pending();
    while (left > 0) {
      long before = left;
      left =
          Await.until(
              "the telling of more facts",
              STANDSTILL,
              () -> Optional.of(pending()).filter(now -> now < before));
      pending.accept(left);
    }
  }

  private long pending() {
    return platform.get("/api/facts/pending").ok().json().path("pending").asLong();
  }

  private static Made made(JsonNode job) {
    return new Made(job.path("doneCompanies").asInt(), job.path("donePeople").asInt());
  }
}
