package se.diplomagroup.integritet.consent.expiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Optional;
import se.diplomagroup.integritet.consent.database.Database;

/// How far each sweep has come, in the database, so that one which was stopped goes on where it
/// was.
@ApplicationScoped
class Positions {

  private final Database database;

  Positions(Database database) {
    this.database = database;
  }

  /// Makes a sweep known.
  void begin(String name) {
    database.change("insert into sweep (name) values (?) on conflict (name) do nothing", name);
  }

  /// Makes a sweep known that has nothing to find before a time.
  void begin(String name, Instant from) {
    database.change(
        "insert into sweep (name, reached) values (?, ?) on conflict (name) do nothing",
        name,
        from);
  }

  /// The sweep's position, locked until the transaction ends; empty while another replica is at it,
  /// and once the sweep is done.
  @Transactional(TxType.MANDATORY)
  Optional<Position> take(String name) {
    return database.first(
        """
        select reached, reached_id from sweep
        where name = ? and done_at is null for update skip locked
        """,
        row -> new Position(row.instant("reached"), row.uuid("reached_id")),
        name);
  }

  void move(String name, Position position) {
    database.change(
        "update sweep set reached = ?, reached_id = ? where name = ?",
        position.time(),
        position.id(),
        name);
  }

  /// There is nothing more to find.
  void done(String name, Instant at) {
    database.change("update sweep set done_at = ? where name = ?", at, name);
  }
}
