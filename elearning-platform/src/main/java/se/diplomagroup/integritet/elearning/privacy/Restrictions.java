package se.diplomagroup.integritet.elearning.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.kit.problem.Problems;
import se.diplomagroup.integritet.kit.sql.Sql;
import se.diplomagroup.integritet.kit.sql.SqlArray;

/// Which data is kept but not used (GDPR Art. 18), by category or purpose.
@ApplicationScoped
public class Restrictions {

  private final Sql sql;
  private final Clock clock;

  Restrictions(DataSource dataSource, Clock clock) {
    this.sql = new Sql(dataSource);
    this.clock = clock;
  }

  /// Whether any of the categories or purposes may not be used for the person.
  public boolean covers(UUID subjectId, Code... scopes) {
    return scopes(subjectId).stream().anyMatch(Set.of(scopes)::contains);
  }

  /// Lets nobody pass whose data is under restriction.
  ///
  /// @throws se.diplomagroup.integritet.kit.problem.ProblemException 409 `processing-restricted`
  public void requireFree(UUID subjectId, Code... scopes) {
    if (covers(subjectId, scopes)) {
      throw Problems.conflict(
          "processing-restricted", "The person's data is under restriction and is not used.");
    }
  }

  int add(UUID subjectId, Collection<Code> scopes, UUID orderId) {
    return sql.update(
        """
        insert into restriction (subject_id, scope, order_id, since)
        select ?, scope, ?, ? from unnest(?) as scope
        on conflict do nothing
        """,
        subjectId,
        orderId,
        clock.instant().atOffset(ZoneOffset.UTC),
        SqlArray.of("text", scopes, Code::value));
  }

  int lift(UUID subjectId, Collection<Code> scopes) {
    return sql.update(
        "delete from restriction where subject_id = ? and scope = any(?)",
        subjectId,
        SqlArray.of("text", scopes, Code::value));
  }

  int liftAll(UUID subjectId) {
    return sql.update("delete from restriction where subject_id = ?", subjectId);
  }

  private Set<Code> scopes(UUID subjectId) {
    return new TreeSet<>(
        sql.query(
            "select scope from restriction where subject_id = ?",
            row -> Code.of(row.getString(1)),
            subjectId));
  }
}
