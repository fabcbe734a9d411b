package se.diplomagroup.integritet.retention.disposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import se.diplomagroup.integritet.kit.inbox.ErasedSubjects;
import se.diplomagroup.integritet.kit.outbox.Outbox;
import se.diplomagroup.integritet.kit.time.Zones;
import se.diplomagroup.integritet.retention.clock.RetentionClocks;
import se.diplomagroup.integritet.retention.customer.Facts;
import se.diplomagroup.integritet.retention.customer.People;

/// What follows when a disposal is complete: this service forgets what the systems have disposed
/// of, a person who is gone leaves a tombstone, and the clocks of what is kept run on.
@ApplicationScoped
class Completion {

  private final Disposals disposals;
  private final Facts facts;
  private final RetentionClocks clocks;
  private final People people;
  private final ErasedSubjects erased;
  private final Outbox outbox;
  private final Clock clock;

  Completion(
      Disposals disposals,
      Facts facts,
      RetentionClocks clocks,
      People people,
      ErasedSubjects erased,
      Outbox outbox,
      Clock clock) {
    this.disposals = disposals;
    this.facts = facts;
    this.clocks = clocks;
    this.people = people;
    this.erased = erased;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Transactional(TxType.MANDATORY)
  void complete(Disposal disposal, Result result) {
    Instant now = clock.instant();
    UUID subjectId = disposal.subjectId();
    outbox.append(disposal.complete(result, now));
    disposals.save(disposal, null);
    if (disposal.plan().whole()) {
      facts.forget(subjectId, recordsOf(disposal, true));
      erased.add(subjectId);
    } else {
      forgetPart(disposal);
    }
    people.reviewSoon(List.of(subjectId), now);
  }

  private void forgetPart(Disposal disposal) {
    UUID subjectId = disposal.subjectId();
    LocalDate today = LocalDate.now(clock.withZone(Zones.STOCKHOLM));
    facts.forgetRecords(subjectId, recordsOf(disposal, false));
    disposal.plan().items().stream()
        .filter(item -> item.action().isDisposal() && item.all())
        .forEach(item ->
            clocks.disposed(subjectId, item.category(), item.purpose(), item.system(), today));
  }

  private static List<UUID> recordsOf(Disposal disposal, boolean kept) {
    return disposal.plan().items().stream()
        .filter(item -> item.action().isDisposal() != kept)
        .flatMap(item -> item.records().stream())
        .distinct()
        .toList();
  }
}
