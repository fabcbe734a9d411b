package se.diplomagroup.integritet.consent.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import se.diplomagroup.integritet.consent.database.Database;

/// Of what kind somebody is by all that is known here, which is more than the ledger: a person may
/// have objected and decided nothing, a visitor may be linked whose decisions are forgotten.
@ApplicationScoped
public class SubjectKinds {

  private final Database database;

  SubjectKinds(Database database) {
    this.database = database;
  }

  /// Those who are known as persons, whatever they have decided: by a contract, an objection, a
  /// restriction, as a child, a guardian, or as whose a visitor was.
  public Set<UUID> knownAsPersons(Collection<UUID> ids) {
    return found(
        """
        select id from unnest(?::uuid[]) as asked (id)
        where exists (select from contract_member where subject_id = id)
          or exists (select from objection where subject_id = id)
          or exists (select from restriction where subject_id = id)
          or exists (select from minority where child_id = id)
          or exists (select from guardianship where guardian_id = id)
          or exists (select from visitor_link where subject_id = id)
        """,
        ids);
  }

  /// Those who have decided something as visitors.
  public Set<UUID> visitorsWhoDecided(Collection<UUID> ids) {
    return found(
        """
        select subject_id as id from ledger_subject
        where subject_id = any(?) and kind = 'visitor' and last_sequence > 0
        """,
        ids);
  }

  /// Those who are or were somebody's visitors.
  Set<UUID> knownAsVisitors(Collection<UUID> ids) {
    return found("select visitor_id as id from visitor_link where visitor_id = any(?)", ids);
  }

  private Set<UUID> found(String statement, Collection<UUID> ids) {
    return ids.isEmpty()
        ? Set.of()
        : new HashSet<>(database.list(statement, row -> row.uuid("id"), Database.ids(ids)));
  }
}
