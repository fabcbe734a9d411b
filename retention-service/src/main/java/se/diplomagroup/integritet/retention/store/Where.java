package se.diplomagroup.integritet.retention.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The conditions of a query that are really asked for, so that the database plans for them alone
/// and takes the index that fits.
public final class Where {

  private final List<String> conditions = new ArrayList<>();
  private final List<Object> parameters = new ArrayList<>();

  /// Adds a condition with one parameter, unless the value is null.
  public Where and(String condition, @Nullable Object value) {
    if (value != null) {
      conditions.add(condition);
      parameters.add(value);
    }
    return this;
  }

  /// The clause, or nothing where there are no conditions.
  public String clause() {
    return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
  }

  /// The parameters of the clause, followed by others.
  public @Nullable Object[] parametersAnd(Object... others) {
    List<Object> all = new ArrayList<>(parameters);
    all.addAll(List.of(others));
    return all.toArray();
  }
}
