package se.diplomagroup.integritet.rights.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.diplomagroup.integritet.contracts.RightsEvent.Closure;
import se.diplomagroup.integritet.contracts.RightsEvent.Right;
import se.diplomagroup.integritet.kit.outbox.Outbox;
import se.diplomagroup.integritet.kit.paging.Cursor;
import se.diplomagroup.integritet.kit.paging.Page;
import se.diplomagroup.integritet.kit.paging.PageRequest;
import se.diplomagroup.integritet.kit.problem.Problems;

/// All requests. A change locks the request first, so changes of one request come one after the
/// other, and is written together with its events and timeline entries.
@ApplicationScoped
public class Requests {

  private final EntityManager entities;
  private final Outbox outbox;

  Requests(EntityManager entities, Outbox outbox) {
    this.entities = entities;
    this.outbox = outbox;
  }

  /// The next reference that people can say on the telephone.
  String nextReference(LocalDate today) {
    Object number =
        entities.createNativeQuery("select nextval('request_reference')").getSingleResult();
    return "R%d-%06d".formatted(today.getYear(), ((Number) number).longValue());
  }

  void add(RightsRequest request) {
    entities.persist(request);
    save(request);
  }

  /// Writes what has changed, with the events and timeline entries that came of it.
  public void save(RightsRequest request) {
    entities.flush();
    request.happenings().takeEntries().forEach(entities::persist);
    outbox.append(request.happenings().takeEvents());
  }

  /// @throws se.diplomagroup.integritet.kit.problem.ProblemException 404 if there is none
  public RightsRequest get(UUID id) {
    return find(id).orElseThrow(() -> Problems.notFound("request"));
  }

  public Optional<RightsRequest> find(UUID id) {
    return Optional.ofNullable(entities.find(RightsRequest.class, id));
  }

  /// The request, locked until the end of the transaction.
  public RightsRequest lock(UUID id) {
    RightsRequest request = entities.find(RightsRequest.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (request == null) {
      throw Problems.notFound("request");
    }
    return request;
  }

  List<TimelineEntry> timeline(UUID requestId) {
    return entities
        .createQuery(
            "from TimelineEntry where requestId = :request order by id", TimelineEntry.class)
        .setParameter("request", requestId)
        .getResultList();
  }

  /// The extracts that a person has been given: delivered, whatever was missing in them. A request
  /// whose maker is not confirmed does not count.
  List<RepeatedExtractPolicy.Given> extractsGiven(UUID subjectId) {
    return entities
        .createQuery(
            "from RightsRequest where claim.subjectId = :subject and claim.right = :access"
                + " and closure in :delivered",
            RightsRequest.class)
        .setParameter("subject", subjectId)
        .setParameter("access", Right.ACCESS)
        .setParameter("delivered", List.of(Closure.FULFILLED, Closure.PARTLY_FULFILLED))
        .getResultStream()
        .map(given -> new RepeatedExtractPolicy.Given(given.id(), given.receivedOn()))
        .toList();
  }

  /// The other open requests of the same person for the same right. They stand side by side: none
  /// waits for another or takes its place.
  List<RightsRequest> groupOf(RightsRequest request) {
    return entities
        .createQuery(
            "from RightsRequest where claim.subjectId = :subject and claim.right = :right"
                + " and state <> :closed and id <> :id order by term.dueOn, id",
            RightsRequest.class)
        .setParameter("subject", request.subjectId())
        .setParameter("right", request.right())
        .setParameter("closed", RequestState.CLOSED)
        .setParameter("id", request.id())
        .getResultList();
  }

  List<RightsRequest> ofSubject(UUID subjectId) {
    return entities
        .createQuery(
            "from RightsRequest where claim.subjectId = :subject order by claim.registeredAt, id",
            RightsRequest.class)
        .setParameter("subject", subjectId)
        .getResultList();
  }

  /// Requests whose orders are with the systems, by id so that they are locked in one order.
  List<UUID> withTheSystems() {
    return entities
        .createQuery(
            "select id from RightsRequest where state in :collecting"
                + " or (state = :executing and claim.right in :ordered) order by id",
            UUID.class)
        .setParameter("collecting", List.of(RequestState.COLLECTING, RequestState.READY))
        .setParameter("executing", RequestState.EXECUTING)
        .setParameter("ordered", List.of(Right.OBJECTION, Right.RESTRICTION))
        .getResultList();
  }

  /// Requests whose extract became complete before an instant and is still kept.
  List<UUID> readyBefore(Instant limit, int most) {
    return entities
        .createQuery(
            "select id from RightsRequest where readyAt < :limit and packagesDestroyedAt is null"
                + " order by readyAt",
            UUID.class)
        .setParameter("limit", limit)
        .setMaxResults(most)
        .getResultList();
  }

  /// Requests whose refused restriction is to be lifted by now.
  List<UUID> restrictionsLiftedBy(LocalDate today, int most) {
    return entities
        .createQuery(
            "select id from RightsRequest where restrictionLiftsOn <= :today"
                + " order by restrictionLiftsOn",
            UUID.class)
        .setParameter("today", today)
        .setMaxResults(most)
        .getResultList();
  }

  /// A page of requests, the most urgent first.
  Page<RightsRequest> page(RequestFilter filter, PageRequest page) {
    StringBuilder hql = new StringBuilder("from RightsRequest where 1 = 1");
    Map<String, Object> parameters = new HashMap<>();
    filter
        .states()
        .ifPresent(states -> and(hql, parameters, " and state in :states", "states", states));
    filter
        .right()
        .ifPresent(right -> and(hql, parameters, " and claim.right = :right", "right", right));
    filter
        .subjectId()
        .ifPresent(id -> and(hql, parameters, " and claim.subjectId = :subject", "subject", id));
    page.cursor()
        .ifPresent(cursor -> {
          hql.append(" and (term.dueOn > :dueOn or (term.dueOn = :dueOn and id > :id))");
          parameters.put("dueOn", cursor.date(0));
          parameters.put("id", cursor.uuid(1));
        });
    TypedQuery<RightsRequest> query =
        entities
            .createQuery(hql.append(" order by term.dueOn, id").toString(), RightsRequest.class)
            .setMaxResults(page.limitAndOne());
    parameters.forEach(query::setParameter);
    return Page.of(query.getResultList(), page.limit(), last -> Cursor.of(last.dueOn(), last.id()));
  }

  private static void and(
      StringBuilder hql, Map<String, Object> parameters, String clause, String name, Object value) {
    hql.append(clause);
    parameters.put(name, value);
  }

  /// What a list is narrowed to; empty means all.
  record RequestFilter(
      Optional<Collection<RequestState>> states, Optional<Right> right, Optional<UUID> subjectId) {}
}
