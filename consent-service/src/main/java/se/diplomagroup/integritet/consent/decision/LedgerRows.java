package se.diplomagroup.integritet.consent.decision;

import static java.util.stream.Collectors.joining;
import static se.diplomagroup.integritet.consent.database.Database.column;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.consent.database.Database;
import se.diplomagroup.integritet.consent.database.Row;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.ConsentEvent.SubjectKind;
import se.diplomagroup.integritet.contracts.Language;
import se.diplomagroup.integritet.contracts.Sha256;
import se.diplomagroup.integritet.kit.sql.CopyRows;

/// The rows of the ledger. Every statement is about any number of decisions.
@ApplicationScoped
class LedgerRows {

  private static final String COLUMNS =
      """
      subject_id, sequence, decision_id, subject_kind, purpose, purpose_version, choice,
      notice_version, language, text_hash, collection_point, categories, surface, gpc,
      method, actor_kind, actor_id, actor_system, actor_reason, client_time, decided_at, recorded_at, valid_until
      """;

  private static final String PREFIXED =
      Stream.of(COLUMNS.strip().split(",\\s+")).map(it -> "d." + it).collect(joining(", "));

  /// As the database orders ids.
  private static final Comparator<UUID> BY_ID =
      (one, other) -> {
        int high =
            Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0
            ? high
            : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
      };

  private static final Comparator<LedgerEntry> BY_SUBJECT =
      Comparator.comparing(LedgerEntry::subjectId, BY_ID).thenComparingLong(LedgerEntry::sequence);

  /// [Precedence] as an order of rows `n`: the one that counts comes first. It is the order of the
  /// indexes `decision_counting` and `decision_counting_own`, to the letter.
  private static final String COUNTING_FIRST =
      """
       n.decided_at desc,
      array_position(array['given', 'expired', 'refused', 'withdrawn'], n.choice) desc,
      n.decision_id desc
      """;

  /// Subjects, and the visitors who are linked to them. Arguments: the subjects, twice.
  private static final String WITH_VISITORS =
      """
      (
        select id as asked, id as subject from unnest(?::uuid[]) as ids (id)
        union all
        select subject_id, visitor_id from visitor_link
        where subject_id = any(?) and unlinked_at is null
      ) as whose
      """;

  /// Arguments: the subjects, twice; of some of them the sequences from which on decisions are left
  /// out; the purposes.
  static final String LINKED =
      "select whose.asked, "
          + PREFIXED
          + " from "
          + WITH_VISITORS
          + """
          left join unnest(?::uuid[], ?::bigint[]) as new (id, first) on new.id = whose.subject
          cross join unnest(?::text[]) as about (purpose)
          """
          + counting("new.first is null or n.sequence < new.first");

  /// Arguments: the subjects, twice; the purpose; both again, once.
  static final String GROUNDS =
      "select whose.asked, "
          + PREFIXED
          + " from "
          + WITH_VISITORS
          + " cross join (values (?)) as about (purpose) "
          + counting("true")
          + " union all select whose.asked, "
          + PREFIXED
          + " from unnest(?::uuid[]) as whose (asked) cross join (values (?)) as about (purpose)"
          + """
           cross join lateral (
            select choice, actor_system from decision n
            where n.subject_id = whose.asked and n.purpose = about.purpose
            order by
          """
          + COUNTING_FIRST
          + """
            limit 1
          ) as first
          cross join lateral (
            select * from decision n
            where n.subject_id = whose.asked and n.purpose || ':own' = about.purpose || ':own'
              and (n.actor_system is null or n.choice <> 'given')
            order by
          """
          + COUNTING_FIRST
          + """
            limit 1
          ) as d
          where first.choice = 'given' and first.actor_system is not null
          """;

  private final Database database;

  LedgerRows(Database database) {
    this.database = database;
  }

  /// How far a subject's ledger has come.
  ///
  /// @param datedBefore a time that is not before those of the decisions which had been dated by
  ///   this service's clocks, or null where none is known to have been
  record Head(UUID subjectId, SubjectKind kind, long lastSequence, @Nullable Instant datedBefore) {

    Head ofOtherKind() {
      SubjectKind other = kind == SubjectKind.PERSON ? SubjectKind.VISITOR : SubjectKind.PERSON;
      return new Head(subjectId, other, lastSequence, datedBefore);
    }
  }

  /// How many decisions are to come from a subject.
  ///
  /// @param dated the latest time that this service's clock gave one of them, or null
  record Coming(Subject subject, int decisions, @Nullable Instant dated) {

