package se.diplomagroup.integritet.retention.rule;

import static se.diplomagroup.integritet.retention.store.Columns.code;
import static se.diplomagroup.integritet.retention.store.Columns.codeOrNull;
import static se.diplomagroup.integritet.retention.store.Columns.utc;
import static se.diplomagroup.integritet.retention.store.Columns.uuid;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import se.diplomagroup.integritet.contracts.RetentionEvent.RuleActivated;
import se.diplomagroup.integritet.kit.outbox.Outbox;
import se.diplomagroup.integritet.kit.sql.Sql;
import se.diplomagroup.integritet.retention.store.Json;

/// The rules as rows. A rule that has not been announced yet is published when the service starts,
/// once, whichever replica is first.
@ApplicationScoped
public class Rules {

  private static final String COLUMNS =
      "rule_id, rule_key, version, category, purpose, policy, action, parameters, promise, basis";
  private static final TypeReference<Map<String, Integer>> NUMBERS = new TypeReference<>() {};

  private final Sql sql;
  private final Json json;
  private final Outbox outbox;
  private final Clock clock;

  Rules(DataSource dataSource, Json json, Outbox outbox, Clock clock) {
    this.sql = new Sql(dataSource);
    this.json = json;
    this.outbox = outbox;
    this.clock = clock;
  }

  /// The rules in force.
  public RuleSet inForce() {
    return new RuleSet(
        sql.query(
            "select " + COLUMNS + " from rule where retired_at is null order by rule_key",
            this::read));
  }

  List<Rule> after(String key, int limit) {
    return sql.query(
        "select "
            + COLUMNS
            + " from rule where retired_at is null and rule_key > ? order by rule_key limit ?",
        this::read,
        key,
        limit);
  }

  @Transactional
  void announce(@Observes StartupEvent started) {
    Instant now = clock.instant();
    List<Rule> fresh =
        sql.query(
            "update rule set activated_at = ? where activated_at is null returning " + COLUMNS,
            this::read,
            utc(now));
    outbox.append(
        fresh.stream()
            .map(rule -> new RuleActivated(rule.id(), rule.key(), rule.version(), now))
            .toList());
  }

  private Rule read(ResultSet row) throws SQLException {
    return new Rule(
        uuid(row, "rule_id"),
        code(row, "rule_key"),
        row.getInt("version"),
        code(row, "category"),
        codeOrNull(row, "purpose"),
        code(row, "policy"),
        RuleAction.valueOf(row.getString("action").toUpperCase(Locale.ROOT)),
        json.read(row.getString("parameters"), NUMBERS),
        row.getString("promise"),
        row.getString("basis"));
  }
}
