package se.diplomagroup.integritet.elearning.privacy;

import java.util.LinkedHashMap;
import java.util.Map;

/// How many rows of which table are gone.
public record Removal(Map<String, Integer> rowsByTable) {

  public static final Removal NOTHING = new Removal(Map.of());

  public Removal {
    rowsByTable = Map.copyOf(rowsByTable);
  }

  public static Removal of(String table, int rows) {
    return rows == 0 ? NOTHING : new Removal(Map.of(table, rows));
  }

  public Removal and(String table, int rows) {
    if (rows == 0) {
      return this;
    }
    Map<String, Integer> sum = new LinkedHashMap<>(rowsByTable);
    sum.merge(table, rows, Integer::sum);
    return new Removal(sum);
  }

  public long rows() {
    return rowsByTable.values().stream().mapToLong(Integer::longValue).sum();
  }
}
