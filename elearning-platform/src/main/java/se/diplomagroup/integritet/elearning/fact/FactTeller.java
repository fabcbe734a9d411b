package se.diplomagroup.integritet.elearning.fact;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import se.diplomagroup.integritet.elearning.gateway.GatewayAnswer;
import se.diplomagroup.integritet.elearning.gateway.GatewayUnavailable;
import se.diplomagroup.integritet.elearning.work.Background;
import se.diplomagroup.integritet.elearning.work.Backoff;
import se.diplomagroup.integritet.elearning.work.Next;
import se.diplomagroup.integritet.elearning.work.Worker;

/// Tells the platform the queued facts, oldest first, in batches.
///
/// A batch is accepted or refused as a whole. A refused one is halved until the fact that is to
/// blame stands alone: that one is set aside with the reason, and the rest goes on. A fact about a
/// person whom the platform has erased is deleted: nobody may keep it. Without an answer the same
/// batch is told again later, which does no harm since a fact's id never changes.
@ApplicationScoped
class FactTeller implements Background {

  static final int BATCH = 500;

  private static final Logger LOG = Logger.getLogger(FactTeller.class);
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);
  private static final Duration ONE_ROUND = Duration.ofMinutes(5);
  private static final int GONE = 410;

  private final PendingFacts facts;
  private final LifecycleIntake intake;
  private final Worker worker = new Worker("fact-teller", this::round);
  private int failures;

  FactTeller(PendingFacts facts, LifecycleIntake intake, MeterRegistry meters) {
    this.facts = facts;
    this.intake = intake;
    meters.gauge("elearning.facts.pending", this, _ -> facts.pending());
    meters.gauge("elearning.facts.refused", this, _ -> facts.refused());
  }

  @Override
  public Worker worker() {
    return worker;
  }

  void wake() {
    worker.wake();
  }

  private Next round() {
    try {
      boolean more =
          QuarkusTransaction.requiringNew().timeout((int) ONE_ROUND.toSeconds()).call(this::tell);
      failures = 0;
      return more ? Next.NOW : Next.idle(LOOK_AGAIN);
    } catch (GatewayUnavailable e) {
      failures++;
      Duration delay = Backoff.after(failures);
      LOG.infof("facts wait %d s: %s", delay.toSeconds(), e.getMessage());
      return Next.retry(delay);
    }
  }

  private boolean tell() {
    if (!facts.lock()) {
      return false;
    }
    List<PendingFact> batch = facts.next(BATCH);
    if (!batch.isEmpty()) {
      tell(batch);
    }
    return batch.size() == BATCH;
  }

  private void tell(List<PendingFact> batch) {
    GatewayAnswer answer = intake.tell(batch);
    if (answer.isSuccess()) {
      facts.told(batch);
    } else if (!answer.isRefusal()) {
      throw new GatewayUnavailable("status " + answer.status(), null);
    } else if (batch.size() > 1) {
      int half = batch.size() / 2;
      tell(batch.subList(0, half));
      tell(batch.subList(half, batch.size()));
    } else {
      setAside(batch, answer);
    }
  }

  private void setAside(List<PendingFact> one, GatewayAnswer answer) {
    if (answer.status() == GONE) {
      facts.told(one);
      return;
    }
    PendingFact fact = one.getFirst();
    LOG.warnf("fact %s of type %s is refused: %s", fact.id(), fact.type(), answer.problem());
    facts.refused(fact, answer.problem());
  }
}
