package se.diplomagroup.integritet.consent.decision;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import se.diplomagroup.integritet.consent.delivery.Cause;
import se.diplomagroup.integritet.consent.delivery.Deliveries;
import se.diplomagroup.integritet.consent.delivery.Stop;
import se.diplomagroup.integritet.contracts.ConsentEvent.SubjectKind;
import se.diplomagroup.integritet.kit.ids.Uuid7;

/// Which decisions end processing, so that every system has to be told (GDPR Art. 7(3)): a
/// withdrawal always, a refusal or an expiry where there was a consent; not one that another
/// decision outweighs. What a visitor decides may end processing for the person they are linked to,
/// too.
@ApplicationScoped
class Stops {

  private final LedgerRows rows;
  private final CurrentRules rulesInForce;
  private final Deliveries deliveries;

  Stops(LedgerRows rows, CurrentRules rulesInForce, Deliveries deliveries) {
    this.rows = rows;
    this.rulesInForce = rulesInForce;
    this.deliveries = deliveries;
  }

  /// What the decisions among these, which are in the ledger, bring to an end, by their ids.
  Map<UUID, List<Stop>> among(List<LedgerEntry> added, Instant now) {
    List<LedgerEntry> candidates =
        added.stream().filter(entry -> entry.choice() != Choice.GIVEN).toList();
    if (candidates.isEmpty()) {
      return Map.of();
    }
    Map<UUID, UUID> persons = personsOf(added);
    Set<UUID> concerned = candidates.stream().map(LedgerEntry::subjectId).collect(toSet());
    concerned.addAll(persons.values());
    Map<UUID, List<LedgerEntry>> histories =
        rows.linkedBefore(
            concerned,
            candidates.stream().map(LedgerEntry::purpose).collect(toSet()),
            firstSequences(added));
    join(histories, added, persons);
    Map<UUID, List<Stop>> stops = new HashMap<>();
    for (LedgerEntry entry : candidates) {
      List<Stop> own = new ArrayList<>();
      if (ends(entry, histories.getOrDefault(entry.subjectId(), List.of()), now)) {
        own.add(stop(entry, entry.id(), entry.subjectId()));
      }
      UUID person = persons.get(entry.subjectId());
      if (person != null && endsConsent(entry, histories.getOrDefault(person, List.of()), now)) {
        own.add(stop(entry, Uuid7.next(), person));
      }
      stops.put(entry.id(), own);
    }
    return stops;
  }

  void order(List<Stop> stops) {
    if (!stops.isEmpty()) {
      deliveries.begin(stops);
    }
  }

  private static Map<UUID, Long> firstSequences(List<LedgerEntry> added) {
    Map<UUID, Long> first = new HashMap<>();
    added.forEach(entry -> first.merge(entry.subjectId(), entry.sequence(), Math::min));
    return first;
  }

  /// Puts what was added behind what counted before, of the subjects and of the persons they are
  /// linked to.
  private static void join(
      Map<UUID, List<LedgerEntry>> histories, List<LedgerEntry> added, Map<UUID, UUID> persons) {
    for (LedgerEntry entry : added) {
      histories.computeIfAbsent(entry.subjectId(), _ -> new ArrayList<>()).add(entry);
      UUID person = persons.get(entry.subjectId());
      if (person != null) {
        histories.computeIfAbsent(person, _ -> new ArrayList<>()).add(entry);
      }
    }
  }

  private Map<UUID, UUID> personsOf(List<LedgerEntry> added) {
    Set<UUID> visitors = new HashSet<>();
    for (LedgerEntry entry : added) {
      if (entry.decision().subject().kind() == SubjectKind.VISITOR) {
        visitors.add(entry.subjectId());
      }
    }
    return visitors.isEmpty() ? Map.of() : rows.personsOf(visitors);
  }

  /// What the systems' answers are measured from. Nobody can be told of a decision before it is
  /// told here, nor of an expiry before it is found.
  private static Stop stop(LedgerEntry entry, UUID originId, UUID subjectId) {
    Instant known = entry.decision().isDatedHere() ? entry.decidedAt() : entry.recordedAt();
    Cause cause = entry.choice() == Choice.EXPIRED ? Cause.LAPSE : Cause.WITHDRAWAL;
    return new Stop(originId, subjectId, entry.purpose(), cause, known);
  }

  private boolean ends(LedgerEntry entry, List<LedgerEntry> history, Instant now) {
    return ends(entry, history, rulesInForce.get(), now);
  }

  private boolean endsConsent(LedgerEntry entry, List<LedgerEntry> history, Instant now) {
    return endsConsent(entry, history, rulesInForce.get(), now);
  }

  static boolean ends(
      LedgerEntry entry, List<LedgerEntry> history, ConsentRules rules, Instant now) {
    boolean goesOn = ConsentState.of(until(entry, history), rules, now).isGiven();
    return !goesOn
        && (entry.choice() == Choice.WITHDRAWN || endsConsent(entry, history, rules, now));
  }

  /// Whether there was a consent before, be it one whose end had come and not been told.
  private static boolean endsConsent(
      LedgerEntry entry, List<LedgerEntry> history, ConsentRules rules, Instant now) {
    List<LedgerEntry> until = until(entry, history);
    LedgerEntry before =
        ConsentState.of(until.stream().filter(it -> !isSame(it, entry)).toList(), rules, now)
            .decision();
    return before != null
        && before.choice() == Choice.GIVEN
        && !ConsentState.of(until, rules, now).isGiven();
  }

  /// What had been decided when the entry was recorded, with it. Of what came before the
  /// transaction only what counted is there, which makes no difference.
  private static List<LedgerEntry> until(LedgerEntry entry, List<LedgerEntry> history) {
    return history.stream()
        .filter(it -> it.purpose().equals(entry.purpose()))
        .filter(
            it -> !it.subjectId().equals(entry.subjectId()) || it.sequence() <= entry.sequence())
        .toList();
  }

  private static boolean isSame(LedgerEntry one, LedgerEntry other) {
    return one.id().equals(other.id());
  }
}
