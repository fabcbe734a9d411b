package se.diplomagroup.integritet.localstack.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// The rows of one benchmark, as a table for people or as JSON for machines.
public final class BenchmarkReport {

  private static final List<String> HEADINGS =
      List.of("what", "figure", "limit (same run)", "ratio", "target", "met");

  private final String name;
  private final List<Measurement> rows = new ArrayList<>();

  public BenchmarkReport(String name) {
    this.name = name;
  }

  public void add(Measurement row) {
    rows.add(row);
  }

  public boolean met() {
    return rows.stream().allMatch(Measurement::met);
  }

  public String table() {
    List<List<String>> lines = new ArrayList<>();
    lines.add(HEADINGS);
    rows.forEach(row -> lines.add(cells(row)));
    int[] widths =
        IntStream.range(0, HEADINGS.size())
            .map(column ->
                lines.stream().mapToInt(line -> line.get(column).length()).max().orElse(0))
            .toArray();
    StringBuilder table = new StringBuilder();
    for (List<String> line : lines) {
      table.append(line(line, widths)).append(System.lineSeparator());
      if (line == HEADINGS) {
        table.append(rule(widths)).append(System.lineSeparator());
      }
    }
    return table.toString();
  }

  public String json() {
    try {
      return new ObjectMapper()
          .writerWithDefaultPrettyPrinter()
          .writeValueAsString(
              new Json(name, met(), rows.stream().map(row -> (Object) row.json()).toList()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("rows of text and numbers always have a JSON form", e);
    }
  }

  /// Prints the report and returns the exit code: 0 when every target is met.
  public int print(boolean asJson) {
    System.out.print(asJson ? json() + System.lineSeparator() : table());
    return met() ? 0 : 1;
  }

  private record Json(String benchmark, boolean met, List<Object> rows) {}

  private static List<String> cells(Measurement row) {
    return List.of(
        row.what(),
        Target.shown(row.figure()) + " " + row.unit(),
        Target.shown(row.limit()) + " " + row.unit() + " " + row.limitOf(),
        String.format(Locale.ROOT, "%.2f", row.ratio()),
        row.target().shown(),
        row.target() instanceof Target.None ? "" : row.met() ? "yes" : "NO");
  }

  private static String line(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = cells.get(i);
      line.append(cell).repeat(' ', widths[i] - cell.length() + 2);
    }
    return line.toString().stripTrailing();
  }

  private static String rule(int[] widths) {
    StringBuilder rule = new StringBuilder();
    for (int width : widths) {
      rule.repeat('─', width).append("  ");
    }
    return rule.toString().stripTrailing();
  }
}
