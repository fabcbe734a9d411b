package se.diplomagroup.integritet.localstack.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.diplomagroup.integritet.localstack.console.Console;

/// How many tests of which module passed, failed or were skipped.
public final class TestSummary {

  private final Map<String, Count> modules = new TreeMap<>();

  /// A test that did not pass.
  ///
  /// @param testClass the class it stands in
  /// @param test its name
  /// @param message what it said
  record Failure(String testClass, String test, String message) {

    private String describe() {
      String first = message.lines().findFirst().orElse("").strip();
      String place = testClass.substring(testClass.lastIndexOf('.') + 1) + "." + test;
      return first.isEmpty() ? place : place + ": " + first;
    }
  }

  private record Count(int passed, int skipped, List<Failure> failures) {

    Count plus(Count other) {
      var all = new ArrayList<>(failures);
      all.addAll(other.failures);
      return new Count(passed + other.passed, skipped + other.skipped, all);
    }
  }

  void add(String module, int passed, int skipped, Collection<Failure> failures) {
    modules.merge(module, new Count(passed, skipped, List.copyOf(failures)), Count::plus);
  }

  public int passed() {
    return total().passed();
  }

  public int failed() {
    return total().failures().size();
  }

  private Count total() {
    return modules.values().stream().reduce(new Count(0, 0, List.of()), Count::plus);
  }

  /// A line for each module, and the failures under theirs.
  public void print(Console console) {
    modules.forEach((module, count) -> {
      console.line("  %-24s %s".formatted(module, sentence(count)));
      count.failures().forEach(failure -> console.failed(failure.describe()));
    });
  }

  /// Such as `412 passed, 0 failed`, and how many were skipped if any were.
  public String sentence() {
    return sentence(total());
  }

  private static String sentence(Count count) {
    String sentence = "%d passed, %d failed".formatted(count.passed(), count.failures().size());
    return count.skipped() == 0 ? sentence : sentence + ", " + count.skipped() + " skipped";
  }
}