    Coming and(Coming more) {
      boolean later = dated == null || (more.dated != null && more.dated.isAfter(dated));
      return new Coming(subject, decisions + more.decisions, later ? more.dated : dated);
    }

    /// The latest time that one of them can get where each is a microsecond after the one before.
    @Nullable Instant datedAtMost() {
      return dated == null ? null : dated.plus(decisions - 1L, ChronoUnit.MICROS);
    }
  }

  /// Locks the ledgers of these subjects until the end of the transaction, in ascending order so
  /// that two transactions never wait for each other, and moves each on by the number of decisions
  /// that are to come. A subject that is known keeps the kind it has.
  Map<UUID, Head> advance(Collection<Coming> coming) {
    Map<UUID, Head> heads = new HashMap<>();
    database
        .list(
            """
            insert into ledger_subject as s (subject_id, kind, last_sequence, last_decided_at)
            select id, kind, n, dated
            from unnest(?::uuid[], ?::text[], ?::bigint[], ?::timestamptz[])
              as new (id, kind, n, dated)
            order by id
            on conflict (subject_id) do update
              set last_sequence = s.last_sequence + excluded.last_sequence,
                last_decided_at = case when excluded.last_decided_at is null
                  then s.last_decided_at
                  else greatest(
                    s.last_decided_at + excluded.last_sequence * interval '1 microsecond',
                    excluded.last_decided_at)
                  end
            returning subject_id, kind, last_sequence, old.last_decided_at as dated_before
            """,
            row ->
                new Head(
                    row.uuid("subject_id"),
                    kind(row, "kind"),
                    row.count("last_sequence"),
                    row.instantOrNull("dated_before")),
            column("uuid", coming, it -> it.subject().id()),
            column("text", coming, it -> wire(it.subject().kind())),
            column("bigint", coming, it -> (long) it.decisions()),
            column("timestamptz", coming, Coming::datedAtMost))
        .forEach(head -> heads.put(head.subjectId(), head));
    return heads;
  }

  /// The same for very many. When nobody of them is known, which is so of most batches that move
  /// in, their rows are copied, in the same order; should one of them become known meanwhile, the
  /// transaction fails with a unique violation.
  Map<UUID, Head> advanceMany(Collection<Coming> coming) {
    boolean known =
        database
            .first(
                "select exists (select from ledger_subject where subject_id = any(?)) as known",
                row -> row.truth("known"),
                column("uuid", coming, it -> it.subject().id()))
            .orElseThrow();
    return known ? advance(coming) : begin(coming);
  }

  private Map<UUID, Head> begin(Collection<Coming> coming) {
    Map<UUID, Head> heads = HashMap.newHashMap(coming.size());
    CopyRows rows = new CopyRows(4);
    coming.stream()
        .sorted(Comparator.comparing(it -> it.subject().id(), BY_ID))
        .forEach(it -> {
          Subject subject = it.subject();
          rows.row()
              .uuid(subject.id())
              .text(wire(subject.kind()))
              .bigint(it.decisions())
              .time(it.datedAtMost());
          heads.put(subject.id(), new Head(subject.id(), subject.kind(), it.decisions(), null));
        });
    database.copy(
        """
        copy ledger_subject (subject_id, kind, last_sequence, last_decided_at)
        from stdin (format binary)
        """,
        rows);
    return heads;
  }

  /// Sets back heads that were moved on too far, and forgets subjects that decided nothing.
  void setBack(Map<UUID, Long> lastSequences) {
    List<Map.Entry<UUID, Long>> rows = List.copyOf(lastSequences.entrySet());
    database.change(
        """
        update ledger_subject s set last_sequence = new.n
        from unnest(?::uuid[], ?::bigint[]) as new (id, n)
        where s.subject_id = new.id and new.n > 0
        """,
        column("uuid", rows, Map.Entry::getKey),
        column("bigint", rows, Map.Entry::getValue));
    database.change(
        "delete from ledger_subject where subject_id = any(?)",
        column(
            "uuid", rows.stream().filter(row -> row.getValue() == 0).toList(), Map.Entry::getKey));
  }

