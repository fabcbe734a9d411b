package se.diplomagroup.integritet.consent.decision;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import se.diplomagroup.integritet.consent.decision.Ledger.Receipt;
import se.diplomagroup.integritet.consent.decision.LedgerRows.Head;
import se.diplomagroup.integritet.consent.guardian.Minority;
import se.diplomagroup.integritet.contracts.ConsentEvent.SubjectKind;
import se.diplomagroup.integritet.kit.problem.ProblemException;
import se.diplomagroup.integritet.kit.problem.Problems;
import se.diplomagroup.integritet.kit.problem.Violation;

/// Places the decisions of several calls in the ledger, in the order of the calls. Each call is
/// accepted or refused as a whole, without regard to its neighbours. Works on what was read under
/// the subjects' locks and touches no database.
///
/// What our clocks date lies after all they dated of the subject before: the order in which the
/// lock was taken is the order of time, however the clocks of replicas differ. The decisions of one
/// call are made at one instant.
final class LedgerBatch {

  static final String ID_REUSED_DETAIL = "This decision id was used for another decision.";

  private final Map<UUID, LedgerEntry> byId;
  private final Map<UUID, Head> heads = new HashMap<>();
  private final Set<UUID> erased;
  private final Map<UUID, Minority> minorities;
  private final Instant now;
  private final Map<UUID, Long> lastSequences = new HashMap<>();
  private final Map<UUID, Instant> lastDated = new HashMap<>();
  private final List<LedgerEntry> added = new ArrayList<>();

  /// @param recorded entries in the ledger with any of the ids that are to be placed
  /// @param heads the subjects' ledgers, which tell of what kind each subject is, and after what
  ///   time their next decision that is dated here lies
  /// @param lastSequences each subject's last sequence before the batch
  /// @param erased the subjects who are erased
  /// @param minorities the subjects who are children under 13
  LedgerBatch(
      Map<UUID, LedgerEntry> recorded,
      Collection<Head> heads,
      Map<UUID, Long> lastSequences,
      Set<UUID> erased,
      Map<UUID, Minority> minorities,
      Instant now) {
    this.byId = new HashMap<>(recorded);
    for (Head head : heads) {
      this.heads.put(head.subjectId(), head);
      if (head.datedBefore() != null) {
        lastDated.put(head.subjectId(), head.datedBefore());
      }
    }
    this.lastSequences.putAll(lastSequences);
    this.erased = erased;
    this.minorities = minorities;
    this.now = now;
  }

  /// What became of a call: receipts and the entries that are new, or a refusal.
  sealed interface Outcome {

    record Recorded(List<Receipt> receipts, List<LedgerEntry> entries) implements Outcome {}

    record Refused(ProblemException problem) implements Outcome {}
  }

  Outcome place(LedgerCall call) {
    try {
      return accepted(call);
    } catch (ProblemException refusal) {
      return new Outcome.Refused(refusal);
    }
  }

  /// Everything that is new, in order.
  List<LedgerEntry> added() {
    return Collections.unmodifiableList(added);
  }

  /// Each subject's last sequence after what was placed.
  Map<UUID, Long> lastSequences() {
    return Collections.unmodifiableMap(lastSequences);
  }

  private Outcome accepted(LedgerCall call) {
    Map<UUID, LedgerEntry> news = new LinkedHashMap<>();
    Map<UUID, Long> places = new HashMap<>();
    Map<UUID, Instant> dated = new HashMap<>();
    List<Receipt> receipts = new ArrayList<>();
    for (int i = 0; i < call.decisions().size(); i++) {
      NewDecision decision = call.decisions().get(i);
      requirePossible(decision.subject(), i);
      requireOldEnough(decision, i);
      LedgerEntry earlier =
          news.getOrDefault(decision.decisionId(), byId.get(decision.decisionId()));
      if (earlier == null) {
        long place =
            places.merge(decision.subject().id(), last(decision.subject()) + 1, (a, _) -> a + 1);
        NewDecision placed = decision.isDatedHere() ? dated(decision, dated) : decision;
        LedgerEntry entry = new LedgerEntry(placed, place, recordedAt(placed));
        news.put(entry.id(), entry);
        receipts.add(new Receipt(entry, false));
      } else {
        receipts.add(new Receipt(same(earlier, decision, i), true));
      }
    }
    byId.putAll(news);
    lastSequences.putAll(places);
    lastDated.putAll(dated);
    added.addAll(news.values());
    return new Outcome.Recorded(receipts, List.copyOf(news.values()));
  }

  /// @param dated takes in the latest time that the call gives a subject
  private NewDecision dated(NewDecision decision, Map<UUID, Instant> dated) {
    UUID subject = decision.subject().id();
    Instant last = lastDated.get(subject);
    Instant clock = decision.decidedAt();
    Instant time = last == null || clock.isAfter(last) ? clock : last.plus(1, ChronoUnit.MICROS);
    dated.merge(subject, time, (one, other) -> one.isAfter(other) ? one : other);
    return time.equals(clock) ? decision : decision.decidedAt(time);
  }

  /// Never before the decision itself, should the clock have been set back in between.
  private Instant recordedAt(NewDecision decision) {
    return now.isBefore(decision.decidedAt()) ? decision.decidedAt() : now;
  }

  private long last(Subject subject) {
    return lastSequences.getOrDefault(subject.id(), 0L);
  }

  private void requirePossible(Subject subject, int index) {
    if (erased.contains(subject.id())) {
      throw Problems.gone(
          "subject-erased",
          path(index, subjectField(subject)),
          "This person is erased; nothing is recorded about them.");
    }
    Head head = heads.get(subject.id());
    if (head != null && head.kind() != subject.kind()) {
      throw Problems.unprocessable(
          "other-kind-of-subject",
          path(index, subjectField(subject)),
          "A visitor's id is never a person's id, nor the other way round.");
    }
  }

  /// Checked before, and again here for a child of whom it has just become known, and for a
  /// guardian who has just ceased to be one.
  private void requireOldEnough(NewDecision decision, int index) {
    Minority minority = minorities.get(decision.subject().id());
    if (minority != null
        && decision.choice() == Choice.GIVEN
        && minority.lastsAt(decision.decidedAt())
        && !isByGuardian(decision, minority)
        && !byId.containsKey(decision.decisionId())) {
      throw Problems.unprocessable(
          "invalid-decisions",
          "The decisions are not in order; none is recorded.",
          List.of(
              new Violation(
                  path(index, "choice"),
                  "guardian-needed",
                  "For a child under 13 only a guardian's consent counts.")));
    }
  }

  private static boolean isByGuardian(NewDecision decision, Minority minority) {
    UUID guardianship = decision.actor().guardianship();
    return guardianship != null && minority.guardianships().containsValue(guardianship);
  }

  private LedgerEntry same(LedgerEntry earlier, NewDecision decision, int index) {
    Minority minority = minorities.get(earlier.subjectId());
    if (!earlier.decision().saysTheSameAs(decision, minority)) {
      throw Problems.conflict("decision-id-reused", path(index, "decisionId"), ID_REUSED_DETAIL);
    }
    return earlier;
  }

  private static String subjectField(Subject subject) {
    return subject.kind() == SubjectKind.VISITOR ? "visitorId" : "subjectId";
  }

  /// The path by which a field of a call's decision is told.
  private static String path(int index, String field) {
    return "decisions[" + index + "]." + field;
  }
}
