package se.diplomagroup.integritet.consent.visitor;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.diplomagroup.integritet.consent.database.Database;
import se.diplomagroup.integritet.consent.database.Row;
import se.diplomagroup.integritet.consent.decision.SubjectKinds;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.kit.paging.Cursor;

/// The links between visitors and persons. The ledger reads them where it adds up what somebody has
/// decided.
@ApplicationScoped
public class VisitorLinks {

  private static final String SELECT =
      "select visitor_id, subject_id, linked_at, unlinked_at from visitor_link ";

  private final Database database;
  private final SubjectKinds kinds;

  VisitorLinks(Database database, SubjectKinds kinds) {
    this.database = database;
    this.kinds = kinds;
  }

  /// A person's links, those that are undone too, by when they were made.
  public List<VisitorLink> of(UUID subjectId) {
    return database.list(
        SELECT + "where subject_id = ? order by linked_at, visitor_id",
        VisitorLinks::link,
        subjectId);
  }

  /// The visitors who are linked to a person, in order of their ids.
  public List<UUID> visitorsOf(UUID subjectId) {
    return database.list(
        """
        select visitor_id from visitor_link
        where subject_id = ? and unlinked_at is null order by visitor_id
        """,
        row -> row.uuid("visitor_id"),
        subjectId);
  }

  public boolean isLinked(UUID visitorId) {
    return find(visitorId).filter(VisitorLink::holds).isPresent();
  }

  /// Forgets the person: the links that hold, and whose the others were. That somebody had those
  /// visitors stays, so that nobody takes them over.
  ///
  /// @return how many links there were
  public int forgetPerson(UUID subjectId) {
    return database.change(
            "delete from visitor_link where subject_id = ? and unlinked_at is null", subjectId)
        + database.change(
            "update visitor_link set subject_id = null where subject_id = ?", subjectId);
  }

  /// Forgets whose a visitor was. That the visitor was somebody's stays, so that nobody takes them
  /// over; a link that holds is left as it is.
  public void forgetWhose(UUID visitorId) {
    database.change(
        """
        update visitor_link set subject_id = null
        where visitor_id = ? and unlinked_at is not null
        """,
        visitorId);
  }

  /// Removes undone links of visitors who have never decided anything: there is nothing to take
  /// over.
  ///
  /// @param since those that were undone before this
  /// @return how many there were
  public int forgetEmpty(Instant since, int limit) {
    return database.change(
        """
        delete from visitor_link where visitor_id in (
          select visitor_id from visitor_link l
          where unlinked_at <= ? and subject_id is not null
            and not exists (select from decision d where d.subject_id = l.visitor_id)
          order by unlinked_at limit ?)
        """,
        since,
        limit);
  }

  /// Forgets a visitor.
  ///
  /// @return how many links there were
  public int forgetVisitor(UUID visitorId) {
    return database.change("delete from visitor_link where visitor_id = ?", visitorId);
  }

  Optional<VisitorLink> find(UUID visitorId) {
    return database.first(SELECT + "where visitor_id = ?", VisitorLinks::link, visitorId);
  }

  /// Whether the ledger has a decision of the visitor that this system told.
  boolean hasAsked(Code system, UUID visitorId) {
    return database
        .first(
            """
            select exists (
              select from decision
              where subject_id = ? and actor_system = ? and actor_reason is null) as asked
            """,
            row -> row.truth("asked"),
            visitorId,
            system.value())
        .orElseThrow();
  }

  /// Whether the id is that of a person, whatever they are known by.
  boolean isKnownAsPerson(UUID id) {
    return kinds.knownAsPersons(List.of(id)).contains(id);
  }

  /// A person's links after one, by when they were made.
  List<VisitorLink> after(UUID subjectId, Optional<Cursor> after, int limit) {
    return database.list(
        SELECT
            + """
            where subject_id = ? and (linked_at, visitor_id) > (?, ?)
            order by linked_at, visitor_id limit ?
            """,
        VisitorLinks::link,
        subjectId,
        after.map(cursor -> cursor.instant(0)).orElse(Instant.EPOCH),
        after.map(cursor -> cursor.uuid(1)).orElse(new UUID(0, 0)),
        limit);
  }

  /// How many links a person has, those that are undone too.
  int countOf(UUID subjectId) {
    return database
        .first(
            "select count(*) as n from visitor_link where subject_id = ?",
            row -> row.number("n"),
            subjectId)
        .orElseThrow();
  }

  /// Links that hold, after that of a visitor, in order of the visitors' ids.
  List<VisitorLink> holdingAfter(UUID visitorId, int limit) {
    return database.list(
        SELECT + "where visitor_id > ? and unlinked_at is null order by visitor_id limit ?",
        VisitorLinks::link,
        visitorId,
        limit);
  }

  void link(UUID visitorId, UUID subjectId, Instant at) {
    database.change(
        """
        insert into visitor_link (visitor_id, subject_id, linked_at) values (?, ?, ?)
        on conflict (visitor_id) do update
          set linked_at = excluded.linked_at, unlinked_at = null
          where visitor_link.subject_id = excluded.subject_id
        """,
        visitorId,
        subjectId,
        at);
  }

  void unlink(UUID visitorId, Instant at) {
    database.change("update visitor_link set unlinked_at = ? where visitor_id = ?", at, visitorId);
  }

  private static VisitorLink link(Row row) throws SQLException {
    return new VisitorLink(
        row.uuid("visitor_id"),
        row.uuidOrNull("subject_id"),
        row.instant("linked_at"),
        row.instantOrNull("unlinked_at"));
  }
}
