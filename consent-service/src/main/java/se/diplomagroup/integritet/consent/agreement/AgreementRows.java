package se.diplomagroup.integritet.consent.agreement;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.consent.catalogue.PurposeLimit;
import se.diplomagroup.integritet.consent.database.Database;
import se.diplomagroup.integritet.consent.database.Row;
import se.diplomagroup.integritet.consent.decision.ConsentRules;
import se.diplomagroup.integritet.consent.decision.ConsentState;
import se.diplomagroup.integritet.consent.decision.Decisions;
import se.diplomagroup.integritet.consent.decision.LedgerEntry;
import se.diplomagroup.integritet.consent.notice.Notice;
import se.diplomagroup.integritet.contracts.Code;

/// Folds the ledger of one purpose, a page of subjects in one statement, by the same rule as
/// [se.diplomagroup.integritet.consent.decision.Precedence] and
/// [se.diplomagroup.integritet.consent.decision.ConsentState]: a test compares them on random
/// histories.
///
/// Persons to whom visitors are linked are few, and their rule is another one: they are left out of
/// the statement and folded here.
///
/// The rows come in the order of the index `decision_counting`, which has everything the statement
/// needs: nothing large is sorted, and the database's memory and ours are bounded whatever the
/// number of people. The planner, whose statistics lag behind a ledger that grows, may not choose
/// to read and sort the table.
@ApplicationScoped
class AgreementRows {

  private static final int SUBJECTS_AT_ONCE = 5_000;
  private static final int LONGEST_PAGE_SECONDS = 60;

  private static final UUID FIRST = new UUID(0, 0);
  private static final UUID LAST = new UUID(-1, -1);

  /// Arguments: now, the version that let consents lapse, now, the same version, when it did,
  /// purpose, after whom, up to whom, the same again, standing.
  private static final String FOLD =
      """
      select subject_id, subject_kind, since, decision_id,
        case when standing = 'given' then valid_until end as valid_until
      from (
        select distinct on (subject_id) subject_id, subject_kind, decision_id,
          {ends} as valid_until,
          case
            when choice = 'given' and ({ends} <= ? or notice_version < ?) then 'expired'
            else choice end as standing,
          case
            when choice = 'given' and {ends} <= ? then {ends}
            when choice = 'given' and notice_version < ? then ?::timestamptz
            when choice = 'expired' then coalesce(valid_until, decided_at)
            else decided_at end as since
        from decision
        where purpose = ? and subject_id > ? and subject_id <= ? and not exists (
          select from visitor_link l
          where l.subject_id = decision.subject_id and l.unlinked_at is null
            and l.subject_id > ? and l.subject_id <= ?)
        order by subject_id, decided_at desc,
          array_position(array['given', 'expired', 'refused', 'withdrawn'], choice) desc,
          decision_id desc
      ) as counting
      where standing = ?
      """;

  static final String DECIDED = FOLD.replace("{ends}", "valid_until");

  /// Of a purpose whose versions have done something to earlier consents. Arguments: the versions,
  /// since when each of them is in force, for how long consents last at most by it, then as before.
  static final String LIMITED =
      """
      with purpose_limits as materialized (
        select version, since, valid_for
        from unnest(?::integer[], ?::timestamptz[], ?::interval[]) as t (version, since, valid_for))
      """
          + FOLD.replace(
              "{ends}",
              """
              least(valid_until, (
                select min(case when valid_for is null then greatest(since, decided_at)
                  else greatest(since, decided_at,
                    (decided_at at time zone 'Europe/Stockholm' + valid_for)
                      at time zone 'Europe/Stockholm') end)
                from purpose_limits where since > decided_at or version > purpose_version))
              """);

  /// Arguments: after whom, up to whom, purpose, the same, the same again, purpose.
  static final String NOT_ASKED =
      """
      select s.subject_id, s.kind as subject_kind, null::timestamptz as since,
        null::uuid as decision_id, null::timestamptz as valid_until
      from ledger_subject s
      where s.subject_id > ? and s.subject_id <= ?
      and not exists (
        select from decision d
        where d.purpose = ? and d.subject_id = s.subject_id
          and d.subject_id > ? and d.subject_id <= ?)
      and not exists (
        select from visitor_link l join decision d on d.subject_id = l.visitor_id
        where l.subject_id = s.subject_id and l.unlinked_at is null
          and l.subject_id > ? and l.subject_id <= ? and d.purpose = ?)
      order by s.subject_id
      """;

