package se.diplomagroup.integritet.retention.hold;

import static se.diplomagroup.integritet.retention.store.Columns.instant;
import static se.diplomagroup.integritet.retention.store.Columns.instantOrNull;
import static se.diplomagroup.integritet.retention.store.Columns.utc;
import static se.diplomagroup.integritet.retention.store.Columns.utcOrNull;
import static se.diplomagroup.integritet.retention.store.Columns.uuid;
import static se.diplomagroup.integritet.retention.store.Columns.uuidOrNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.RetentionEvent.HoldKind;
import se.diplomagroup.integritet.kit.sql.Sql;
import se.diplomagroup.integritet.retention.store.Where;

/// The rows of the legal holds. Writing, and asking whether a person is held, needs the person's
/// lock.
@ApplicationScoped
public class LegalHolds {

  private static final String COLUMNS =
      """
      hold_id, subject_id, kind, reference, ground, state, placed_by, placed_at, released_by,
      released_at, release_reason
      """;

  private final Sql sql;

  LegalHolds(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  /// The hold that binds a person's data, the oldest if there are several.
  public Optional<UUID> binding(UUID subjectId) {
    return sql
        .query(
            """
            select hold_id from legal_hold where subject_id = ? and state = 'active'
            order by placed_at, hold_id limit 1
            """,
            row -> uuid(row, "hold_id"),
            subjectId)
        .stream()
        .findFirst();
  }

  /// All holds on a person, past and present.
  public List<LegalHold> on(UUID subjectId) {
    return sql.query(
        "select " + COLUMNS + " from legal_hold where subject_id = ? order by placed_at",
        LegalHolds::read,
        subjectId);
  }

  /// Deletes what past holds on an erased person say in words; that there was a hold remains.
  ///
  /// @return of how many holds
  public int forgetWords(UUID subjectId) {
    return sql.update(
        """
        update legal_hold set reference = null, ground = null, release_reason = null
        where subject_id = ? and state = 'released' and reference is not null
        """,
        subjectId);
  }

  void add(LegalHold hold) {
    sql.update(
        """
        insert into legal_hold (hold_id, subject_id, kind, reference, ground, state, placed_by,
          placed_at)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        hold.id(),
        hold.subjectId(),
        name(hold.kind()),
        hold.reference(),
        hold.ground(),
        name(hold.state()),
        hold.placedBy(),
        utc(hold.placedAt()));
  }

  void save(LegalHold hold) {
    sql.update(
        """
        update legal_hold set state = ?, released_by = ?, released_at = ?, release_reason = ?
        where hold_id = ?
        """,
        name(hold.state()),
        hold.releasedBy(),
        utcOrNull(hold.releasedAt()),
        hold.releaseReason(),
        hold.id());
  }

  Optional<LegalHold> find(UUID holdId) {
    return sql
        .query("select " + COLUMNS + " from legal_hold where hold_id = ?", LegalHolds::read, holdId)
        .stream()
        .findFirst();
  }

  /// Holds, the latest first.
  List<LegalHold> list(
      @Nullable UUID subjectId, LegalHold.@Nullable State state, Optional<UUID> before, int limit) {
    Where where =
        new Where()
            .and("subject_id = ?", subjectId)
            .and("state = ?", state == null ? null : name(state))
            .and("hold_id < ?", before.orElse(null));
    return sql.query(
        "select "
            + COLUMNS
            + " from legal_hold"
            + where.clause()
            + " order by hold_id desc limit ?",
        LegalHolds::read,
        where.parametersAnd(limit));
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static LegalHold read(ResultSet row) throws SQLException {
    return new LegalHold(
        uuid(row, "hold_id"),
        uuid(row, "subject_id"),
        HoldKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        row.getString("reference"),
        row.getString("ground"),
        LegalHold.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        uuid(row, "placed_by"),
        instant(row, "placed_at"),
        uuidOrNull(row, "released_by"),
        instantOrNull(row, "released_at"),
        row.getString("release_reason"));
  }
}
