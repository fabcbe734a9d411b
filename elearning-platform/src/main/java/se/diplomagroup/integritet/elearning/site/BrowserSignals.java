package se.diplomagroup.integritet.elearning.site;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
/// pages, which never wait for it, until it has taken the no in or nothing is left to take back. A
/// no that it refuses for another reason is told again later, and keeps no other waiting.
@ApplicationScoped
class BrowserSignals implements Background {

  private static final int BATCH = 100;
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

  private final PendingSignals pending;
  private final CookieDecisions decisions;
  private final Clock clock;
  private final Worker worker = new Worker("browser-signals", this::round);
  private int failures;

  BrowserSignals(
      PendingSignals pending, CookieDecisions decisions, Clock clock, MeterRegistry meters) {
    this.pending = pending;
    this.decisions = decisions;
    this.clock = clock;
    meters.gauge("elearning.browser-signals.pending", this, _ -> pending.waiting());
  }

  @Override
  public Worker worker() {
    return worker;
  }

  void heed(Visitor visitor) {
    visitor
        .overruled()
        .ifPresent(said -> {
          pending.add(said, now());
          visitor.remember(said.without(said.accepted()));
          worker.wake();
        });
  }

  private Next round() {
    List<Pending> batch = pending.due(now(), BATCH);
    try {
      batch.forEach(this::tell);
    } catch (GatewayUnavailable e) {
      failures++;
      return Next.retry(Backoff.after(failures));
    }
    failures = 0;
    return batch.size() == BATCH ? Next.NOW : Next.idle(LOOK_AGAIN);
  }

  private void tell(Pending signal) {
    if (decisions.takeBack(signal)) {
      pending.remove(signal.decisionId());
    } else {
      pending.postpone(signal.decisionId(), now().plus(Backoff.after(signal.failures() + 1)));
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
