package se.diplomagroup.integritet.consent.objection;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import se.diplomagroup.integritet.consent.database.Database;
import se.diplomagroup.integritet.consent.database.Row;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.ConsentEvent.ObjectionKind;
import se.diplomagroup.integritet.kit.paging.Cursor;

/// The rows of objections.
@ApplicationScoped
class ObjectionRows {

  private static final String SELECT =
      """
      select objection_id, subject_id, purpose, kind, recorded_at, upheld_at, lifted_at
      from objection
      """;

  private static final int LOCK = 0x1A7E_0B1E;

  private final Database database;

  ObjectionRows(Database database) {
    this.database = database;
  }

  /// @return whether it was new
  boolean add(Objection objection) {
    return database.change(
            """
            insert into objection
              (objection_id, subject_id, purpose, kind, recorded_at, upheld_at, lifted_at)
            values (?, ?, ?, ?, ?, ?, ?) on conflict (objection_id) do nothing
            """,
            objection.id(),
            objection.subjectId(),
            objection.purpose(),
            wire(objection.kind()),
            objection.recordedAt(),
            objection.upheldAt(),
            objection.liftedAt())
        == 1;
  }

  Optional<Objection> lock(UUID id) {
    return database.first(
        SELECT + " where objection_id = ? for update", ObjectionRows::objection, id);
  }

  /// Lets only this transaction add objections to direct marketing of the person, until it ends.
  void lockSubject(UUID subjectId) {
    database.list("select pg_advisory_xact_lock(?, ?)", row -> true, LOCK, subjectId.hashCode());
  }

  /// The person's objection to direct marketing that is in force, unless they have said yes to
  /// marketing since, straight to us: that may outweigh it.
  ///
  /// @param marketing all purposes that are direct marketing
  Optional<Objection> standing(UUID subjectId, Code purpose, Collection<Code> marketing) {
    return database.first(
        SELECT
            + """
             where subject_id = ? and purpose = ? and kind = ? and lifted_at is null
              and not exists (
                select from decision d
                where d.subject_id = objection.subject_id and d.purpose = any(?)
                  and d.choice = 'given'
                  and d.actor_system is null and d.decided_at > objection.recorded_at)
            order by recorded_at, objection_id limit 1
            """,
        ObjectionRows::objection,
        subjectId,
        purpose,
        wire(ObjectionKind.DIRECT_MARKETING),
        Database.codes(marketing));
  }

  Optional<Objection> find(UUID id) {
    return database.first(SELECT + " where objection_id = ?", ObjectionRows::objection, id);
  }

  List<Objection> of(Collection<UUID> subjects) {
    return database.list(
        SELECT + " where subject_id = any(?) order by recorded_at, objection_id",
        ObjectionRows::objection,
        Database.ids(subjects));
  }

  /// A person's objections, newest first.
  List<Objection> latest(UUID subjectId, Optional<Cursor> after, int limit) {
    return database.list(
        SELECT
            + """
             where subject_id = ? and (recorded_at, objection_id) < (?, ?)
            order by recorded_at desc, objection_id desc limit ?
            """,
        ObjectionRows::objection,
        subjectId,
        after.map(cursor -> cursor.instant(0)).orElse(Instant.parse("9999-01-01T00:00:00Z")),
        after.map(cursor -> cursor.uuid(1)).orElse(new UUID(-1, -1)),
        limit);
  }

  void uphold(UUID id, Instant at) {
    database.change(
        "update objection set upheld_at = ? where objection_id = ? and upheld_at is null", at, id);
  }

  void lift(UUID id, Instant at) {
    database.change("update objection set lifted_at = ? where objection_id = ?", at, id);
  }

  int forget(UUID subjectId) {
    return database.change("delete from objection where subject_id = ?", subjectId);
  }

  private static Objection objection(Row row) throws SQLException {
    return new Objection(
        row.uuid("objection_id"),
        row.uuid("subject_id"),
        row.code("purpose"),
        ObjectionKind.valueOf(row.text("kind").toUpperCase(Locale.ROOT).replace('-', '_')),
        row.instant("recorded_at"),
        row.instantOrNull("upheld_at"),
        row.instantOrNull("lifted_at"));
  }

  private static String wire(ObjectionKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
