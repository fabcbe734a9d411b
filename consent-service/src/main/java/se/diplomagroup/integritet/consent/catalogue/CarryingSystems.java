package se.diplomagroup.integritet.consent.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import se.diplomagroup.integritet.consent.database.Database;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.RetentionEvent.SystemRegistered;

/// The systems that have registered, and which purposes each carries out.
@ApplicationScoped
public class CarryingSystems {

  private static final long LOCK = 0x1A7E_0C02L;

  private final CurrentCatalogue catalogue;
  private final Database database;

  CarryingSystems(CurrentCatalogue catalogue, Database database) {
    this.catalogue = catalogue;
    this.database = database;
  }

  /// The systems that carry out a purpose, in order of their keys: those that the catalogue names,
  /// whether they have registered or not, and those that have registered. None joins before this
  /// transaction ends: who is not among them finds what this transaction does.
  public List<Code> toTell(Code purpose) {
    database.list("select pg_advisory_xact_lock_shared(?)", row -> true, LOCK);
    Set<Code> systems = new TreeSet<>(registered(purpose));
    catalogue.get().purpose(purpose).ifPresent(named -> systems.addAll(named.systems()));
    return List.copyOf(systems);
  }

  private List<Code> registered(Code purpose) {
    return database.list(
        "select system from carrying_system where ? = any(purposes)",
        row -> row.code("system"),
        purpose);
  }

  /// The registered systems by the purposes that they carry out, in order of their keys.
  public Map<Code, List<Code>> byPurpose() {
    Map<Code, List<Code>> systems = new HashMap<>();
    database
        .list(
            """
            select purpose, system
            from carrying_system cross join unnest(purposes) as purpose
            order by system
            """,
            row -> Map.entry(row.code("purpose"), row.code("system")))
        .forEach(
            it -> systems.computeIfAbsent(it.getKey(), _ -> new ArrayList<>()).add(it.getValue()));
    return systems;
  }

  /// Takes in a declaration unless a newer one is known.
  ///
  /// @return the purposes that the system now carries out and did not before
  public Set<Code> register(SystemRegistered declared) {
    database.list("select pg_advisory_xact_lock(?)", row -> true, LOCK);
    Set<Code> before =
        Set.copyOf(
            database
                .first(
                    "select purposes from carrying_system where system = ?",
                    row -> row.codes("purposes"),
                    declared.system())
                .orElse(List.of()));
    int changed =
        database.change(
            """
            insert into carrying_system (system, purposes, registered_at) values (?, ?, ?)
            on conflict (system) do update
              set purposes = excluded.purposes, registered_at = excluded.registered_at
              where carrying_system.registered_at <= excluded.registered_at
            """,
            declared.system(),
            Database.codes(declared.purposes()),
            declared.registeredAt());
    Set<Code> added = new TreeSet<>(changed == 0 ? Set.<Code>of() : declared.purposes());
    added.removeAll(before);
    return added;
  }
}
