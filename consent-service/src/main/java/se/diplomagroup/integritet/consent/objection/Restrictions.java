package se.diplomagroup.integritet.consent.objection;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import se.diplomagroup.integritet.consent.database.Database;
import se.diplomagroup.integritet.contracts.Code;

/// The restrictions, past and present.
@ApplicationScoped
public class Restrictions {

  private final Database database;

  Restrictions(Database database) {
    this.database = database;
  }

  /// The restrictions of several persons, by person. One query.
  public Map<UUID, List<Restriction>> of(Collection<UUID> subjects) {
    return database
        .list(
            """
            select request_id, subject_id, restricted_at, categories, lifted_categories, lifted_at
            from restriction where subject_id = any(?) order by restricted_at, request_id
            """,
            row ->
                new Restriction(
                    row.uuid("request_id"),
                    row.uuid("subject_id"),
                    row.instantOrNull("restricted_at"),
                    Set.copyOf(row.codes("categories")),
                    Set.copyOf(row.codes("lifted_categories")),
                    row.instantOrNull("lifted_at")),
            Database.ids(subjects))
        .stream()
        .collect(groupingBy(Restriction::subjectId));
  }

  /// @return how many there were
  public int forget(UUID subjectId) {
    return database.change("delete from restriction where subject_id = ?", subjectId);
  }

  /// Restricts; a lifting that was told before stays in force.
  void restrict(UUID requestId, UUID subjectId, Collection<Code> categories, Instant at) {
    database.change(
        """
        insert into restriction as r (request_id, subject_id, restricted_at, categories)
        values (?, ?, ?, ?)
        on conflict (request_id) do update
          set restricted_at = coalesce(r.restricted_at, excluded.restricted_at),
              categories = excluded.categories
        """,
        requestId,
        subjectId,
        at,
        Database.codes(categories));
  }

  /// Lifts for some categories, or for all where none is named.
  void lift(UUID requestId, UUID subjectId, Collection<Code> categories, Instant at) {
    database.change(
        """
        insert into restriction as r (request_id, subject_id, lifted_categories, lifted_at)
        values (?, ?, ?, case when ? then ?::timestamptz end)
        on conflict (request_id) do update
          set lifted_categories = r.lifted_categories || excluded.lifted_categories,
              lifted_at = coalesce(r.lifted_at, excluded.lifted_at)
        """,
        requestId,
        subjectId,
        Database.codes(categories),
        categories.isEmpty(),
        at);
  }
}
