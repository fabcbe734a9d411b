package se.diplomagroup.integritet.consent.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import se.diplomagroup.integritet.consent.commit.CallTrace;
import se.diplomagroup.integritet.consent.decision.LedgerBatch.Outcome;
import se.diplomagroup.integritet.consent.decision.LedgerRows.EndOrder;
import se.diplomagroup.integritet.consent.notice.Notice;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.Systems;

/// Puts the ends of consents into the ledger. An expiry is written by the service itself, under an
/// id that follows from the consent's, so that of any number of replicas and repetitions one writes
/// it. It stands at the instant of the consent that it ends: whatever was decided since then
/// outweighs it, however late that is told.
@ApplicationScoped
public class Expiries {

  private static final Actor SERVICE =
      Actor.system(named("expiry:" + Systems.CONSENT_SERVICE.value()), Systems.CONSENT_SERVICE);

  private final LedgerRows rows;
  private final LedgerWriter writer;
  private final CurrentRules rules;
  private final Clock clock;

  Expiries(LedgerRows rows, LedgerWriter writer, CurrentRules rules, Clock clock) {
    this.rows = rows;
    this.writer = writer;
    this.rules = rules;
    this.clock = clock;
  }

  /// Consents whose own end lies in this time, without those whose end is in the ledger, in order
  /// of their ends and ids.
  public List<LedgerEntry> ended(Instant after, UUID afterId, Instant until, int limit) {
    return rows.ended(EndOrder.END, after, afterId, until, limit);
  }

  /// Consents that were told in this time when their end had come, in order of when they were told.
  public List<LedgerEntry> toldEnded(Instant after, UUID afterId, Instant until, int limit) {
    return rows.ended(EndOrder.TOLD, after, afterId, until, limit);
  }

  /// Consents on a notice before this one that were told in this time, about the purposes whose
  /// consents it let lapse, in order of when they were told.
  public List<LedgerEntry> toldLapsed(
      Notice notice, Instant after, UUID afterId, Instant until, int limit) {
    return rows.toldOn(notice.version(), notice.lapsing(), after, afterId, until, limit);
  }

  /// Who has decided anything, after this one, in order of their ids.
  public List<UUID> deciders(UUID after, int limit) {
    return rows.deciders(after, limit);
  }

  /// Ends those consents of these subjects that have come to their end, be it their own or that of
  /// the notice they were given on, and have not been outweighed.
  ///
  /// @return how many
  public int end(Collection<UUID> subjects, Collection<Code> purposes) {
    Instant now = now();
    List<LedgerCall> calls = ends(subjects, purposes, entry -> rules.get().endedBy(entry, now));
    return calls.isEmpty() ? 0 : added(writer.write(calls));
  }

  /// Ends the consents that a child gave without a guardian, now, in the caller's transaction.
  ///
  /// @return how many
  @Transactional(TxType.MANDATORY)
  int endOwn(UUID childId, Collection<Code> purposes) {
    Instant now = now();
    List<LedgerCall> calls =
        ends(
            List.of(childId),
            purposes,
            entry ->
                entry.decision().actor().kind() == Actor.Kind.GUARDIAN
                    ? Optional.empty()
                    : Optional.of(now));
    return calls.isEmpty() ? 0 : added(writer.writeMany(calls, false));
  }

  private List<LedgerCall> ends(
      Collection<UUID> subjects,
      Collection<Code> purposes,
      Function<LedgerEntry, Optional<Instant>> end) {
    List<LedgerCall> calls = new ArrayList<>();
    rows.counting(subjects, purposes).stream()
        .filter(entry -> entry.choice() == Choice.GIVEN)
        .forEach(given ->
            end.apply(given)
                .ifPresent(at ->
                    calls.add(
                        new LedgerCall(
                            List.of(expiry(given, at)),
                            new CallTrace.Call(UUID.randomUUID(), null)))));
    return calls;
  }

  private static int added(List<Outcome> outcomes) {
    return outcomes.stream()
        .mapToInt(
            outcome -> outcome instanceof Outcome.Recorded(var _, var entries) ? entries.size() : 0)
        .sum();
  }

  private static NewDecision expiry(LedgerEntry given, Instant end) {
    return new NewDecision(
        named("expired:" + given.id()),
        given.decision().subject(),
        given.purpose(),
        given.decision().purposeVersion(),
        Choice.EXPIRED,
        null,
        null,
        List.of(),
        null,
        null,
        null,
        null,
        given.decidedAt(),
        end,
        SERVICE);
  }

  private static UUID named(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
