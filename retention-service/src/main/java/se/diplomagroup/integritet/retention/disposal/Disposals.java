package se.diplomagroup.integritet.retention.disposal;

import static se.diplomagroup.integritet.retention.store.Columns.codeOrNull;
import static se.diplomagroup.integritet.retention.store.Columns.dateOrNull;
import static se.diplomagroup.integritet.retention.store.Columns.instant;
import static se.diplomagroup.integritet.retention.store.Columns.instantOrNull;
import static se.diplomagroup.integritet.retention.store.Columns.numberOrNull;
import static se.diplomagroup.integritet.retention.store.Columns.textOrNull;
import static se.diplomagroup.integritet.retention.store.Columns.utc;
import static se.diplomagroup.integritet.retention.store.Columns.utcOrNull;
import static se.diplomagroup.integritet.retention.store.Columns.uuid;
import static se.diplomagroup.integritet.retention.store.Columns.uuidOrNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.RetentionEvent.DisposalTrigger;
import se.diplomagroup.integritet.contracts.Sha256;
import se.diplomagroup.integritet.kit.ids.Uuid7;
import se.diplomagroup.integritet.kit.sql.Sql;
import se.diplomagroup.integritet.kit.sql.SqlArray;
import se.diplomagroup.integritet.retention.store.Json;
import se.diplomagroup.integritet.retention.store.Wakeup;
import se.diplomagroup.integritet.retention.store.Where;

/// The rows of the disposals. A row is also an entry in the queue of work: `next_attempt_at` says
/// when the disposal is to be looked at next.
@ApplicationScoped
class Disposals {

  /// Orders that went out together.
  ///
  /// @param calledOff whether they came to nothing, and the plan was made anew
  record Round(UUID originId, boolean calledOff) {}

  private static final String COLUMNS =
      """
      disposal_id, subject_id, trigger, request_id, company_id, state, plan, planned_at,
      approved_at, ordered_at, answer_by, completed_at, deferred_ground, deferred_hold,
      deferred_until, erased, anonymised, evidence
      """;

  private final Sql sql;
  private final Json json;
  private final Wakeup wakeup;

  Disposals(DataSource dataSource, Json json, Wakeup wakeup) {
    this.sql = new Sql(dataSource);
    this.json = json;
    this.wakeup = wakeup;
  }

  /// Adds a disposal unless there is one for the same request, or an open one of the same kind for
  /// the same person.
  ///
  /// @return whether it was added
  @Transactional(TxType.MANDATORY)
  boolean add(Disposal disposal, @Nullable Instant nextAttempt) {
    boolean added =
        sql.update(
                """
                insert into disposal (disposal_id, subject_id, trigger, request_id, company_id,
                  state, plan, plan_hash, planned_at, next_attempt_at)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?) on conflict do nothing
                """,
                disposal.id(),
                disposal.subjectId(),
                name(disposal.trigger()),
                disposal.requestId(),
                disposal.companyId(),
                disposal.state().wireName(),
                json.write(disposal.plan()),
                disposal.planHash().hex(),
                utc(disposal.plannedAt()),
                utcOrNull(nextAttempt))
            == 1;
    if (added) {
      sql.update(
          """
          insert into disposal_contract (contract_id, disposal_id)
          select contract_id, ? from membership where subject_id = ?
          """,
          disposal.id(),
          disposal.subjectId());
      wakeup.afterCommit();
    }
    return added;
  }

