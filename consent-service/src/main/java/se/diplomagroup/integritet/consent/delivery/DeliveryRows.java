package se.diplomagroup.integritet.consent.delivery;

import static se.diplomagroup.integritet.consent.database.Database.column;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.consent.database.Database;
import se.diplomagroup.integritet.consent.database.Row;
import se.diplomagroup.integritet.contracts.Code;

/// The rows of deliveries.
@ApplicationScoped
class DeliveryRows {

  private static final String COLUMNS =
      "origin_id, subject_id, purpose, cause, decided_at, begun_at, answer_by, systems, completed_at";

  private static final UUID LAST = new UUID(-1, -1);

  private final Database database;

  DeliveryRows(Database database) {
    this.database = database;
  }

  void add(List<Delivery> deliveries) {
    database.change(
        "insert into delivery ("
            + COLUMNS
            + """
            )
            select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::timestamptz[],
              ?::timestamptz[], ?::timestamptz[], ?::integer[], ?::timestamptz[])
            on conflict (origin_id) do nothing
            """,
        column("uuid", deliveries, Delivery::originId),
        column("uuid", deliveries, Delivery::subjectId),
        column("text", deliveries, Delivery::purpose),
        column("text", deliveries, Delivery::cause),
        column("timestamptz", deliveries, Delivery::decidedAt),
        column("timestamptz", deliveries, Delivery::begunAt),
        column("timestamptz", deliveries, Delivery::answerBy),
        column("integer", deliveries, Delivery::systems),
        column("timestamptz", deliveries, Delivery::completedAt));
  }

  Optional<Delivery> find(UUID originId) {
    return database.first(
        "select " + COLUMNS + " from delivery where origin_id = ?",
        DeliveryRows::delivery,
        originId);
  }

  /// The delivery, locked until the transaction ends.
  Optional<Delivery> lock(UUID originId) {
    return database.first(
        "select " + COLUMNS + " from delivery where origin_id = ? for update",
        DeliveryRows::delivery,
        originId);
  }

  void complete(UUID originId, Instant completedAt) {
    database.change(
        "update delivery set completed_at = ? where origin_id = ?", completedAt, originId);
  }

  /// One more system has to be told.
  void reopen(UUID originId) {
    database.change(
        "update delivery set systems = systems + 1, completed_at = null where origin_id = ?",
        originId);
  }

  List<Delivery> begunSince(Instant time, Collection<Code> purposes) {
    return database.list(
        "select "
            + COLUMNS
            + " from delivery where begun_at >= ? and purpose = any(?) order by origin_id",
        DeliveryRows::delivery,
        time,
        Database.codes(purposes));
  }

  /// Deliveries from the latest on.
  ///
  /// @param state which ones, or null for all
  /// @param cause those with this cause, or null for all
  /// @param before those decided before this one, by time and id
  List<Delivery> list(
      DeliveryView.@Nullable State state,
      @Nullable Cause cause,
      Instant now,
      @Nullable Instant before,
      @Nullable UUID beforeId,
      int limit) {
    String which =
        switch (state) {
          case null -> "?::timestamptz is not null";
          case OPEN -> "completed_at is null and answer_by >= ?";
          case LATE -> "completed_at is null and answer_by < ?";
          case COMPLETED -> "completed_at <= ?";
        };
    return database.list(
        "select "
            + COLUMNS
            + " from delivery where "
            + which
            + (cause == null ? " and ?::text is null" : " and cause = ?")
            + """
             and (decided_at, origin_id) < (coalesce(?::timestamptz, 'infinity'), ?)
            order by decided_at desc, origin_id desc limit ?
            """,
        DeliveryRows::delivery,
        now,
        cause,
        before,
        beforeId == null ? LAST : beforeId,
        limit);
  }

  int forget(UUID subjectId) {
    return database.change("delete from delivery where subject_id = ?", subjectId);
  }

  private static Delivery delivery(Row row) throws SQLException {
    return new Delivery(
        row.uuid("origin_id"),
        row.uuid("subject_id"),
        row.code("purpose"),
        Cause.fromString(row.text("cause")),
        row.instant("decided_at"),
        row.instant("begun_at"),
        row.instant("answer_by"),
        row.number("systems"),
        row.instantOrNull("completed_at"));
  }
}
