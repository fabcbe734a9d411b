package se.diplomagroup.integritet.consent.guardian;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.consent.database.Database;
import se.diplomagroup.integritet.consent.guardian.ChildrenResource.Child;
import se.diplomagroup.integritet.kit.ids.Uuid7;
import se.diplomagroup.integritet.kit.time.Zones;

/// The children who are known to be under 13, and their guardians. Children are few: who is not
/// here is taken for old enough.
@ApplicationScoped
public class Minorities {

  private final Database database;
  private final Clock clock;

  Minorities(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  public Optional<Minority> of(UUID childId) {
    return Optional.ofNullable(of(List.of(childId)).get(childId));
  }

  /// Those of the subjects who are such children, by id. One query.
  public Map<UUID, Minority> of(Collection<UUID> subjects) {
    Map<UUID, LocalDate> until = new HashMap<>();
    Map<UUID, Map<UUID, UUID>> guardianships = new HashMap<>();
    Map<UUID, Set<UUID>> ended = new HashMap<>();
    database.list(
        """
        select m.child_id, m.until, g.guardian_id, g.guardianship_id,
          g.ended_at is not null as ended
        from minority m
        left join guardianship g
          on g.child_id = m.child_id and (g.named_by is null or g.ended_at is not null)
        where m.child_id = any(?)
        """,
        row -> {
          UUID child = row.uuid("child_id");
          UUID guardian = row.uuidOrNull("guardian_id");
          until.put(child, row.date("until"));
          Map<UUID, UUID> of = guardianships.computeIfAbsent(child, _ -> new HashMap<>());
          if (guardian != null && row.truth("ended")) {
            ended.computeIfAbsent(child, _ -> new HashSet<>()).add(row.uuid("guardianship_id"));
          } else if (guardian != null) {
            of.put(guardian, row.uuid("guardianship_id"));
          }
          return child;
        },
        Database.ids(subjects));
    Map<UUID, Minority> minorities = new HashMap<>();
    until.forEach((child, day) ->
        minorities.put(
            child,
            new Minority(
                child,
                day,
                guardianships.getOrDefault(child, Map.of()),
                ended.getOrDefault(child, Set.of()))));
    return minorities;
  }

  /// Whether somebody is a child under 13 now.
  public boolean underAge(UUID personId) {
    Instant now = clock.instant();
    return of(personId).filter(it -> it.lastsAt(now)).isPresent();
  }

  /// Whether somebody decides for a child now.
  public boolean guards(UUID guardianId, UUID childId) {
    Instant now = clock.instant();
    return of(childId).flatMap(it -> it.guardianshipOf(guardianId, now)).isPresent();
  }

  /// The guardianships by which a person decides, or has decided, for children: the child's id by
  /// the guardianship's.
  public Map<UUID, UUID> guardedBy(UUID guardianId) {
    Map<UUID, UUID> children = new HashMap<>();
    database.list(
        "select guardianship_id, child_id from guardianship where guardian_id = ?",
        row -> children.put(row.uuid("guardianship_id"), row.uuid("child_id")),
        guardianId);
    return children;
  }

  /// The children for whom somebody decides now, by the child's id.
  ///
  /// @param after the child after whom to go on, or null to begin
  List<Child> childrenOf(UUID guardianId, @Nullable UUID after, int limit) {
    return database.list(
        """
        select m.child_id, m.until
        from guardianship g join minority m on m.child_id = g.child_id
        where g.guardian_id = ? and g.named_by is null and g.ended_at is null and m.until > ?
          and (?::uuid is null or m.child_id > ?)
        order by m.child_id
        limit ?
        """,
        row -> new Child(row.uuid("child_id"), row.date("until")),
        guardianId,
        LocalDate.ofInstant(clock.instant(), Zones.STOCKHOLM),
        after,
        after,
        limit);
  }

  /// The guardians by guardianships, as far as these are known still. One query.
  public Map<UUID, UUID> guardians(Collection<UUID> guardianships) {
    Map<UUID, UUID> guardians = new HashMap<>();
    database.list(
        "select guardianship_id, guardian_id from guardianship where guardianship_id = any(?)",
        row -> guardians.put(row.uuid("guardianship_id"), row.uuid("guardian_id")),
        Database.ids(guardianships));
    return guardians;
  }

  /// The guardians whom staff have named and nobody has confirmed, with who named them.
  Map<UUID, UUID> unconfirmed(UUID childId) {
    Map<UUID, UUID> namedBy = new HashMap<>();
    database.list(
        """
        select guardian_id, named_by from guardianship
        where child_id = ? and named_by is not null
        """,
        row -> namedBy.put(row.uuid("guardian_id"), row.uuid("named_by")),
        childId);
    return namedBy;
  }

  /// From now on the guardian decides for the child.
  void confirm(UUID childId, UUID guardianId) {
    database.change(
        """
        update guardianship set named_by = null, ended_at = null
        where child_id = ? and guardian_id = ? and named_by is not null
        """,
        childId,
        guardianId);
  }

  /// Forgets that a person is a child, and whose guardian they are.
  ///
  /// @return how many rows there were
  public int forget(UUID subjectId) {
    return database.change("delete from guardianship where guardian_id = ?", subjectId)
        + database.change("delete from minority_correction where ? = any(guardians)", subjectId)
        + remove(subjectId);
  }

  /// Forgets children who have turned 13 some time ago.
  public int forgetGrown(LocalDate before) {
    return database.change("delete from minority where until < ?", before);
  }

  /// Takes in until when a child is too young, and who decides for them: these and no others. A
  /// guardianship that there is goes on.
  void put(UUID childId, LocalDate until, Set<UUID> guardians, Instant now) {
    tell(childId, until, now);
    unname(childId, guardians);
    database.change(
        """
        update guardianship set ended_at = ?
        where child_id = ? and guardian_id <> all(?) and ended_at is null
        """,
        now,
        childId,
        Database.ids(guardians));
    name(childId, guardians, null);
  }

  /// Takes in until when a child is too young, and who should decide for them as well, once
  /// somebody else has confirmed it.
  ///
  /// @param namedBy who names those guardians
  void add(UUID childId, LocalDate until, Set<UUID> guardians, UUID namedBy, Instant now) {
    tell(childId, until, now);
    unname(childId, guardians);
    name(childId, guardians, namedBy);
  }

  private void tell(UUID childId, LocalDate until, Instant now) {
    database.change(
        """
        insert into minority (child_id, until, told_at) values (?, ?, ?)
        on conflict (child_id) do update set until = excluded.until, told_at = excluded.told_at
        """,
        childId,
        until,
        now);
  }

  /// Nobody has decided by a guardianship that was never confirmed. One that has ended and is named
  /// again is again one that has ended.
  private void unname(UUID childId, Set<UUID> named) {
    database.change(
        """
        delete from guardianship
        where child_id = ? and guardian_id <> all(?) and named_by is not null and ended_at is null
        """,
        childId,
        Database.ids(named));
    database.change(
        """
        update guardianship set named_by = null
        where child_id = ? and guardian_id <> all(?) and named_by is not null
        """,
        childId,
        Database.ids(named));
  }

  private void name(UUID childId, Set<UUID> guardians, @Nullable UUID namedBy) {
    for (UUID guardian : guardians) {
      database.change(
          """
          insert into guardianship as known (guardianship_id, child_id, guardian_id, named_by)
          values (?, ?, ?, ?)
          on conflict (child_id, guardian_id) do update
            set named_by = excluded.named_by,
              ended_at = case when excluded.named_by is not null then known.ended_at end
            where case when excluded.named_by is null
              then known.named_by is not null or known.ended_at is not null
              else known.named_by is null and known.ended_at is not null end
          """,
          Uuid7.next(),
          childId,
          guardian,
          namedBy);
    }
  }

  int remove(UUID childId) {
    return database.change("delete from minority where child_id = ?", childId);
  }
}
