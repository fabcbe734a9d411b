package se.diplomagroup.integritet.localstack.demo;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// Searches everything that the stack has stored: every row of every table of every database, the
/// broker's records and the log files. A bytea column is searched in its hexadecimal form.
final class Traces {

  private static final String TABLES =
      """
      select format('%I.%I', schemaname, tablename) from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema') order by 1
      """;

  /// Each row is made into text once, whatever the number of markers.
  private static final String SEARCH =
      """
      with marker as materialized (select lower(m) as words from unnest(?::text[]) as m)
      select count(*) from (select lower(t::text) as words from %s t offset 0) as stored
      where exists (select 1 from marker where strpos(stored.words, marker.words) > 0)
      """;

  private final Stage stage;

  Traces(World world) {
    stage = world.stage;
  }

  /// The number of rows in which one of the people's markers stands.
  long inDatabases(List<Person> people) {
    String[] patterns = patterns(people);
    long rows = 0;
    for (String database : stage.databases()) {
      try (Connection connection = stage.connect(database)) {
        for (String table : tables(connection)) {
          rows += rowsWith(connection, table, patterns);
        }
      } catch (SQLException e) {
        throw new JourneyBroken("database " + database + " could not be searched", e);
      }
    }
    return rows;
  }

  /// The number of markers that stand in the broker's records.
  long inKafka(Markers markers) {
    return new BrokerRecords(stage.kafkaBootstrapServers()).with(markers);
  }

  /// The number of markers that stand in log files.
  long inLogs(Markers markers) {
    return new LogFiles(stage.logs()).with(markers);
  }

  private static String[] patterns(List<Person> people) {
    List<String> patterns = new ArrayList<>();
    for (Person person : people) {
      for (String marker : person.markers()) {
        patterns.add(marker);
        patterns.add(HexFormat.of().formatHex(marker.getBytes(StandardCharsets.UTF_8)));
      }
    }
    return patterns.toArray(String[]::new);
  }

  private static List<String> tables(Connection connection) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(TABLES);
        ResultSet found = query.executeQuery()) {
      while (found.next()) {
        tables.add(found.getString(1));
      }
    }
    return tables;
  }

  private static long rowsWith(Connection connection, String table, String[] patterns)
      throws SQLException {
    String sql = SEARCH.formatted(table);
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setArray(1, connection.createArrayOf("text", patterns));
      try (ResultSet count = query.executeQuery()) {
        count.next();
        return count.getLong(1);
      }
    }
  }
}
