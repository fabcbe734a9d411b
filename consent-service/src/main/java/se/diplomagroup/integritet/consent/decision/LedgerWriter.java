package se.diplomagroup.integritet.consent.decision;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import se.diplomagroup.integritet.consent.commit.CallTrace;
import se.diplomagroup.integritet.consent.decision.LedgerBatch.Outcome;
import se.diplomagroup.integritet.consent.decision.LedgerRows.Coming;
import se.diplomagroup.integritet.consent.decision.LedgerRows.Head;
import se.diplomagroup.integritet.consent.delivery.Stop;
import se.diplomagroup.integritet.consent.guardian.Minorities;
import se.diplomagroup.integritet.consent.guardian.Minority;
import se.diplomagroup.integritet.contracts.ConsentEvent.SubjectKind;
import se.diplomagroup.integritet.kit.inbox.ErasedSubjects;
import se.diplomagroup.integritet.kit.outbox.Outbox;

/// Writes any number of calls into the ledger in one transaction, with a number of statements that
/// does not depend on how many there are: lock and advance the subjects' ledgers, look up the
/// decision ids, insert the new decisions. Their events go with them, and the orders that stop
/// processing where a consent ended.
///
/// The subjects' rows are locked before anything about them is read, so a repeated decision id is
/// seen, sequences have no gaps, and an erasure, which takes the same lock, is either seen or
/// waits.
@ApplicationScoped
class LedgerWriter {

  private final LedgerRows rows;
  private final SubjectKinds kinds;
  private final ErasedSubjects erasedSubjects;
  private final Minorities minorities;
  private final Outbox outbox;
  private final Stops stops;
  private final CallTrace trace;
  private final Clock clock;

  LedgerWriter(
      LedgerRows rows,
      SubjectKinds kinds,
      ErasedSubjects erasedSubjects,
      Minorities minorities,
      Outbox outbox,
      Stops stops,
      CallTrace trace,
      Clock clock) {
    this.rows = rows;
    this.kinds = kinds;
    this.erasedSubjects = erasedSubjects;
    this.minorities = minorities;
    this.outbox = outbox;
    this.stops = stops;
    this.trace = trace;
    this.clock = clock;
  }

  /// @return what became of each call, in the same order
  @Transactional(TxType.REQUIRES_NEW)
  List<Outcome> write(List<LedgerCall> calls) {
    Map<UUID, Coming> coming = coming(calls);
    return write(calls, coming, rows.advance(coming.values()), false, rows::add);
  }

  /// The same in the caller's transaction, for very many calls.
  ///
  /// @param allNew whether the decision ids need not be looked up: one that is in the ledger makes
  ///   the transaction fail
  /// @return what became of each call, in the same order
  @Transactional(TxType.MANDATORY)
  List<Outcome> writeMany(List<LedgerCall> calls, boolean allNew) {
    Map<UUID, Coming> coming = coming(calls);
    return write(calls, coming, rows.advanceMany(coming.values()), allNew, rows::addMany);
  }