  void add(List<LedgerEntry> entries) {
    database.change(
        "insert into decision ("
            + COLUMNS
            + """
            )
            select a, b, c, d, e, f, g, h, i, j, k, string_to_array(l, ','), m, n, o, p, q, r, s, t, u, v, w
            from unnest(?::uuid[], ?::bigint[], ?::uuid[], ?::text[], ?::text[], ?::integer[], ?::text[],
              ?::integer[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::boolean[],
              ?::text[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[],
              ?::timestamptz[], ?::timestamptz[])
              as new (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r, s, t, u, v, w)
            """,
        column("uuid", entries, LedgerEntry::subjectId),
        column("bigint", entries, LedgerEntry::sequence),
        column("uuid", entries, LedgerEntry::id),
        column("text", entries, entry -> wire(entry.decision().subject().kind())),
        column("text", entries, LedgerEntry::purpose),
        column("integer", entries, entry -> entry.decision().purposeVersion()),
        column("text", entries, LedgerEntry::choice),
        column("integer", entries, entry -> of(entry, Shown::noticeVersion)),
        column("text", entries, entry -> of(entry, shown -> shown.language().tag())),
        column("text", entries, entry -> of(entry, Shown::textHash)),
        column("text", entries, entry -> entry.decision().collectionPoint()),
        column("text", entries, LedgerRows::categories),
        column("text", entries, entry -> entry.decision().surface()),
        column("boolean", entries, entry -> entry.decision().gpc()),
        column("text", entries, entry -> entry.decision().method()),
        column("text", entries, entry -> entry.decision().actor().kind()),
        column("uuid", entries, entry -> entry.decision().actor().id()),
        column("text", entries, entry -> entry.decision().actor().system()),
        column("text", entries, entry -> entry.decision().actor().reason()),
        column("timestamptz", entries, entry -> entry.decision().clientTime()),
        column("timestamptz", entries, LedgerEntry::decidedAt),
        column("timestamptz", entries, LedgerEntry::recordedAt),
        column("timestamptz", entries, entry -> entry.decision().validUntil()));
  }

  /// Adds very many, in the order of the index that has most to do with them.
  void addMany(List<LedgerEntry> entries) {
    CopyRows rows = new CopyRows(23);
    entries.stream().sorted(BY_SUBJECT).forEach(entry -> add(rows, entry));
    database.copy("copy decision (" + COLUMNS + ") from stdin (format binary)", rows);
  }

  private static void add(CopyRows rows, LedgerEntry entry) {
    NewDecision decision = entry.decision();
    Actor actor = decision.actor();
    rows.row()
        .uuid(entry.subjectId())
        .bigint(entry.sequence())
        .uuid(entry.id())
        .text(wire(decision.subject().kind()))
        .text(entry.purpose())
        .integer(decision.purposeVersion())
        .text(entry.choice())
        .integer(of(entry, Shown::noticeVersion))
        .text(of(entry, shown -> shown.language().tag()))
        .text(of(entry, Shown::textHash))
        .text(decision.collectionPoint())
        .texts(decision.categories())
        .text(decision.surface())
        .truth(decision.gpc())
        .text(decision.method())
        .text(actor.kind())
        .uuid(actor.id())
        .text(actor.system())
        .text(actor.reason())
        .time(decision.clientTime())
        .time(entry.decidedAt())
        .time(entry.recordedAt())
        .time(decision.validUntil());
  }

  /// Each id is looked up by the index, whatever the database knows of the table: in a ledger that
  /// has just begun to fill it would take the whole of it to be a few rows and read them all.
  Map<UUID, LedgerEntry> byId(Collection<UUID> decisionIds) {
    Map<UUID, LedgerEntry> found = new HashMap<>();
    database
        .list(
            "select d.* from unnest(?::uuid[]) as asked (id) cross join lateral (select "
                + COLUMNS
                + " from decision where decision_id = asked.id limit 1) as d",
            LedgerRows::entry,
            Database.ids(decisionIds))
        .forEach(entry -> found.put(entry.id(), entry));
    return found;
  }

  Optional<LedgerEntry> byId(UUID decisionId) {
    return Optional.ofNullable(byId(List.of(decisionId)).get(decisionId));
  }

  /// The decision that counts of each subject about each purpose, visitors left aside. One step
  /// into an index for each, however long the history is.
  List<LedgerEntry> counting(Collection<UUID> subjects, Collection<Code> purposes) {
    return database.list(
        "select "
            + PREFIXED
            + """
             from unnest(?::uuid[]) as whose (subject)
            cross join unnest(?::text[]) as about (purpose)
            """
            + counting("true"),
        LedgerRows::entry,
        Database.ids(subjects),
        Database.codes(purposes));
  }

