package se.diplomagroup.integritet.elearning.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import se.diplomagroup.integritet.elearning.gateway.GatewayUnavailable;
import se.diplomagroup.integritet.elearning.site.PendingSignals.Pending;
import se.diplomagroup.integritet.elearning.work.Background;
import se.diplomagroup.integritet.elearning.work.Backoff;
import se.diplomagroup.integritet.elearning.work.Next;
import se.diplomagroup.integritet.elearning.work.Worker;

/// Heeds a browser that begins to say no for its visitor (Global Privacy Control) after they have
/// said yes: the yes counts no more from the first such call. The platform is told beside the
/// pages, which never wait for it, and until it has answered.
@ApplicationScoped
class BrowserSignals implements Background {

  private static final int BATCH = 100;
  private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

  private final PendingSignals pending;
  private final CookieDecisions decisions;
  private final Clock clock;
  private final Worker worker = new Worker("browser-signals", this::round);
  private int failures;

  BrowserSignals(PendingSignals pending, CookieDecisions decisions, Clock clock) {
    this.pending = pending;
    this.decisions = decisions;
    this.clock = clock;
  }

  @Override
  public Worker worker() {
    return worker;
  }

  void heed(Visitor visitor) {
    visitor
        .overruled()
        .ifPresent(said -> {
          pending.add(said, clock.instant().truncatedTo(ChronoUnit.MICROS));
          visitor.remember(said.without(said.accepted()));
          worker.wake();
        });
  }

  private Next round() {
    List<Pending> batch = pending.oldest(BATCH);
    try {
      for (Pending signal : batch) {
        decisions.takeBack(signal);
        pending.remove(signal.decisionId());
      }
    } catch (GatewayUnavailable e) {
      failures++;
      return Next.retry(Backoff.after(failures));
    }
    failures = 0;
    return batch.size() == BATCH ? Next.NOW : Next.idle(LOOK_AGAIN);
  }
}
