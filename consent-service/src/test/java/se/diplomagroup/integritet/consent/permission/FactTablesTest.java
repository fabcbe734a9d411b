package se.diplomagroup.integritet.consent.permission;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.consent.catalogue.CurrentCatalogue;
import se.diplomagroup.integritet.consent.database.Database;
import se.diplomagroup.integritet.consent.notice.NoticeBoard;
import se.diplomagroup.integritet.contracts.Purposes;
import se.diplomagroup.integritet.localstack.testing.TestStackResource;

/// Which tables a permission depends on, the database says itself: they are those that reading for
/// it locks. Each of them tells of every change, or refuses it.
@QuarkusTest
@QuarkusTestResource(TestStackResource.class)
@Tag("P24")
class FactTablesTest {

  /// What need not be told, and why.
  private static final Map<String, String> NOT_TOLD =
      Map.of(
          "erased_subject INSERT",
          "A tombstone is a keyed hash and names nobody. Whoever sets one makes and deletes the"
              + " person's row of ledger_subject in the same transaction, which is told.",
          "erased_subject UPDATE",
          "It has nothing but the tombstone.",
          "erased_subject DELETE",
          "Tombstones stay for ever.",
          "ledger_subject INSERT",
          "A row stays only with a decision of the same transaction, which is told.",
          "ledger_subject UPDATE",
          "Only the sequence changes, with each decision, and no answer depends on it.");

  @Inject PersonFactsReader reader;
  @Inject CurrentCatalogue catalogue;
  @Inject NoticeBoard notices;
  @Inject Database database;

  private record Event(String table, String event) {}

  @Test
  void everyTableThatAPermissionDependsOnTellsOfEachChangeOrRefusesIt() {
    List<String> tables = tables();
    assertThat(tables).contains("decision", "objection", "restriction", "catalogue", "notice");
    List<String> silent = new ArrayList<>();
    for (String table : tables) {
      for (Event event : silentEvents(table)) {
        silent.add(event.table() + " " + event.event());
      }
    }
    assertThat(silent).containsExactlyInAnyOrderElementsOf(NOT_TOLD.keySet());
  }

  private List<String> tables() {
    return QuarkusTransaction.requiringNew()
        .call(() -> {
          reader.read(List.of(UUID.randomUUID()), Purposes.NEWS);
          catalogue.refresh();
          notices.refresh();
          return database.list(
              """
              select distinct c.relname::text as table
              from pg_locks l
              join pg_class c on c.oid = l.relation
              join pg_namespace n on n.oid = c.relnamespace
              where l.pid = pg_backend_pid() and c.relkind in ('r', 'p')
                and n.nspname not in ('pg_catalog', 'information_schema')
              order by 1
              """,
              row -> row.text("table"));
        });
  }

  /// Triggers that are on, and whose function writes down who has changed or does nothing but
  /// refuse.
  private List<Event> silentEvents(String table) {
    return database.list(
        """
        select event
        from (values ('INSERT', 4), ('DELETE', 8), ('UPDATE', 16)) as events (event, bit)
        where not exists (
          select from pg_trigger t join pg_proc p on p.oid = t.tgfoid
          where t.tgrelid = ?::regclass and not t.tgisinternal and t.tgenabled in ('O', 'A')
            and t.tgtype & bit <> 0 and t.tgqual is null and t.tgattr = ''
            and (p.prosrc like '%insert into subject_change%'
              or p.prosrc like '%raise exception%'))
        """,
        row -> new Event(table, row.text("event")), table);
  }
}
