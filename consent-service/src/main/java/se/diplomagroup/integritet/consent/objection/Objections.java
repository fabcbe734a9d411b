package se.diplomagroup.integritet.consent.objection;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.diplomagroup.integritet.consent.delivery.Cause;
import se.diplomagroup.integritet.consent.delivery.Deliveries;
import se.diplomagroup.integritet.consent.delivery.Stop;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.ConsentEvent.ObjectionKind;
import se.diplomagroup.integritet.contracts.ConsentEvent.ObjectionLifted;
import se.diplomagroup.integritet.contracts.ConsentEvent.ObjectionRecorded;
import se.diplomagroup.integritet.kit.ids.Uuid7;
import se.diplomagroup.integritet.kit.outbox.Outbox;
import se.diplomagroup.integritet.kit.paging.Cursor;

/// Objections, and what they bring about. One to direct marketing is absolute (GDPR Art. 21(3);
/// promise P28): it is told to every system at once, and only who may say yes for the person lifts
/// it. The others stop the purpose while they are assessed (P23, P26, P27).
@ApplicationScoped
public class Objections {

  private final ObjectionRows rows;
  private final Outbox outbox;
  private final Deliveries deliveries;

  Objections(ObjectionRows rows, Outbox outbox, Deliveries deliveries) {
    this.rows = rows;
    this.outbox = outbox;
    this.deliveries = deliveries;
  }

  /// The objections of several persons, by person, in order of time. One query.
  public Map<UUID, List<Objection>> of(Collection<UUID> subjects) {
    return rows.of(subjects).stream().collect(groupingBy(Objection::subjectId));
  }

  /// One person's, newest first.
  List<Objection> latest(UUID subjectId, Optional<Cursor> after, int limit) {
    return rows.latest(subjectId, after, limit);
  }

  /// @return how many there were
  public int forget(UUID subjectId) {
    return rows.forget(subjectId);
  }

  Optional<Objection> find(UUID id) {
    return rows.find(id);
  }

  /// Objects to direct marketing, unless the person's objection stands already: then nothing is
  /// added, so that taking it back takes back all they have said.
  ///
  /// @param marketing all purposes that are direct marketing
  /// @return the id of the objection that holds
  @Transactional
  UUID toDirectMarketing(UUID subjectId, Code purpose, Collection<Code> marketing, Instant at) {
    rows.lockSubject(subjectId);
    Optional<Objection> standing = rows.standing(subjectId, purpose, marketing);
    if (standing.isPresent()) {
      return standing.get().id();
    }
    UUID id = Uuid7.next();
    record(id, subjectId, purpose, ObjectionKind.DIRECT_MARKETING, at);
    return id;
  }

  @Transactional
  void record(UUID id, UUID subjectId, Code purpose, ObjectionKind kind, Instant at) {
    if (!rows.add(new Objection(id, subjectId, purpose, kind, at, null, null))) {
      return;
    }
    outbox.append(new ObjectionRecorded(id, subjectId, purpose, kind, at));
    if (kind == ObjectionKind.DIRECT_MARKETING) {
      deliveries.begin(List.of(new Stop(id, subjectId, purpose, Cause.WITHDRAWAL, at)));
    }
  }

  /// Upheld for good. Known even if its beginning has not been told.
  @Transactional
  void uphold(UUID id, UUID subjectId, Code purpose, Instant at) {
    record(id, subjectId, purpose, ObjectionKind.LEGITIMATE_INTEREST, at);
    rows.uphold(id, at);
  }

  /// Rejected after assessment. An objection to direct marketing cannot be.
  @Transactional
  void reject(UUID id, UUID subjectId, Code purpose, Instant at) {
    record(id, subjectId, purpose, ObjectionKind.LEGITIMATE_INTEREST, at);
    rows.lock(id)
        .filter(it -> it.kind() != ObjectionKind.DIRECT_MARKETING && !it.isUpheld())
        .ifPresent(it -> lift(it, at));
  }

  /// The person takes it back, or who may do so for them, also when it was upheld.
  @Transactional
  void takeBack(UUID id, Instant at) {
    rows.lock(id).ifPresent(it -> lift(it, at));
  }

  private void lift(Objection objection, Instant at) {
    if (objection.isInForce()) {
      rows.lift(objection.id(), at);
      outbox.append(
          new ObjectionLifted(objection.id(), objection.subjectId(), objection.purpose(), at));
    }
  }
}