  /// The decisions of subjects that count, by subject: for each purpose one of the subject and one
  /// of each visitor who is linked to them. However long a history is, no more of it is read. One
  /// query.
  Map<UUID, List<LedgerEntry>> linked(Collection<UUID> subjects, Collection<Code> purposes) {
    return linkedBefore(subjects, purposes, Map.of());
  }

  /// The same as it was before some of the subjects' decisions.
  ///
  /// @param before by subject, the sequence from which on their decisions are left out
  Map<UUID, List<LedgerEntry>> linkedBefore(
      Collection<UUID> subjects, Collection<Code> purposes, Map<UUID, Long> before) {
    List<Map.Entry<UUID, Long>> leftOut = List.copyOf(before.entrySet());
    return byAsked(
        LINKED,
        Database.ids(subjects),
        Database.ids(subjects),
        column("uuid", leftOut, Map.Entry::getKey),
        column("bigint", leftOut, Map.Entry::getValue),
        Database.codes(purposes));
  }

  /// What a permission rests on, by subject: the decision about the purpose that counts of the
  /// subject and of each visitor who is linked to them; and where that is a consent which a system
  /// told, the one that would count without such consents, which cannot outweigh every objection.
  Map<UUID, List<LedgerEntry>> grounds(Collection<UUID> subjects, Code purpose) {
    return byAsked(
        GROUNDS,
        Database.ids(subjects),
        Database.ids(subjects),
        purpose,
        Database.ids(subjects),
        purpose);
  }

  /// What counts of everybody to whom visitors are linked, among the persons after one and up to
  /// another, in order of their ids.
  Map<UUID, List<LedgerEntry>> linkedBetween(Code purpose, UUID after, UUID last) {
    return byAsked(
        "select whose.asked, "
            + PREFIXED
            + """
             from (
              select distinct subject_id as asked, subject_id as subject from visitor_link
              where unlinked_at is null and subject_id > ? and subject_id <= ?
              union all
              select subject_id, visitor_id from visitor_link
              where unlinked_at is null and subject_id > ? and subject_id <= ?
            ) as whose
            cross join (values (?)) as about (purpose)
            """
            + counting("true")
            + " order by whose.asked",
        after,
        last,
        after,
        last,
        purpose);
  }

  /// Joins the decision of `whose.subject` about `about.purpose` that counts, as `d`: the first one
  /// of an index.
  ///
  /// @param which a condition on the decisions `n`
  private static String counting(String which) {
    return """
    cross join lateral (
      select * from decision n
      where n.subject_id = whose.subject and n.purpose = about.purpose and (%s)
      order by %s limit 1
    ) as d
    """
        .formatted(which, COUNTING_FIRST);
  }

  private Map<UUID, List<LedgerEntry>> byAsked(String statement, Object... arguments) {
    Map<UUID, List<LedgerEntry>> found = new LinkedHashMap<>();
    database.list(
        statement,
        row -> found.computeIfAbsent(row.uuid("asked"), _ -> new ArrayList<>()).add(entry(row)),
        arguments);
    return found;
  }

  /// The persons to whom visitors are linked: the person by the visitor.
  Map<UUID, UUID> personsOf(Collection<UUID> visitors) {
    Map<UUID, UUID> persons = new HashMap<>();
    database.list(
        """
        select visitor_id, subject_id from visitor_link
        where visitor_id = any(?) and unlinked_at is null
        """,
        row -> persons.put(row.uuid("visitor_id"), row.uuid("subject_id")),
        Database.ids(visitors));
    return persons;
  }

  /// The oldest decisions after a place in the subject's ledger.
  List<LedgerEntry> after(UUID subject, long sequence, int limit) {
    return database.list(
        "select "
            + COLUMNS
            + " from decision where subject_id = ? and sequence > ? order by sequence limit ?",
        LedgerRows::entry,
        subject,
        sequence,
        limit);
  }

  /// The newest decisions before a place in the subject's ledger.
  List<LedgerEntry> before(UUID subject, long sequence, int limit) {
    return database.list(
        "select "
            + COLUMNS
            + """
             from decision where subject_id = ? and sequence < ?
            order by sequence desc limit ?
            """,
        LedgerRows::entry,
        subject,
        sequence,
        limit);
  }

