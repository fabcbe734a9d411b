package se.diplomagroup.integritet.retention.disposal;

import static java.util.stream.Collectors.toMap;
import static se.diplomagroup.integritet.retention.store.Columns.instant;
import static se.diplomagroup.integritet.retention.store.Columns.utc;
import static se.diplomagroup.integritet.retention.store.Columns.uuid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import se.diplomagroup.integritet.contracts.SystemOrdered;
import se.diplomagroup.integritet.kit.sql.Sql;

/// Orders that a system has begun once more after it had carried them out, because its database was
/// restored from a backup. Nobody waits for their answers: that they were begun is all that is
/// known. All of it needs the person's lock, where the person is known.
@ApplicationScoped
class Repeats {

  private final Sql sql;

  Repeats(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  /// The order was begun once more, or tried again.
  @Transactional(TxType.MANDATORY)
  void begun(SystemOrdered order, Instant now) {
    sql.update(
        """
        insert into order_repeat (order_id, origin_id, begun_at) values (?, ?, ?)
        on conflict (order_id) do update set begun_at = excluded.begun_at
        """,
        order.orderId(),
        order.originId(),
        utc(now));
  }

  /// A hold meets the repeats of orders about a person, also of disposals that are complete.
  @Transactional(TxType.MANDATORY)
  void met(UUID holdId, UUID subjectId) {
    sql.update(
        """
        insert into hold_met_repeat (hold_id, order_id, begun_at)
        select ?, p.order_id, p.begun_at
        from disposal d join disposal_round r using (disposal_id) join order_repeat p using (origin_id)
        where d.subject_id = ?
        """,
        holdId,
        subjectId);
    sql.update(
        """
        insert into hold_met_round (hold_id, origin_id)
        select distinct m.hold_id, p.origin_id
        from hold_met_repeat m join order_repeat p using (order_id)
        where m.hold_id = ? on conflict do nothing
        """,
        holdId);
  }

  /// The orders that had been begun once more when the hold was placed, and when they last were.
  Map<UUID, Instant> metBy(UUID holdId) {
    return sql
        .query(
            "select order_id, begun_at from hold_met_repeat where hold_id = ?",
            row -> Map.entry(uuid(row, "order_id"), instant(row, "begun_at")),
            holdId)
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
