package se.diplomagroup.integritet.retention.intake;

import static se.diplomagroup.integritet.retention.store.Columns.utc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response.Status;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import se.diplomagroup.integritet.contracts.EventTypes;
import se.diplomagroup.integritet.contracts.LifecycleEvent;
import se.diplomagroup.integritet.contracts.LifecycleEvent.ContractFact;
import se.diplomagroup.integritet.contracts.LifecycleEvent.PersonFact;
import se.diplomagroup.integritet.kit.inbox.ErasedSubjects;
import se.diplomagroup.integritet.kit.outbox.Outbox;
import se.diplomagroup.integritet.kit.problem.ProblemException;
import se.diplomagroup.integritet.kit.problem.Violation;
import se.diplomagroup.integritet.kit.sql.Sql;
import se.diplomagroup.integritet.retention.customer.Contracts;
import se.diplomagroup.integritet.retention.customer.People;

/// Takes facts in, all of them or none: each is remembered by its id, applied once, and published
/// in the same transaction. A fact told again changes nothing; another one under the same id is
/// refused, and so is any fact about a person who is erased.
///
/// The people concerned are locked first, so that facts, holds and disposals of one person come one
/// after the other.
@ApplicationScoped
class FactIntake {

  /// How many facts were new, and how many had been told before.
  record Receipt(int accepted, int duplicates) {}

  private final Sql sql;
  private final Contracts contracts;
  private final People people;
  private final FactApplication application;
  private final ErasedSubjects erased;
  private final Outbox outbox;
  private final Clock clock;

  FactIntake(
      DataSource dataSource,
      Contracts contracts,
      People people,
      FactApplication application,
      ErasedSubjects erased,
      Outbox outbox,
      Clock clock) {
    this.sql = new Sql(dataSource);
    this.contracts = contracts;
    this.people = people;
    this.application = application;
    this.erased = erased;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Transactional
  Receipt take(List<ToldFact> facts, String source) {
    Instant now = clock.instant();
    lock(facts);
    facts.forEach(this::refuseErased);
    Set<UUID> touched = new TreeSet<>();
    int accepted = 0;
    for (ToldFact fact : facts) {
      if (isNew(fact, source, now)) {
        application.apply(fact, source, now);
        outbox.append(fact.event());
        subjectOf(fact.event()).ifPresent(touched::add);
        accepted++;
      }
    }
    if (!touched.isEmpty()) {
      people.reviewSoon(touched, now);
    }
    return new Receipt(accepted, facts.size() - accepted);
  }

  private void lock(List<ToldFact> facts) {
    contracts.lockForChange(
        facts.stream()
            .map(ToldFact::event)
            .filter(ContractFact.class::isInstance)
            .map(LifecycleEvent::contractId)
            .collect(Collectors.toSet()));
    contracts.lockForPeople(
        facts.stream()
            .map(ToldFact::event)
            .filter(PersonFact.class::isInstance)
            .map(LifecycleEvent::contractId)
            .collect(Collectors.toSet()));
    people.lock(
        facts.stream()
            .flatMap(fact -> subjectOf(fact.event()).stream())
            .collect(Collectors.toSet()));
  }

  private void refuseErased(ToldFact fact) {
    Optional<UUID> subject = subjectOf(fact.event());
    if (subject.isPresent()
        && (erased.contains(subject.get()) || people.isBeingErased(subject.get()))) {
      throw refusal(
          Status.GONE,
          "subject-erased",
          fact.path() + "data.subjectId",
          "The person is erased: nothing is taken in about them any longer.");
    }
  }

  private boolean isNew(ToldFact fact, String source, Instant now) {
    int added =
        sql.update(
            """
            insert into lifecycle_fact (source, fact_id, type, content_hash, subject_id, accepted_at)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing
            """,
            source,
            fact.id(),
            EventTypes.typeOf(fact.event()),
            fact.content().hex(),
            subjectOf(fact.event()).orElse(null),
            utc(now));
    if (added == 0 && !knownContent(fact, source).equals(fact.content().hex())) {
      throw refusal(
          Status.CONFLICT,
          "fact-id-reused",
          fact.path() + "id",
          "Another fact has been told under this id.");
    }
    return added == 1;
  }

  private String knownContent(ToldFact fact, String source) {
    return sql.query(
            "select content_hash from lifecycle_fact where source = ? and fact_id = ?",
            row -> row.getString(1),
            source,
            fact.id())
        .getFirst();
  }

  private static Optional<UUID> subjectOf(LifecycleEvent event) {
    return event instanceof PersonFact fact ? Optional.of(fact.subjectId()) : Optional.empty();
  }

  private static ProblemException refusal(
      Status status, String slug, String field, String sentence) {
    return ProblemException.of(status, slug, sentence, new Violation(field, slug, sentence));
  }
}
