package se.diplomagroup.integritet.consent.relation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.diplomagroup.integritet.consent.database.Database;

/// Contracts and who stands under them. Facts may come in any order and more than once: each adds
/// what it says and takes nothing back.
@ApplicationScoped
public class Relations {

  private final Database database;

  Relations(Database database) {
    this.database = database;
  }

  /// The memberships of several persons, by person. One query.
  public Map<UUID, List<Membership>> of(Collection<UUID> subjects) {
    Map<UUID, List<Membership>> memberships = new HashMap<>();
    database.list(
        """
        select m.subject_id, m.contract_id, m.since, m.closed_on, c.starts_on, c.ended_on
        from contract_member m left join contract c on c.contract_id = m.contract_id
        where m.subject_id = any(?)
        """,
        row ->
            memberships
                .computeIfAbsent(row.uuid("subject_id"), _ -> new ArrayList<>())
                .add(
                    new Membership(
                        row.uuid("contract_id"),
                        row.date("since"),
                        row.dateOrNull("closed_on"),
                        row.dateOrNull("starts_on"),
                        row.dateOrNull("ended_on"))),
        Database.ids(subjects));
    return memberships;
  }

  /// Forgets under which contracts a person stands.
  ///
  /// @return how many there were
  public int forget(UUID subjectId) {
    return database.change("delete from contract_member where subject_id = ?", subjectId);
  }

  void started(UUID contractId, UUID companyId, LocalDate on) {
    database.change(
        """
        insert into contract (contract_id, company_id, starts_on) values (?, ?, ?)
        on conflict (contract_id) do update set starts_on = excluded.starts_on
        """,
        contractId,
        companyId,
        on);
  }

  void ended(UUID contractId, UUID companyId, LocalDate on) {
    database.change(
        """
        insert into contract (contract_id, company_id, ended_on) values (?, ?, ?)
        on conflict (contract_id) do update set ended_on = excluded.ended_on
        """,
        contractId,
        companyId,
        on);
  }

  /// Any fact about a person under a contract shows that they stand under it.
  void seen(UUID subjectId, UUID contractId, LocalDate on) {
    database.change(
        """
        insert into contract_member as m (subject_id, contract_id, since) values (?, ?, ?)
        on conflict (subject_id, contract_id) do update set since = excluded.since
          where m.since > excluded.since
        """,
        subjectId,
        contractId,
        on);
  }

  /// An account that is created after one was closed opens the relation again, on the same day too:
  /// the facts of a person come in their order.
  void accountCreated(UUID subjectId, UUID contractId, LocalDate on) {
    seen(subjectId, contractId, on);
    database.change(
        """
        update contract_member set closed_on = null
        where subject_id = ? and contract_id = ? and closed_on <= ?
        """,
        subjectId,
        contractId,
        on);
  }

  void accountClosed(UUID subjectId, UUID contractId, LocalDate on) {
    seen(subjectId, contractId, on);
    database.change(
        "update contract_member set closed_on = ? where subject_id = ? and contract_id = ?",
        on,
        subjectId,
        contractId);
  }
}