  /// Stores what has become of a disposal, and when it is to be looked at next.
  @Transactional(TxType.MANDATORY)
  void save(Disposal disposal, @Nullable Instant nextAttempt) {
    Deferral deferral = disposal.deferral();
    Result result = disposal.result();
    sql.update(
        """
        update disposal set state = ?, plan = ?::jsonb, plan_hash = ?, planned_at = ?,
          approved_at = ?, ordered_at = ?, answer_by = ?, completed_at = ?, deferred_ground = ?,
          deferred_hold = ?, deferred_until = ?, erased = ?, anonymised = ?, evidence = ?,
          next_attempt_at = ?, attempts = 0
        where disposal_id = ?
        """,
        disposal.state().wireName(),
        json.write(disposal.plan()),
        disposal.planHash().hex(),
        utc(disposal.plannedAt()),
        utcOrNull(disposal.approvedAt()),
        utcOrNull(disposal.orderedAt()),
        utcOrNull(disposal.answerBy()),
        utcOrNull(disposal.completedAt()),
        textOrNull(deferral == null ? null : deferral.ground()),
        deferral == null ? null : deferral.holdId(),
        deferral == null ? null : deferral.until(),
        result == null ? null : result.erased(),
        result == null ? null : result.anonymised(),
        result == null ? null : result.evidence().hex(),
        utcOrNull(nextAttempt),
        disposal.id());
    wakeup.afterCommit();
  }

  Optional<Disposal> find(UUID disposalId) {
    return sql
        .query("select " + COLUMNS + " from disposal where disposal_id = ?", this::read, disposalId)
        .stream()
        .findFirst();
  }

  /// The disposal, locked until the end of the transaction.
  @Transactional(TxType.MANDATORY)
  Optional<Disposal> lock(UUID disposalId) {
    return sql
        .query(
            "select " + COLUMNS + " from disposal where disposal_id = ? for update",
            this::read,
            disposalId)
        .stream()
        .findFirst();
  }

  /// The disposal of a request for erasure, locked until the end of the transaction.
  @Transactional(TxType.MANDATORY)
  Optional<Disposal> lockOfRequest(UUID requestId) {
    return sql
        .query(
            "select " + COLUMNS + " from disposal where request_id = ? for update",
            this::read,
            requestId)
        .stream()
        .findFirst();
  }

  Optional<UUID> subjectOf(UUID disposalId) {
    return sql
        .query(
            "select subject_id from disposal where disposal_id = ?",
            row -> uuid(row, "subject_id"),
            disposalId)
        .stream()
        .findFirst();
  }

  /// The open disposal that an administrator of the company has caused.
  Optional<Disposal> openOfUser(UUID subjectId, UUID companyId) {
    return sql
        .query(
            "select "
                + COLUMNS
                + """
                from disposal where subject_id = ? and company_id = ? and trigger = 'administrator'
                  and state not in ('completed', 'cancelled')
                """,
            this::read,
            subjectId,
            companyId)
        .stream()
        .findFirst();
  }

  /// Takes disposals that are to be looked at, for as long as the lease lasts.
  @Transactional
  List<UUID> claim(int limit, Instant now, Instant leaseUntil) {
    return sql.query(
        """
        update disposal set next_attempt_at = ?, attempts = attempts + 1
        where disposal_id in (
          select disposal_id from disposal where next_attempt_at <= ?
          order by next_attempt_at limit ? for update skip locked)
        returning disposal_id
        """,
        row -> uuid(row, "disposal_id"),
        utc(leaseUntil),
        utc(now),
        limit);
  }

  /// The attempt failed and is repeated, each time after a longer pause.
  @Transactional
  void attemptFailed(UUID disposalId, Instant now) {
    sql.update(
        """
        update disposal set next_attempt_at =
          ?::timestamptz + least(power(2, least(attempts, 10)), 600) * interval '1 second'
        where disposal_id = ?
        """,
        utc(now),
        disposalId);
  }

  /// A system answered: the disposal is to be looked at.
  @Transactional(TxType.MANDATORY)
  void answered(UUID originId, Instant now) {
    sql.update(
        """
        update disposal set next_attempt_at = ?, attempts = 0
        where disposal_id = (select disposal_id from disposal_round where origin_id = ?)
          and (state = 'executing' or state = 'deferred' and deferred_hold is not null)
        """,
        utc(now),
        originId);
    wakeup.afterCommit();
  }

