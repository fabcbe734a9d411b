package se.diplomagroup.integritet.consent.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.consent.database.Database;
import se.diplomagroup.integritet.consent.database.Row;
import se.diplomagroup.integritet.contracts.Language;
import se.diplomagroup.integritet.contracts.Sha256;

/// The versions of the notice, drafts and published ones. The database itself refuses to change
/// what is published and to store a digest that is not the text's.
@ApplicationScoped
class Notices {

  private static final String SELECT =
      """
      select n.version, n.notice_id, n.major, n.lapsing_purposes, n.effective_from,
             n.revision, n.planned_from,
             sv.title as sv_title, sv.body as sv_body, sv.hash as sv_hash,
             en.title as en_title, en.body as en_body, en.hash as en_hash, c.clauses
      from notice n
      join notice_text sv on sv.version = n.version and sv.language = 'sv'
      join notice_text en on en.version = n.version and en.language = 'en'
      left join notice_clauses c on c.version = n.version
      """;

  private final Database database;
  private final ObjectMapper json;

  Notices(Database database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  Optional<Notice> find(int version) {
    return database.first(SELECT + " where n.version = ?", this::notice, version);
  }

  Optional<Notice> byId(UUID id) {
    return database.first(SELECT + " where n.notice_id = ?", this::notice, id);
  }

  /// Versions below one, newest first.
  List<NoticeHead> heads(boolean drafts, int below, int limit) {
    return database.list(
        """
        select n.version, n.major, n.lapsing_purposes, n.effective_from, n.planned_from,
               sv.hash as sv_hash, en.hash as en_hash
        from notice n
        join notice_text sv on sv.version = n.version and sv.language = 'sv'
        join notice_text en on en.version = n.version and en.language = 'en'
        where n.version < ? and (n.state = 'published' or ?)
        order by n.version desc
        limit ?
        """,
        Notices::head,
        below,
        drafts,
        limit);
  }

  List<Notice> published() {
    return database.list(SELECT + " where n.state = 'published'", this::notice);
  }

  int publishedCount() {
    return database
        .first("select count(*) as n from notice where state = 'published'", r -> r.number("n"))
        .orElse(0);
  }

  /// Lets nobody else write before this transaction ends.
  void lock() {
    database.change("lock table notice in share row exclusive mode");
  }

  int newestPublished() {
    return database
        .first(
            "select coalesce(max(version), 0) as version from notice where state = 'published'",
            row -> row.number("version"))
        .orElse(0);
  }

  /// The version after the highest one. Serialises writers of drafts.
  int nextVersion() {
    lock();
    return database
        .first("select coalesce(max(version), 0) + 1 as next from notice", r -> r.number("next"))
        .orElse(1);
  }

  /// Stores a draft, unless that version is there already.
  ///
  /// @return whether it was stored
  boolean add(Notice draft, @Nullable UUID by, Instant at) {
    int added =
        database.change(
            """
            insert into notice (version, notice_id, state, major, lapsing_purposes, planned_from,
              drafted_by, drafted_at)
            values (?, ?, 'draft', ?, ?, ?, ?, ?)
            on conflict (version) do nothing
            """,
            draft.version(),
            draft.id(),
            draft.major(),
            Database.codes(draft.lapsing()),
            draft.plannedFrom(),
            by,
            at);
    if (added == 1) {
      add(draft.version(), draft.swedish());
      add(draft.version(), draft.english());
      divide(draft.version(), draft.clauses());
    }
    return added == 1;
  }

  /// Stores how a version is divided, unless that is stored already. The database refuses clauses
  /// that do not make the text.
  void divide(int version, List<Clause> clauses) {
    database.change(
        """
        insert into notice_clauses (version, clauses) values (?, ?::jsonb)
        on conflict (version) do nothing
        """,
        version,
        written(clauses));
  }

  /// Stores another revision of a draft in place of the one before. The database refuses it for a
  /// published notice.
  void rewrite(Notice draft, UUID by, Instant at) {
    database.change(
        """
        update notice set major = ?, lapsing_purposes = ?, planned_from = ?, revision = ?,
          edited_by = ?, edited_at = ?
        where version = ?
        """,
        draft.major(),
        Database.codes(draft.lapsing()),
        draft.plannedFrom(),
        draft.revision(),
        by,
        at,
        draft.version());
    rewrite(draft.version(), draft.swedish());
    rewrite(draft.version(), draft.english());
    database.change(
        "update notice_clauses set clauses = ?::jsonb where version = ?",
        written(draft.clauses()),
        draft.version());
  }

  /// Publishes a draft.
  ///
  /// @return whether it was a draft
  boolean publish(int version, Instant effectiveFrom, @Nullable UUID by, Instant at) {
    return database.change(
            """
            update notice
            set state = 'published', effective_from = ?, planned_from = null, published_by = ?,
              published_at = ?
            where version = ? and state = 'draft'
            """,
            effectiveFrom,
            by,
            at,
            version)
        == 1;
  }

  private void add(int version, NoticeText text) {
    database.change(
        "insert into notice_text (version, language, title, body, hash) values (?, ?, ?, ?, ?)",
        version,
        text.language().tag(),
        text.title(),
        text.text(),
        text.hash());
  }

  private void rewrite(int version, NoticeText text) {
    database.change(
        "update notice_text set title = ?, body = ?, hash = ? where version = ? and language = ?",
        text.title(),
        text.text(),
        text.hash(),
        version,
        text.language().tag());
  }

  private Notice notice(Row row) throws SQLException {
    NoticeText swedish = text(row, Language.SWEDISH);
    NoticeText english = text(row, Language.ENGLISH);
    Notice undivided =
        new Notice(
            row.number("version"),
            row.uuid("notice_id"),
            row.truth("major"),
            Set.copyOf(row.codes("lapsing_purposes")),
            row.instantOrNull("effective_from"),
            swedish,
            english);
    String clauses = row.textOrNull("clauses");
    Notice divided = clauses == null ? undivided : undivided.divided(read(clauses));
    return divided.isDraft()
        ? divided.drafted(row.number("revision"), row.instantOrNull("planned_from"))
        : divided;
  }

  private static NoticeHead head(Row row) throws SQLException {
    return new NoticeHead(
        row.number("version"),
        row.truth("major"),
        Set.copyOf(row.codes("lapsing_purposes")),
        row.instantOrNull("effective_from"),
        row.instantOrNull("planned_from"),
        new Sha256(row.text("sv_hash")),
        new Sha256(row.text("en_hash")));
  }

  private String written(List<Clause> clauses) {
    try {
      return json.writeValueAsString(clauses);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the clauses cannot be written", e);
    }
  }

  private List<Clause> read(String clauses) {
    try {
      return List.of(json.readValue(clauses, Clause[].class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the stored clauses cannot be read", e);
    }
  }

  private static NoticeText text(Row row, Language language) throws SQLException {
    String column = language.tag();
    return new NoticeText(
        language,
        row.text(column + "_title"),
        row.text(column + "_body"),
        new Sha256(row.text(column + "_hash")));
  }
}
