package se.diplomagroup.integritet.localstack.demo;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Objects;

/// Prints the journey as a table, row by row as it happens, and remembers whether all held.
final class Report {

  private static final String ROW = "%-4s %-58s %-26s %-26s %s%n";

  private final PrintStream out;
  private int checked;
  private int failed;

  Report(PrintStream out) {
    this.out = out;
  }

  void title(String run) {
    out.printf("From a signed contract to a proven erasure, run %s%n%n", run);
    out.printf(ROW, "step", "what", "expected", "observed", "");
    out.printf(ROW, "----", "-".repeat(58), "-".repeat(26), "-".repeat(26), "--");
  }

  /// One row: holds when what was observed equals what was expected.
  void check(int step, String what, Object expected, Object observed) {
    row(step, what, expected.toString(), observed.toString(), Objects.equals(expected, observed));
  }

  /// One row whose observed value has a limit rather than one right value.
  void check(int step, String what, String expected, String observed, boolean holds) {
    row(step, what, expected, observed, holds);
  }

  void broken(int step, JourneyBroken cause) {
    String message = cause.getMessage();
    row(step, "the journey goes on", "yes", "no", false);
    out.printf("     %s%n", message);
  }

  /// Whether every row held; prints the closing line.
  boolean close(double seconds) {
    out.printf(
        Locale.ROOT, "%n%d of %d checks hold, in %.1f s%n", checked - failed, checked, seconds);
    return failed == 0;
  }

  private void row(int step, String what, String expected, String observed, boolean holds) {
    checked++;
    if (!holds) {
      failed++;
    }
    out.printf(ROW, step, what, expected, observed, holds ? "ok" : "NO");
    out.flush();
  }
}
