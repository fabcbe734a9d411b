package se.diplomagroup.integritet.localstack.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/// One row of a benchmark.
///
/// @param what what was measured
/// @param unit the unit of the figure and of its limit
/// @param limit what this machine could do at best, measured in the same run
/// @param limitOf what the limit was measured with
public record Measurement(
    String what, double figure, String unit, double limit, String limitOf, Target target) {

  /// The figure as a part of the limit, or as its multiple.
  public double ratio() {
    return limit == 0 ? 0 : figure / limit;
  }

  public boolean met() {
    return target.isMetBy(figure, limit);
  }

  Map<String, Object> json() {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("what", what);
    fields.put("figure", figure);
    fields.put("unit", unit);
    fields.put("limit", limit);
    fields.put("limitOf", limitOf);
    fields.put("ratio", ratio());
    fields.put("target", target.shown());
    fields.put("met", met());
    return fields;
  }
}
