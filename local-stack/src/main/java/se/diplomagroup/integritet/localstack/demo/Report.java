package se.diplomagroup.integritet.localstack.demo;

import java.io.PrintStream;
import java.util.Locale;

/// Prints the journey as a table, row by row as it happens, and remembers whether all held.
final class Report {

  private static final String ROW = "   %-62s %-26s %-26s %s%n";

  private final PrintStream out;
  private int chapters;
  private int checked;
  private int failed;

  Report(PrintStream out) {
    this.out = out;
  }

  void title(String run) {
    out.printf("From a signed contract to a proven erasure, run %s%n%n", run);
    out.printf(ROW, "", "expected", "observed", "");
  }

  /// The next step begins.
  void chapter(String title) {
    chapters++;
    out.printf("%n%d. %s%n", chapters, title);
    out.flush();
  }

  /// One row: holds when what was observed equals what was expected.
  void check(String what, Object expected, Object observed) {
    check(what, expected.toString(), observed.toString(), expected.equals(observed));
  }

  /// One row whose observed value has a limit rather than one right value.
  void check(String what, String expected, String observed, boolean holds) {
    checked++;
    if (!holds) {
      failed++;
    }
    out.printf(ROW, what, expected, observed, holds ? "ok" : "NO");
    out.flush();
  }

  void broken(JourneyBroken cause) {
    check("the journey goes on", "yes", "no", false);
    out.printf("   %s%n", cause.getMessage());
  }

  /// Whether every row held; prints the closing line.
  boolean close(double seconds) {
    out.printf(
        Locale.ROOT, "%n%d of %d checks hold, in %.1f s%n", checked - failed, checked, seconds);
    return failed == 0;
  }
}
