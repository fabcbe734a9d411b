package se.diplomagroup.integritet.elearning.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import se.diplomagroup.integritet.elearning.fact.FactQueue;
import se.diplomagroup.integritet.kit.inbox.ErasedSubjects;
import se.diplomagroup.integritet.kit.sql.Sql;

/// What surrounds the removal of a person's data: nobody adds to it meanwhile, and when neither the
/// person's place nor their name nor their account is left, they are gone for good: a tombstone
/// refuses whatever comes late, and what waits in queues is dropped.
@ApplicationScoped
class Departure {

  private final Sql sql;
  private final FactQueue facts;
  private final Restrictions restrictions;
  private final ErasedSubjects erased;

  Departure(
      DataSource dataSource, FactQueue facts, Restrictions restrictions, ErasedSubjects erased) {
    this.sql = new Sql(dataSource);
    this.facts = facts;
    this.restrictions = restrictions;
    this.erased = erased;
  }

  void begin(UUID subjectId) {
    for (String table : List.of("member", "contact_details")) {
      sql.query(
          "select 1 from " + table + " where subject_id = ? for update",
          row -> row.getInt(1),
          subjectId);
    }
  }

  void end(UUID subjectId) {
    if (isGone(subjectId)) {
      erased.add(subjectId);
      facts.forget(subjectId);
      restrictions.liftAll(subjectId);
    }
  }

  private boolean isGone(UUID subjectId) {
    return sql.query(
            """
            select not exists (select from member where subject_id = s)
               and not exists (select from contact_details where subject_id = s)
               and not exists (select from sign_in_account where subject_id = s)
            from (values (?::uuid)) as v (s)
            """,
            row -> row.getBoolean(1),
            subjectId)
        .getFirst();
  }
}
