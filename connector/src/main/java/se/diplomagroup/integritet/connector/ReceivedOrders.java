package se.diplomagroup.integritet.connector;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.EventTypes;
import se.diplomagroup.integritet.contracts.SystemOrdered;
import se.diplomagroup.integritet.contracts.SystemOrdered.Action;
import se.diplomagroup.integritet.kit.event.EventCodec;
import se.diplomagroup.integritet.kit.event.UnreadableEvent;
import se.diplomagroup.integritet.kit.order.ForgottenSubject;
import se.diplomagroup.integritet.kit.sql.Sql;

/// The rows of orders to this system.
///
/// Orders about one person run in the order in which they came. One that has failed, or waits for a
/// day, lets the others pass, except those of its own family: a restriction and its end do not
/// change places.
@ApplicationScoped
class ReceivedOrders {

  private static final String FORGET =
      """
      update connector_order set subject_id = ?, content = %s, forgotten = true
      where order_id in (
        select order_id from connector_order
        where state = 'answered' and not forgotten and answered_at < ?
        limit ? for update skip locked)
      """
          .formatted(ForgottenSubject.in("content"));

  private final Sql sql;

  ReceivedOrders(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  /// Stores an order; one that is known already changes nothing.
  void add(SystemOrdered ordered, @Nullable UUID correlationId, Instant now) {
    sql.update(
        """
        insert into connector_order (order_id, subject_id, family, action, content, correlation_id,
          state, next_attempt_at, received_at)
        values (?, ?, ?, ?, ?, ?, 'open', ?, ?) on conflict do nothing
        """,
        ordered.orderId(),
        ordered.subjectId(),
        family(ordered.action()),
        ordered.action().name(),
        EventCodec.encode(ordered),
        correlationId,
        utc(now),
        utc(now));
  }

  /// The order whose turn it is, locked until the end of the transaction.
  Optional<ReceivedOrder> lockNext(Instant now) {
    return sql
        .query(
            """
            select content, correlation_id, attempts from connector_order o
            where state <> 'answered' and next_attempt_at <= ?
              and not exists (
                select 1 from connector_order e
                where e.subject_id = o.subject_id and e.state = 'open' and e.position < o.position
                  and (e.attempts = 0 or e.family = o.family))
            order by next_attempt_at limit 1 for update skip locked
            """,
            ReceivedOrders::read,
            utc(now))
        .stream()
        .findFirst();
  }

  /// Whether nobody has answered, put off or leased the order since it was leased.
  boolean isLeasedUntil(UUID orderId, Instant lease) {
    return !sql.query(
            """
            select 1 from connector_order
            where order_id = ? and state <> 'answered' and next_attempt_at = ?
            """,
            row -> row.getInt(1),
            orderId,
            utc(lease))
        .isEmpty();
  }

  /// Locks an order for its answer; false when another replica has answered it.
  boolean lockUnanswered(UUID orderId) {
    return !sql.query(
            "select 1 from connector_order where order_id = ? and state <> 'answered' for update",
            row -> row.getInt(1),
            orderId)
        .isEmpty();
  }

  /// Keeps others from running the order until then.
  void lease(UUID orderId, Instant until) {
    sql.update(
        "update connector_order set next_attempt_at = ? where order_id = ?", utc(until), orderId);
  }

  void answered(UUID orderId, Answer answer, Evidence evidence, Instant now) {
    sql.update(
        """
        update connector_order
        set state = 'answered', outcome = ?, nonce = ?, account = ?, answered_at = ?
        where order_id = ?
        """,
        answer.outcome().name(),
        evidence.nonce(),
        evidence.account(),
        utc(now),
        orderId);
  }

  void deferred(UUID orderId, Answer answer, Instant until) {
    sql.update(
        """
        update connector_order set state = 'deferred', outcome = ?, next_attempt_at = ?
        where order_id = ?
        """,
        answer.outcome().name(),
        utc(until),
        orderId);
  }

  /// Counts a failure, if nobody else has counted or answered since.
  boolean failed(UUID orderId, int attemptsBefore, Instant again) {
    return sql.update(
            """
            update connector_order set attempts = attempts + 1, next_attempt_at = ?
            where order_id = ? and attempts = ? and state <> 'answered'
            """,
            utc(again),
            orderId,
            attemptsBefore)
        == 1;
  }

  /// Takes the person out of orders that were answered before an instant.
  ///
  /// @return of how many
  int forgetAnsweredBefore(Instant before, int atMost) {
    return sql.update(FORGET, ForgottenSubject.NOBODY, utc(before), atMost);
  }

  private static String family(Action action) {
    return switch (action) {
      case RESTRICT, UNRESTRICT -> "restriction";
      case ERASE, ANONYMISE, ARCHIVE -> "disposal";
      case COLLECT -> "collection";
      case RECTIFY -> "rectification";
      case STOP_PROCESSING -> "stop";
    };
  }

  private static ReceivedOrder read(ResultSet row) throws SQLException {
    return new ReceivedOrder(decode(row.getBytes(1)), row.getObject(2, UUID.class), row.getInt(3));
  }

  private static SystemOrdered decode(byte[] json) {
    try {
      return (SystemOrdered) EventCodec.decode(EventTypes.typeOf(SystemOrdered.class), json);
    } catch (UnreadableEvent e) {
      throw new IllegalStateException("a stored order cannot be read", e);
    }
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