  /// @param heads the subjects' ledgers, locked and moved on by what is to come
  private List<Outcome> write(
      List<LedgerCall> calls,
      Map<UUID, Coming> coming,
      Map<UUID, Head> heads,
      boolean allNew,
      Consumer<List<LedgerEntry>> adding) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Map<UUID, Minority> children = minorities.of(heads.keySet());
    Map<UUID, Long> before = before(heads.values(), coming);
    LedgerBatch batch =
        new LedgerBatch(
            allNew && children.isEmpty() ? Map.of() : recorded(calls),
            ofTheirKind(heads.values(), before),
            before,
            erased(heads.keySet()),
            children,
            now);
    List<Outcome> outcomes = calls.stream().map(batch::place).toList();
    setBack(heads, batch.lastSequences());
    if (!batch.added().isEmpty()) {
      adding.accept(batch.added());
      tell(calls, outcomes, stops.among(batch.added(), now));
    }
    return outcomes;
  }

  /// Nobody begins a ledger as a person who is known as a visitor, nor the other way round. Only
  /// those who begin are asked about: of all others the ledger tells.
  private Collection<Head> ofTheirKind(Collection<Head> heads, Map<UUID, Long> before) {
    Map<SubjectKind, List<UUID>> begin =
        heads.stream()
            .filter(head -> before.getOrDefault(head.subjectId(), 0L) == 0)
            .collect(groupingBy(Head::kind, mapping(Head::subjectId, toList())));
    Set<UUID> other =
        new HashSet<>(kinds.knownAsVisitors(begin.getOrDefault(SubjectKind.PERSON, List.of())));
    other.addAll(kinds.knownAsPersons(begin.getOrDefault(SubjectKind.VISITOR, List.of())));
    return other.isEmpty()
        ? heads
        : heads.stream()
            .map(head -> other.contains(head.subjectId()) ? head.ofOtherKind() : head)
            .toList();
  }

  private Map<UUID, LedgerEntry> recorded(List<LedgerCall> calls) {
    return rows.byId(decisions(calls).map(NewDecision::decisionId).collect(toSet()));
  }

  private Set<UUID> erased(Collection<UUID> subjects) {
    return erasedSubjects.among(subjects);
  }

  private void setBack(Map<UUID, Head> heads, Map<UUID, Long> lastSequences) {
    Map<UUID, Long> tooFar = new HashMap<>();
    heads.forEach((id, head) -> {
      long last = lastSequences.getOrDefault(id, 0L);
      if (last != head.lastSequence()) {
        tooFar.put(id, last);
      }
    });
    if (!tooFar.isEmpty()) {
      rows.setBack(tooFar);
    }
  }

  /// Neighbours of one trace are told together; the order stays that of the calls.
  private void tell(
      List<LedgerCall> calls, List<Outcome> outcomes, Map<UUID, List<Stop>> stopping) {
    List<LedgerEntry> together = new ArrayList<>();
    for (int i = 0; i < calls.size(); i++) {
      if (outcomes.get(i) instanceof Outcome.Recorded(var _, var entries)) {
        together.addAll(entries);
      }
      CallTrace.Call call = calls.get(i).trace();
      boolean last = i + 1 == calls.size() || !calls.get(i + 1).trace().equals(call);
      if (last && !together.isEmpty()) {
        List<LedgerEntry> entries = List.copyOf(together);
        tell(entries, call, stopping);
        together.clear();
      }
    }
  }

  private void tell(
      List<LedgerEntry> entries, CallTrace.Call call, Map<UUID, List<Stop>> stopping) {
    outbox.append(
        entries.stream().map(LedgerEntry::asEvent).toList(),
        call.correlationId(),
        call.traceParent());
    List<Stop> own =
        entries.stream()
            .flatMap(entry -> stopping.getOrDefault(entry.id(), List.of()).stream())
            .toList();
    if (!own.isEmpty()) {
      trace.during(call, () -> stops.order(own));
    }
  }

  private static Map<UUID, Coming> coming(List<LedgerCall> calls) {
    Map<UUID, Coming> coming = new LinkedHashMap<>();
    decisions(calls)
        .forEach(decision ->
            coming.merge(
                decision.subject().id(),
                new Coming(
                    decision.subject(), 1, decision.isDatedHere() ? decision.decidedAt() : null),
                Coming::and));
    return coming;
  }

  private static Map<UUID, Long> before(Collection<Head> heads, Map<UUID, Coming> coming) {
    Map<UUID, Long> before = new HashMap<>();
    for (Head head : heads) {
      Coming those = coming.get(head.subjectId());
      before.put(head.subjectId(), head.lastSequence() - (those == null ? 0 : those.decisions()));
    }
    return before;
  }

  private static Stream<NewDecision> decisions(List<LedgerCall> calls) {
    return calls.stream().flatMap(call -> call.decisions().stream());
  }
}