  /// What waits for something about this person is to be looked at.
  @Transactional(TxType.MANDATORY)
  void lookAtWaiting(UUID subjectId, Instant now) {
    sql.update(
        """
        update disposal set next_attempt_at = ?
        where subject_id = ? and state in ('planned', 'approved', 'deferred')
          and (next_attempt_at is null or next_attempt_at > ?)
        """,
        utc(now),
        subjectId,
        utc(now));
  }

  /// The disposals of a person whose orders have left and that are not complete.
  List<UUID> underWay(UUID subjectId) {
    return sql.query(
        """
        select disposal_id from disposal where subject_id = ? and ordered_at is not null
          and state in ('executing', 'deferred') order by disposal_id
        """,
        row -> uuid(row, "disposal_id"),
        subjectId);
  }

  /// Whether another disposal of the person has its orders out.
  boolean anotherIsExecuting(Disposal disposal) {
    return !sql.query(
            """
            select 1 from disposal
            where subject_id = ? and state = 'executing' and disposal_id <> ? limit 1
            """,
            row -> true,
            disposal.subjectId(),
            disposal.id())
        .isEmpty();
  }

  /// Whether a disposal of the whole person is decided on, under way or only waiting.
  boolean isBeingDisposedOf(UUID subjectId) {
    return !sql.query(
            """
            select 1 from disposal
            where subject_id = ? and state in ('approved', 'executing', 'deferred')
              and (plan ->> 'whole')::boolean limit 1
            """,
            row -> true,
            subjectId)
        .isEmpty();
  }

  /// Whether orders are out that dispose of the whole person, by another disposal than this one.
  boolean anotherErases(Disposal disposal) {
    return !sql.query(
            """
            select 1 from disposal
            where subject_id = ? and state in ('executing', 'deferred') and disposal_id <> ?
              and ordered_at is not null and (plan ->> 'whole')::boolean limit 1
            """,
            row -> true,
            disposal.subjectId(),
            disposal.id())
        .isEmpty();
  }

  /// Begins a round of orders: the first under the disposal's own id, each later one under a new
  /// one.
  ///
  /// @return the id under which the orders go out
  @Transactional(TxType.MANDATORY)
  UUID addRound(UUID disposalId) {
    return sql.query(
            """
            insert into disposal_round (origin_id, disposal_id, number)
            select case when count(*) = 0 then ?::uuid else ? end, ?, count(*) + 1
            from disposal_round where disposal_id = ?
            returning origin_id
            """,
            row -> uuid(row, "origin_id"),
            disposalId,
            Uuid7.next(),
            disposalId,
            disposalId)
        .getFirst();
  }

  /// The rounds of the disposal, in order.
  List<Round> rounds(UUID disposalId) {
    return sql.query(
        """
        select origin_id, called_off_at is not null as called_off from disposal_round
        where disposal_id = ? order by number
        """,
        row -> new Round(uuid(row, "origin_id"), row.getBoolean("called_off")),
        disposalId);
  }

  /// Whose data the orders of a round are about that was not called off.
  Optional<UUID> subjectOfRound(UUID originId) {
    return sql
        .query(
            """
            select d.subject_id from disposal_round r join disposal d using (disposal_id)
            where r.origin_id = ? and r.called_off_at is null
            """,
            row -> uuid(row, "subject_id"),
            originId)
        .stream()
        .findFirst();
  }

  /// The rounds so far came to nothing.
  @Transactional(TxType.MANDATORY)
  void callOffRounds(UUID disposalId, Instant now) {
    sql.update(
        """
        update disposal_round set called_off_at = ?
        where disposal_id = ? and called_off_at is null
        """,
        utc(now),
        disposalId);
  }

