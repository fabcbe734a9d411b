package se.diplomagroup.integritet.kit.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.Event;
import se.diplomagroup.integritet.contracts.EventTypes;
import se.diplomagroup.integritet.contracts.SystemOrdered;
import se.diplomagroup.integritet.contracts.SystemReplied;
import se.diplomagroup.integritet.kit.event.EventCodec;
import se.diplomagroup.integritet.kit.event.UnreadableEvent;
import se.diplomagroup.integritet.kit.sql.Sql;
import se.diplomagroup.integritet.kit.sql.SqlArray;

/// The rows of the order book.
@ApplicationScoped
class StoredOrders {

  private static final String COLUMNS =
      "position, content, due_at, reply, answered_at, failures, reply_underway, closed, begun_at,"
          + " withdrawn_at";

  private final Sql sql;

  StoredOrders(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  /// Whether the order was new.
  boolean add(SystemOrdered order) {
    return sql.update(
            """
            insert into system_order (order_id, origin_id, system, action, content, due_at)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing
            """,
            order.orderId(),
            order.originId(),
            order.system().value(),
            order.action().name(),
            EventCodec.encode(order),
            utc(order.answerBy()))
        == 1;
  }

  List<StoredOrder> ofOrigins(Collection<UUID> originIds) {
    return sql.query(
        "select " + COLUMNS + " from system_order where origin_id = any(?) order by position",
        StoredOrders::read,
        SqlArray.of("uuid", originIds));
  }

  Optional<StoredOrder> byId(UUID orderId) {
    return sql
        .query(
            "select " + COLUMNS + " from system_order where order_id = ?",
            StoredOrders::read,
            orderId)
        .stream()
        .findFirst();
  }

  /// The order, locked until the end of the transaction.
  Optional<StoredOrder> lock(UUID orderId) {
    return sql
        .query(
            "select " + COLUMNS + " from system_order where order_id = ? for update",
            StoredOrders::read,
            orderId)
        .stream()
        .findFirst();
  }

  List<StoredOrder> open(Code system, long after, int limit) {
    return sql.query(
        "select "
            + COLUMNS
            + """
             from system_order
            where system = ? and not closed and not reply_underway and position > ?
            order by position limit ?
            """,
        StoredOrders::read,
        system.value(),
        after,
        limit);
  }

  List<StoredOrder> closed(Code system, long after, int limit) {
    return sql.query(
        "select "
            + COLUMNS
            + " from system_order where system = ? and closed and position > ? order by position limit ?",
        StoredOrders::read,
        system.value(),
        after,
        limit);
  }

  /// A final answer has come over REST, so the system has begun at least.
  void markReplyUnderway(UUID orderId, Instant now) {
    sql.update(
        """
        update system_order set reply_underway = true, begun_at = coalesce(begun_at, ?)
        where order_id = ?
        """,
        utc(now),
        orderId);
  }

  /// @param rests whether the system does nothing about the order from now on, or not before a
  ///   later day
  void answer(SystemReplied reply, boolean rests, Instant dueAt, Instant now) {
    sql.update(
        """
        update system_order
        set reply = ?, answered_at = ?, due_at = ?, late_told = late_told and due_at = ?,
          closed = closed or ? or (? and withdrawn_at is not null),
          begun_at = case when ? then null else begun_at end,
          failures = failures + ?, reply_underway = false
        where order_id = ?
        """,
        EventCodec.encode(reply),
        utc(now),
        utc(dueAt),
        utc(dueAt),
        reply.outcome().isFinal(),
        rests,
        rests,
        reply.outcome() == SystemReplied.Outcome.FAILED ? 1 : 0,
        reply.orderId());
  }

  void begun(UUID orderId, Instant now) {
    sql.update("update system_order set begun_at = ? where order_id = ?", utc(now), orderId);
  }

  /// Takes back what has had no final answer. What the system has not begun ends with it.
  void withdraw(UUID originId, Instant now) {
    sql.update(
        """
        update system_order set withdrawn_at = ?, closed = begun_at is null
        where order_id in (
          select order_id from system_order
          where origin_id = ? and not closed and not reply_underway and withdrawn_at is null
          order by position for update)
        """,
        utc(now),
        originId);
  }

  /// Marks one order whose time has run out and returns it; empty when there is none, or when
  /// another replica has it in hand.
  Optional<StoredOrder> markLate(Instant now) {
    return sql
        .query(
            """
            update system_order set late_told = true
            where order_id = (
              select order_id from system_order
              where not closed and not late_told and due_at < ?
              order by due_at limit 1 for update skip locked)
            returning
            """
                + COLUMNS,
            StoredOrders::read,
            utc(now))
        .stream()
        .findFirst();
  }

  void refuse(SystemReplied reply, String source, String reason, Instant now) {
    sql.update(
        """
        insert into refused_reply (reply_id, order_id, system, source, reason, received_at)
        values (?, ?, ?, ?, ?, ?) on conflict do nothing
        """,
        reply.replyId(),
        reply.orderId(),
        reply.system().value(),
        source,
        reason,
        utc(now));
  }

  private static StoredOrder read(ResultSet row) throws SQLException {
    byte[] reply = row.getBytes("reply");
    return new StoredOrder(
        row.getLong("position"),
        decode(SystemOrdered.class, row.getBytes("content")),
        row.getObject("due_at", OffsetDateTime.class).toInstant(),
        reply == null ? null : decode(SystemReplied.class, reply),
        instant(row.getObject("answered_at", OffsetDateTime.class)),
        row.getInt("failures"),
        row.getBoolean("reply_underway"),
        row.getBoolean("closed"),
        instant(row.getObject("begun_at", OffsetDateTime.class)),
        instant(row.getObject("withdrawn_at", OffsetDateTime.class)));
  }

  private static <T extends Event> T decode(Class<T> type, byte[] json) {
    try {
      return type.cast(EventCodec.decode(EventTypes.typeOf(type), json));
    } catch (UnreadableEvent e) {
      throw new IllegalStateException("a stored order or reply cannot be read", e);
    }
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