  private final Database database;
  private final Decisions decisions;

  AgreementRows(Database database, Decisions decisions) {
    this.database = database;
    this.decisions = decisions;
  }

  /// Hands over everybody who stands so to the purpose. It is read page by page, each as it is at
  /// one moment, and nothing of the database is held while a page is handed over. Nobody is handed
  /// over twice. Whoever stands so during the whole time is handed over, and whoever does at no
  /// time is not; of whom decisions are recorded meanwhile, what stood when their page was read
  /// counts.
  void each(
      Code purpose, Standing standing, ConsentRules rules, Instant now, Consumer<Agreement> each) {
    each(purpose, standing, rules, now, SUBJECTS_AT_ONCE, each);
  }

  /// @param atOnce how many subjects of the ledger a page covers, however they stand
  void each(
      Code purpose,
      Standing standing,
      ConsentRules rules,
      Instant now,
      int atOnce,
      Consumer<Agreement> each) {
    each(purpose, standing, rules, now, atOnce, Integer.MAX_VALUE, each);
  }

  /// The same for as many subjects as some pages cover.
  ///
  /// @return whether that was everybody
  boolean some(
      Code purpose,
      Standing standing,
      ConsentRules rules,
      Instant now,
      int pages,
      Consumer<Agreement> each) {
    return each(purpose, standing, rules, now, SUBJECTS_AT_ONCE, pages, each);
  }

  private boolean each(
      Code purpose,
      Standing standing,
      ConsentRules rules,
      Instant now,
      int atOnce,
      int pages,
      Consumer<Agreement> each) {
    UUID after = FIRST;
    for (int read = 0; read < pages && !after.equals(LAST); read++) {
      UUID from = after;
      Page page =
          QuarkusTransaction.requiringNew()
              .timeout(LONGEST_PAGE_SECONDS)
              .call(() -> page(purpose, standing, rules, now, from, atOnce));
      page.agreements().forEach(each);
      after = page.last();
    }
    return after.equals(LAST);
  }

  /// @param last up to which subject the page goes
  private record Page(List<Agreement> agreements, UUID last) {}

  private Page page(
      Code purpose, Standing standing, ConsentRules rules, Instant now, UUID after, int atOnce) {
    database.change("set transaction isolation level repeatable read, read only");
    goByTheIndex();
    UUID last = last(after, atOnce);
    return new Page(
        standing == Standing.NOT_ASKED
            ? notAsked(purpose, after, last)
            : decided(purpose, standing, rules, now, after, last),
        last);
  }

  private UUID last(UUID after, int atOnce) {
    return database
        .first(
            """
            select subject_id from ledger_subject where subject_id > ?
            order by subject_id offset ? limit 1
            """,
            row -> row.uuid("subject_id"),
            after,
            atOnce - 1)
        .orElse(LAST);
  }

  private List<Agreement> notAsked(Code purpose, UUID after, UUID last) {
    return database.list(
        NOT_ASKED,
        AgreementRows::agreement,
        after,
        last,
        purpose,
        after,
        last,
        after,
        last,
        purpose);
  }

  private List<Agreement> decided(
      Code purpose, Standing standing, ConsentRules rules, Instant now, UUID after, UUID last) {
    int lapsedBefore = rules.notices().lastLapse(purpose, now).map(Notice::version).orElse(0);
    Instant lapsedAt =
        rules.notices().lastLapse(purpose, now).map(Notice::effectiveFrom).orElse(null);
    List<PurposeLimit> limits = rules.limits().of(purpose);
    List<@Nullable Object> arguments = new ArrayList<>();
    if (!limits.isEmpty()) {
      arguments.add(Database.column("integer", limits, PurposeLimit::version));
      arguments.add(Database.column("timestamptz", limits, PurposeLimit::since));
      arguments.add(Database.column("interval", limits, PurposeLimit::validFor));
    }
    Collections.addAll(
        arguments,
        now,
        lapsedBefore,
        now,
        lapsedBefore,
        lapsedAt,
        purpose,
        after,
        last,
        after,
        last,
        standing);
    List<Agreement> agreements =
        new ArrayList<>(
            database.list(
                limits.isEmpty() ? DECIDED : LIMITED,
                AgreementRows::agreement,
                arguments.toArray()));
    decisions
        .linkedBetween(purpose, after, last)
        .forEach((person, counting) ->
            linked(person, ConsentState.of(counting, rules, now), standing)
                .ifPresent(agreements::add));
    return agreements;
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