  /// A hold meets the orders of these disposals on their way.
  @Transactional(TxType.MANDATORY)
  void met(UUID holdId, Collection<UUID> disposalIds) {
    sql.update(
        """
        insert into hold_met_round (hold_id, origin_id)
        select ?, origin_id from disposal_round
        where disposal_id = any (?::uuid[]) and called_off_at is null
        """,
        holdId,
        SqlArray.of("uuid", disposalIds));
  }

  /// The disposals that the hold met, with the rounds that were out by then, in order.
  Map<UUID, List<UUID>> metBy(UUID holdId) {
    Map<UUID, List<UUID>> met = new LinkedHashMap<>();
    sql.query(
            """
            select r.disposal_id, r.origin_id
            from hold_met_round m join disposal_round r using (origin_id)
            where m.hold_id = ? order by r.disposal_id, r.number
            """,
            row -> Map.entry(uuid(row, "disposal_id"), uuid(row, "origin_id")),
            holdId)
        .forEach(round ->
            met.computeIfAbsent(round.getKey(), _ -> new ArrayList<>()).add(round.getValue()));
    return met;
  }

  /// Disposals, the latest first.
  List<Disposal> list(DisposalFilter filter, Optional<UUID> before, int limit) {
    Where where =
        new Where()
            .and("state = ?", filter.stateName())
            .and("subject_id = ?", filter.subjectId())
            .and("request_id = ?", filter.requestId())
            .and(
                "disposal_id in (select c.disposal_id from disposal_contract c where c.contract_id = ?)",
                filter.contractId())
            .and("disposal_id < ?", before.orElse(null));
    return sql.query(
        "select "
            + COLUMNS
            + " from disposal"
            + where.clause()
            + " order by disposal_id desc limit ?",
        this::read,
        where.parametersAnd(limit));
  }

  List<Disposal> of(UUID subjectId) {
    return sql.query(
        "select " + COLUMNS + " from disposal where subject_id = ? order by disposal_id",
        this::read,
        subjectId);
  }

  /// Those of the given people who are under a contract with the company, or whom its administrator
  /// is deleting.
  List<UUID> usersOf(UUID companyId, Collection<UUID> subjectIds) {
    return sql.query(
        """
        select m.subject_id from membership m join contract c using (contract_id)
        where c.company_id = ? and m.subject_id = any (?::uuid[])
        union
        select subject_id from disposal
        where company_id = ? and subject_id = any (?::uuid[]) and trigger = 'administrator'
          and state not in ('completed', 'cancelled')
        """,
        row -> uuid(row, "subject_id"),
        companyId,
        SqlArray.of("uuid", subjectIds),
        companyId,
        SqlArray.of("uuid", subjectIds));
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private Disposal read(ResultSet row) throws SQLException {
    return Disposal.stored(
        new Disposal.Stored(
            uuid(row, "disposal_id"),
            uuid(row, "subject_id"),
            DisposalTrigger.valueOf(row.getString("trigger").toUpperCase(Locale.ROOT)),
            uuidOrNull(row, "request_id"),
            uuidOrNull(row, "company_id"),
            DisposalState.ofWireName(row.getString("state")),
            json.read(row.getString("plan"), Plan.class),
            instant(row, "planned_at"),
            instantOrNull(row, "approved_at"),
            instantOrNull(row, "ordered_at"),
            instantOrNull(row, "answer_by"),
            instantOrNull(row, "completed_at"),
            deferral(row),
            result(row)));
  }

  private static @Nullable Deferral deferral(ResultSet row) throws SQLException {
    Code ground = codeOrNull(row, "deferred_ground");
    return ground == null
        ? null
        : new Deferral(ground, uuidOrNull(row, "deferred_hold"), dateOrNull(row, "deferred_until"));
  }

  private static @Nullable Result result(ResultSet row) throws SQLException {
    Long erased = numberOrNull(row, "erased");
    Long anonymised = numberOrNull(row, "anonymised");
    return erased == null || anonymised == null
        ? null
        : new Result(erased, anonymised, new Sha256(row.getString("evidence")));
  }
}
