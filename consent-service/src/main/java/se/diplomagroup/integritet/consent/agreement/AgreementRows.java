package se.diplomagroup.integritet.consent.agreement;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import se.diplomagroup.integritet.consent.database.Database;
import se.diplomagroup.integritet.consent.database.Row;
import se.diplomagroup.integritet.consent.decision.ConsentState;
import se.diplomagroup.integritet.consent.decision.Decisions;
import se.diplomagroup.integritet.consent.decision.LedgerEntry;
import se.diplomagroup.integritet.consent.notice.Notice;
import se.diplomagroup.integritet.consent.notice.PublishedNotices;
import se.diplomagroup.integritet.contracts.Code;

/// Folds the whole ledger of one purpose in one statement, by the same rule as
/// [se.diplomagroup.integritet.consent.decision.Precedence] and
/// [se.diplomagroup.integritet.consent.decision.ConsentState]: a test compares them on random
/// histories.
///
/// Persons to whom visitors are linked are few, and their rule is another one: they are left out of
/// the statement and folded here.
///
/// The rows come in the order of the index `decision_agreement`, which has everything the statement
/// needs: nothing large is sorted, and the database's memory and ours are bounded whatever the
/// number of people. The planner, whose statistics lag behind a ledger that grows, may not choose
/// to read and sort the table.
@ApplicationScoped
class AgreementRows {

  private static final int AT_ONCE = 1_000;
  private static final int LONGEST_ANSWER_SECONDS = 600;

  /// Arguments: now, the version that let consents lapse, now, the same version, when it did,
  /// purpose, standing.
  static final String DECIDED =
      """
      select subject_id, subject_kind, since, decision_id,
        case when standing = 'given' then valid_until end as valid_until
      from (
        select distinct on (subject_id) subject_id, subject_kind, decision_id, valid_until,
          case
            when choice = 'given' and (valid_until <= ? or notice_version < ?) then 'expired'
            else choice end as standing,
          case
            when choice = 'given' and valid_until <= ? then valid_until
            when choice = 'given' and notice_version < ? then ?::timestamptz
            when choice = 'expired' then coalesce(valid_until, decided_at)
            else decided_at end as since
        from decision
        where purpose = ? and not exists (
          select from visitor_link l
          where l.subject_id = decision.subject_id and l.unlinked_at is null)
        order by subject_id, decided_at desc,
          array_position(array['given', 'expired', 'refused', 'withdrawn'], choice) desc,
          decision_id desc
      ) as counting
      where standing = ?
      """;

  /// Arguments: purpose, purpose.
  static final String NOT_ASKED =
      """
      select s.subject_id, s.kind as subject_kind, null::timestamptz as since,
        null::uuid as decision_id, null::timestamptz as valid_until
      from ledger_subject s
      where not exists (
        select from decision d where d.purpose = ? and d.subject_id = s.subject_id)
      and not exists (
        select from visitor_link l join decision d on d.subject_id = l.visitor_id
        where l.subject_id = s.subject_id and l.unlinked_at is null and d.purpose = ?)
      order by s.subject_id
      """;

  private final Database database;
  private final Decisions decisions;

  AgreementRows(Database database, Decisions decisions) {
    this.database = database;
    this.decisions = decisions;
  }

  /// Hands over everybody who stands so to the purpose. Three statements, whatever the number of
  /// people.
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  @TransactionConfiguration(timeout = LONGEST_ANSWER_SECONDS)
  public void each(
      Code purpose,
      Standing standing,
      PublishedNotices notices,
      Instant now,
      Consumer<Agreement> each) {
    goByTheIndex();
    if (standing == Standing.NOT_ASKED) {
      database.each(NOT_ASKED, AT_ONCE, AgreementRows::agreement, each, purpose, purpose);
    } else {
      int lapsedBefore = notices.lastLapse(purpose, now).map(Notice::version).orElse(0);
      Instant lapsedAt = notices.lastLapse(purpose, now).map(Notice::effectiveFrom).orElse(null);
      database.each(
          DECIDED,
          AT_ONCE,
          AgreementRows::agreement,
          each,
          now,
          lapsedBefore,
          now,
          lapsedBefore,
          lapsedAt,
          purpose,
          standing);
      decisions.eachLinked(
          purpose,
          AT_ONCE,
          (person, history) ->
              linked(person, ConsentState.of(history, notices, now), standing).ifPresent(each));
    }
  }

  private static Optional<Agreement> linked(UUID person, ConsentState state, Standing standing) {
    LedgerEntry counting = state.decision();
    return counting != null && state.status().name().equals(standing.name())
        ? Optional.of(
            new Agreement(person, "person", state.since(), state.validUntil(), counting.id()))
        : Optional.empty();
  }

  void goByTheIndex() {
    database.list(
        """
        select set_config(name, 'off', true)
        from unnest(array['enable_seqscan', 'enable_bitmapscan', 'enable_sort', 'enable_hashjoin',
          'enable_hashagg', 'jit']) as name
        """,
        row -> true);
  }

  private static Agreement agreement(Row row) throws SQLException {
    return new Agreement(
        row.uuid("subject_id"),
        row.text("subject_kind"),
        row.instantOrNull("since"),
        row.instantOrNull("valid_until"),
        row.uuidOrNull("decision_id"));
  }
}
