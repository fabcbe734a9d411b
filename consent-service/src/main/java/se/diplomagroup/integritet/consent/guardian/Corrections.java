package se.diplomagroup.integritet.consent.guardian;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.diplomagroup.integritet.consent.database.Database;
import se.diplomagroup.integritet.consent.database.Row;

/// Corrections that wait for their confirmation, one of a child at most.
@ApplicationScoped
class Corrections {

  private final Database database;

  Corrections(Database database) {
    this.database = database;
  }

  Optional<Correction> of(UUID childId) {
    return database.first(
        "select * from minority_correction where child_id = ?", Corrections::correction, childId);
  }

  /// Takes the place of the one that waits already.
  void put(Correction correction) {
    remove(correction.childId());
    database.change(
        """
        insert into minority_correction
          (correction_id, child_id, until, guardians, proposed_by, proposed_at)
        values (?, ?, ?, ?, ?, ?)
        """,
        correction.id(),
        correction.childId(),
        correction.until(),
        Database.ids(correction.guardians()),
        correction.proposedBy(),
        correction.proposedAt());
  }

  void remove(UUID childId) {
    database.change("delete from minority_correction where child_id = ?", childId);
  }

  private static Correction correction(Row row) throws SQLException {
    return new Correction(
        row.uuid("correction_id"),
        row.uuid("child_id"),
        row.dateOrNull("until"),
        Set.copyOf(row.uuids("guardians")),
        row.uuid("proposed_by"),
        row.instant("proposed_at"));
  }
}
