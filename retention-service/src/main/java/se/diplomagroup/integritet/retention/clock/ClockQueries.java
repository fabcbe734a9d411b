package se.diplomagroup.integritet.retention.clock;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import se.diplomagroup.integritet.kit.paging.Cursor;
import se.diplomagroup.integritet.kit.paging.Page;
import se.diplomagroup.integritet.kit.paging.PageRequest;
import se.diplomagroup.integritet.kit.sql.Sql;
import se.diplomagroup.integritet.retention.registry.Holding;
import se.diplomagroup.integritet.retention.registry.RegisteredSystem;
import se.diplomagroup.integritet.retention.registry.Registry;
import se.diplomagroup.integritet.retention.rule.RuleSet;
import se.diplomagroup.integritet.retention.rule.Rules;

/// Reads clocks for those who ask.
@ApplicationScoped
public class ClockQueries {

  private final RetentionClocks clocks;
  private final Registry registry;
  private final Rules rules;
  private final Sql sql;

  ClockQueries(RetentionClocks clocks, Registry registry, Rules rules, DataSource dataSource) {
    this.clocks = clocks;
    this.registry = registry;
    this.rules = rules;
    this.sql = new Sql(dataSource);
  }

  /// All clocks of one person.
  public List<ClockView> of(UUID subjectId) {
    return clocks.of(subjectId).stream().map(ClockView::of).toList();
  }

  Page<ClockView> of(UUID subjectId, PageRequest page) {
    Optional<UUID> after = page.cursor().map(cursor -> cursor.uuid(0));
    return Page.of(
            clocks.of(subjectId, after, page.limitAndOne()),
            page.limit(),
            clock -> Cursor.of(clock.id()))
        .map(ClockView::of);
  }

  /// P08: what systems say that they hold and no rule is about, and of how many people.
  List<UnruledView> unruled() {
    RuleSet inForce = rules.inForce();
    return registry.all().stream()
        .flatMap(system ->
            system.holds().stream()
                .filter(held -> inForce.ruleFor(held.category(), held.purpose()).isEmpty())
                .map(held -> unruled(system, held)))
        .toList();
  }

  private UnruledView unruled(RegisteredSystem system, Holding held) {
    long people =
        sql.query(
                """
                select count(*) from clock
                where rule_key is null and system_key = ? and category = ? and purpose = ?
                """,
                row -> row.getLong(1),
                system.key().value(),
                held.category().value(),
                held.purpose().value())
            .getFirst();
    return new UnruledView(
        system.key(), held.category(), held.purpose(), people, system.registeredAt());
  }
}
