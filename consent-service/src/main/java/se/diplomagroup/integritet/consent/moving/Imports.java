package se.diplomagroup.integritet.consent.moving;

import static se.diplomagroup.integritet.consent.database.Database.column;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.consent.database.Database;
import se.diplomagroup.integritet.consent.database.Row;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.kit.paging.Cursor;

/// The rows of imports, their uploads and reports.
@ApplicationScoped
class Imports {

  private static final int MOST_UPLOADS_SHOWN = 50;

  /// An upload with what its batches add up to, and whether nothing has come since the argument.
  /// The next line is that after the last batch which joins the first one without a gap: batches
  /// are written side by side, and one may be missing.
  private static final String UPLOADS =
      """
      select u.upload, u.from_line, u.started_at,
        u.state = 'receiving' and coalesce(max(b.added_at), u.started_at) < ? as silent,
        u.state, u.ended_at, coalesce(max(b.added_at), u.started_at) as last_heard,
        coalesce(sum(b.accepted), 0) as accepted, coalesce(sum(b.duplicates), 0) as duplicates,
        coalesce(sum(b.refused), 0) as refused,
        coalesce(min(b.last_line + 1) filter (where b.follows and not b.followed), u.from_line)
          as next_line
      from import_upload u
      left join lateral (
        select *,
          first_line = u.from_line
            or bool_and(joins) over (order by first_line) as follows,
          coalesce(
            lead(first_line) over (order by first_line) = last_line + 1, false) as followed
        from (
          select batch.*,
            first_line = coalesce(
              lag(last_line) over (order by first_line) + 1, u.from_line) as joins
          from import_batch batch
          where batch.import_id = u.import_id and batch.upload = u.upload) as batches) as b on true
      where u.import_id = ?
      """;

  private final Database database;
  private final MovingSettings settings;
  private final Clock clock;

  Imports(Database database, MovingSettings settings, Clock clock) {
    this.database = database;
    this.settings = settings;
    this.clock = clock;
  }

  void add(Import added) {
    database.change(
        "insert into import (import_id, source, format, created_by, created_at) values (?, ?, ?, ?, ?)",
        added.id(),
        added.source(),
        added.format(),
        added.createdBy(),
        added.createdAt());
  }

  Optional<Import> find(UUID id) {
    return database.first("select * from import where import_id = ?", Imports::moving, id);
  }

  /// Imports, newest first.
  ///
  /// @param source only those from there, or null for all
  List<Import> latest(@Nullable Code source, Optional<Cursor> after, int limit) {
    return database.list(
        """
        select * from import
        where (?::text is null or source = ?) and (created_at, import_id) < (?, ?)
        order by created_at desc, import_id desc limit ?
        """,
        Imports::moving,
        source,
        source,
        after.map(cursor -> cursor.instant(0)).orElse(Instant.parse("9999-01-01T00:00:00Z")),
        after.map(cursor -> cursor.uuid(1)).orElse(new UUID(-1, -1)),
        limit);
  }

  /// Begins an upload. One that was still receiving has been given up by whoever sends again.
  ///
  /// @return its number
  int begin(UUID importId, long fromLine, Instant now) {
    database.list("select import_id from import where import_id = ? for update", r -> 1, importId);
    database.change(
        """
        update import_upload set state = 'interrupted', ended_at = ?
        where import_id = ? and state = 'receiving'
        """,
        now,
        importId);
    return database
        .first(
            """
            insert into import_upload (import_id, upload, state, from_line, started_at)
            select ?, coalesce(max(upload), 0) + 1, 'receiving', ?, ?
            from import_upload where import_id = ?
            returning upload
            """,
            row -> row.number("upload"),
            importId,
            fromLine,
            now,
            importId)
        .orElseThrow();
  }

  void end(UUID importId, int upload, Upload.State state, Instant now) {
    database.change(
        "update import_upload set state = ?, ended_at = ? where import_id = ? and upload = ?",
        state,
        now,
        importId,
        upload);
  }

  /// The uploads of an import, newest first.
  List<Upload> uploads(UUID importId) {
    return database.list(
        UPLOADS
            + """
             group by u.import_id, u.upload order by u.upload desc limit ?
            """,
        Imports::upload,
        silentSince(),
        importId,
        MOST_UPLOADS_SHOWN);
  }

  Optional<Upload> upload(UUID importId, int upload) {
    return database.first(
        UPLOADS + " and u.upload = ? group by u.import_id, u.upload",
        Imports::upload,
        silentSince(),
        importId,
        upload);
  }

  private Instant silentSince() {
    return clock.instant().minus(settings.silence());
  }

  /// Adds a batch and what is to be said of its lines.
  void add(UUID importId, int upload, long firstLine, long lastLine, List<Run> runs) {
    database.change(
        """
        insert into import_batch
          (import_id, upload, first_line, last_line, accepted, duplicates, refused)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        importId,
        upload,
        firstLine,
        lastLine,
        lines(runs, Outcome.ACCEPTED),
        lines(runs, Outcome.DUPLICATE),
        lines(runs, Outcome.REFUSED));
    database.change(
        """
        insert into import_run
          (import_id, upload, first_line, last_line, outcome, field, rule, message)
        select ?, ?, a, b, c, d, e, f
        from unnest(?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[])
          as new (a, b, c, d, e, f)
        """,
        importId,
        upload,
        column("bigint", runs, Run::firstLine),
        column("bigint", runs, Run::lastLine),
        column("text", runs, Run::outcome),
        column("text", runs, Run::field),
        column("text", runs, Run::rule),
        column("text", runs, Run::message));
  }

  /// Runs of the report after a line, in order.
  ///
  /// @param outcome only those, or null for all
  List<Run> report(UUID importId, int upload, @Nullable Outcome outcome, long after, int limit) {
    return database.list(
        """
        select * from import_run
        where import_id = ? and upload = ? and first_line > ? and (?::text is null or outcome = ?)
        order by first_line limit ?
        """,
        Imports::run,
        importId,
        upload,
        after,
        outcome,
        outcome,
        limit);
  }

  /// Removes imports that were begun before then, with their reports.
  void removeBefore(Instant time) {
    database.change("delete from import where created_at < ?", time);
  }

  private static int lines(List<Run> runs, Outcome outcome) {
    return (int) runs.stream().filter(run -> run.outcome() == outcome).mapToLong(Run::lines).sum();
  }

  private static Import moving(Row row) throws SQLException {
    return new Import(
        row.uuid("import_id"),
        row.code("source"),
        ImportFormat.of(row.text("format")),
        row.uuid("created_by"),
        row.instant("created_at"));
  }

  private static Upload upload(Row row) throws SQLException {
    boolean silent = row.truth("silent");
    return new Upload(
        row.number("upload"),
        silent ? Upload.State.INTERRUPTED : Upload.State.of(row.text("state")),
        row.count("from_line"),
        row.count("next_line"),
        row.count("accepted"),
        row.count("duplicates"),
        row.count("refused"),
        row.instant("started_at"),
        silent ? row.instant("last_heard") : row.instantOrNull("ended_at"));
  }

  private static Run run(Row row) throws SQLException {
    return new Run(
        row.count("first_line"),
        row.count("last_line"),
        Outcome.fromString(row.text("outcome")),
        row.textOrNull("field"),
        row.textOrNull("rule"),
        row.textOrNull("message"));
  }
}
