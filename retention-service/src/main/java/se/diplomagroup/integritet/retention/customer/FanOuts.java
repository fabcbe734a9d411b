package se.diplomagroup.integritet.retention.customer;

import static se.diplomagroup.integritet.retention.store.Columns.utc;
import static se.diplomagroup.integritet.retention.store.Columns.uuid;
import static se.diplomagroup.integritet.retention.store.Columns.uuidOrNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.kit.ids.Uuid7;
import se.diplomagroup.integritet.kit.sql.Sql;
import se.diplomagroup.integritet.retention.store.Wakeup;

/// A change that concerns many people: a contract that ended, a system that joined. The change is
/// one row here; each step hands it on to a bounded number of people and remembers how far it got,
/// so that no transaction grows with the number of people and any replica can go on with it.
@ApplicationScoped
public class FanOuts {

  private static final int PEOPLE_PER_STEP = 1000;

  private record FanOut(UUID id, @Nullable UUID contractId, @Nullable UUID afterSubject) {}

  private final Sql sql;
  private final Contracts contracts;
  private final People people;
  private final Wakeup wakeup;
  private final Clock clock;

  FanOuts(DataSource dataSource, Contracts contracts, People people, Wakeup wakeup, Clock clock) {
    this.sql = new Sql(dataSource);
    this.contracts = contracts;
    this.people = people;
    this.wakeup = wakeup;
    this.clock = clock;
  }

  /// Everybody under a contract is to be looked at.
  @Transactional(TxType.MANDATORY)
  public void toPeopleUnder(UUID contractId) {
    add(contractId);
  }

  /// Everybody is to be looked at.
  @Transactional(TxType.MANDATORY)
  public void toEverybody() {
    add(null);
  }

  /// Takes one step of one fan-out.
  ///
  /// @return whether there was one
  @Transactional
  public boolean step() {
    Instant now = clock.instant();
    Optional<FanOut> next = next(now);
    next.ifPresent(fanOut -> handOn(fanOut, now));
    return next.isPresent();
  }

  private void add(@Nullable UUID contractId) {
    sql.update(
        "insert into fan_out (fan_out_id, contract_id, next_attempt_at) values (?, ?, ?)",
        Uuid7.next(),
        contractId,
        utc(clock.instant()));
    wakeup.afterCommit();
  }

  private Optional<FanOut> next(Instant now) {
    return sql
        .query(
            """
            select fan_out_id, contract_id, after_subject from fan_out where next_attempt_at <= ?
            order by next_attempt_at limit 1 for update skip locked
            """,
            row ->
                new FanOut(
                    uuid(row, "fan_out_id"),
                    uuidOrNull(row, "contract_id"),
                    uuidOrNull(row, "after_subject")),
            utc(now))
        .stream()
        .findFirst();
  }

  private void handOn(FanOut fanOut, Instant now) {
    Optional<UUID> after = Optional.ofNullable(fanOut.afterSubject());
    List<UUID> subjects =
        fanOut.contractId() == null
            ? everybody(after)
            : contracts.peopleUnder(fanOut.contractId(), after, PEOPLE_PER_STEP);
    if (!subjects.isEmpty()) {
      people.reviewSoon(subjects, now);
    }
    if (subjects.size() < PEOPLE_PER_STEP) {
      sql.update("delete from fan_out where fan_out_id = ?", fanOut.id());
    } else {
      sql.update(
          "update fan_out set after_subject = ? where fan_out_id = ?",
          subjects.getLast(),
          fanOut.id());
    }
  }

  private List<UUID> everybody(Optional<UUID> after) {
    return sql.query(
        """
        select subject_id from person
        where subject_id > coalesce(?::uuid, '00000000-0000-0000-0000-000000000000')
        order by subject_id limit ?
        """,
        row -> uuid(row, "subject_id"),
        after.orElse(null),
        PEOPLE_PER_STEP);
  }
}