  /// Consents that ended, in order of a time and of their ids, after one of them, up to a time.
  /// Those whose end is in the ledger are left out.
  ///
  /// @param order the column of the time: `valid_until`, or `recorded_at` for those told too late
  List<LedgerEntry> ended(EndOrder order, Instant after, UUID afterId, Instant until, int limit) {
    return database.list(
        "select "
            + COLUMNS
            + " from decision g where choice = 'given' and "
            + order.condition
            + """
             and not exists (
              select from decision e
              where e.subject_id = g.subject_id and e.purpose = g.purpose
                and e.choice = 'expired' and e.decided_at = g.decided_at)
            """
            + " order by "
            + order.column
            + ", decision_id limit ?",
        LedgerRows::entry,
        after,
        afterId,
        until,
        limit);
  }

  /// Consents on an earlier notice that were told in this time, about some purposes, without those
  /// whose end is in the ledger.
  List<LedgerEntry> toldOn(
      int beforeVersion,
      Collection<Code> purposes,
      Instant after,
      UUID afterId,
      Instant until,
      int limit) {
    return database.list(
        "select "
            + COLUMNS
            + """
             from decision g
            where choice = 'given' and notice_version < ? and purpose = any(?)
              and (recorded_at, decision_id) > (?, ?) and recorded_at <= ?
              and not exists (
                select from decision e
                where e.subject_id = g.subject_id and e.purpose = g.purpose
                  and e.choice = 'expired' and e.decided_at = g.decided_at)
            order by recorded_at, decision_id limit ?
            """,
        LedgerRows::entry,
        beforeVersion,
        Database.codes(purposes),
        after,
        afterId,
        until,
        limit);
  }

  /// By which time ended consents are gone through.
  enum EndOrder {
    END("valid_until", "(valid_until, decision_id) > (?, ?) and valid_until <= ?"),
    TOLD(
        "recorded_at",
        "valid_until <= recorded_at and (recorded_at, decision_id) > (?, ?) and recorded_at <= ?");

    private final String column;
    private final String condition;

    EndOrder(String column, String condition) {
      this.column = column;
      this.condition = condition;
    }
  }

  /// Who has decided anything, after this one, in order of their ids.
  List<UUID> deciders(UUID after, int limit) {
    return database.list(
        "select subject_id from ledger_subject where subject_id > ? order by subject_id limit ?",
        row -> row.uuid("subject_id"),
        after,
        limit);
  }

  List<UUID> known(Collection<UUID> subjects) {
    return database.list(
        """
        select subject_id from ledger_subject where subject_id = any(?)
        union
        select subject_id from visitor_link where subject_id = any(?) and unlinked_at is null
        """,
        row -> row.uuid("subject_id"),
        Database.ids(subjects),
        Database.ids(subjects));
  }

  private static <T> @Nullable T of(LedgerEntry entry, Function<Shown, T> part) {
    Shown shown = entry.decision().shown();
    return shown == null ? null : part.apply(shown);
  }

  private static String categories(LedgerEntry entry) {
    return String.join(",", entry.decision().categories().stream().map(Code::value).toList());
  }

  private static LedgerEntry entry(Row row) throws SQLException {
    return new LedgerEntry(
        new NewDecision(
            row.uuid("decision_id"),
            new Subject(row.uuid("subject_id"), kind(row, "subject_kind")),
            row.code("purpose"),
            row.number("purpose_version"),
            Choice.of(row.text("choice")),
            shown(row),
            row.codeOrNull("collection_point"),
            row.codes("categories"),
            row.codeOrNull("surface"),
            row.truthOrNull("gpc"),
            Method.orNull(row.textOrNull("method")),
            row.instantOrNull("client_time"),
            row.instant("decided_at"),
            row.instantOrNull("valid_until"),
            actor(row)),
        row.count("sequence"),
        row.instant("recorded_at"));
  }

  private static @Nullable Shown shown(Row row) throws SQLException {
    Integer version = row.numberOrNull("notice_version");
    return version == null
        ? null
        : new Shown(version, language(row.text("language")), new Sha256(row.text("text_hash")));
  }

  private static Actor actor(Row row) throws SQLException {
    return new Actor(
        Actor.Kind.valueOf(row.text("actor_kind").toUpperCase(Locale.ROOT)),
        row.uuid("actor_id"),
        row.codeOrNull("actor_system"),
        row.codeOrNull("actor_reason"));
  }

  private static Language language(String tag) {
    return tag.equals(Language.ENGLISH.tag()) ? Language.ENGLISH : Language.SWEDISH;
  }

  private static SubjectKind kind(Row row, String column) throws SQLException {
    return SubjectKind.valueOf(row.text(column).toUpperCase(Locale.ROOT));
  }

  private static String wire(SubjectKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
