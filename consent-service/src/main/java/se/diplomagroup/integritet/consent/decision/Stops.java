package se.diplomagroup.integritet.consent.decision;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import se.diplomagroup.integritet.consent.delivery.Deliveries;
import se.diplomagroup.integritet.consent.delivery.Stop;
import se.diplomagroup.integritet.consent.notice.NoticeBoard;
import se.diplomagroup.integritet.consent.notice.PublishedNotices;

/// Which decisions end processing, so that every system has to be told (GDPR Art. 7(3)): a
/// withdrawal always, a refusal or an expiry where there was a consent; not one that another, later
/// decision outweighs.
@ApplicationScoped
class Stops {

  private final LedgerRows rows;
  private final NoticeBoard notices;
  private final Deliveries deliveries;

  Stops(LedgerRows rows, NoticeBoard notices, Deliveries deliveries) {
    this.rows = rows;
    this.notices = notices;
    this.deliveries = deliveries;
  }

  /// The ids of the decisions among these, which are in the ledger, that end processing.
  Set<UUID> among(List<LedgerEntry> added, Instant now) {
    List<LedgerEntry> candidates =
        added.stream().filter(entry -> entry.choice() != Choice.GIVEN).toList();
    if (candidates.isEmpty()) {
      return Set.of();
    }
    Map<UUID, List<LedgerEntry>> histories =
        rows
            .about(
                candidates.stream().map(LedgerEntry::subjectId).collect(toSet()),
                candidates.stream().map(LedgerEntry::purpose).collect(toSet()))
            .stream()
            .collect(groupingBy(LedgerEntry::subjectId));
    return candidates.stream()
        .filter(entry -> ends(entry, histories.getOrDefault(entry.subjectId(), List.of()), now))
        .map(LedgerEntry::id)
        .collect(toSet());
  }

  void order(List<LedgerEntry> entries) {
    if (!entries.isEmpty()) {
      deliveries.begin(entries.stream().map(Stops::stop).toList());
    }
  }

  private static Stop stop(LedgerEntry entry) {
    return new Stop(entry.id(), entry.subjectId(), entry.purpose(), entry.decidedAt());
  }

  private boolean ends(LedgerEntry entry, List<LedgerEntry> history, Instant now) {
    return ends(entry, history, notices.published(), now);
  }

  static boolean ends(
      LedgerEntry entry, List<LedgerEntry> history, PublishedNotices notices, Instant now) {
    List<LedgerEntry> until =
        history.stream()
            .filter(it -> it.purpose().equals(entry.purpose()))
            .filter(it -> it.sequence() <= entry.sequence())
            .toList();
    List<LedgerEntry> before =
        until.stream().filter(it -> it.sequence() < entry.sequence()).toList();
    boolean goesOn = ConsentState.of(until, notices, now).isGiven();
    boolean went = ConsentState.of(before, notices, now).isGiven();
    return !goesOn && (entry.choice() == Choice.WITHDRAWN || went);
  }
}
