package se.diplomagroup.integritet.localstack.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.diplomagroup.integritet.localstack.console.Console;

class SurefireReportsTest {

  private static final Instant BEGIN = Instant.parse("2026-03-01T12:00:00Z");

  @TempDir Path root;

  @Test
  void everyModuleCounts() throws IOException {
    report("contracts", "A", suite(3, 0, 0, 0, ""));
    report("gateway", "B", suite(4, 0, 0, 0, ""));

    assertThat(summary().sentence()).isEqualTo("7 passed, 0 failed");
  }

  @Test
  void failuresErrorsAndSkippedTestsDidNotPass() throws IOException {
    report(
        "gateway",
        "B",
        suite(
            5,
            1,
            1,
            1,
            """
            <testcase classname="a.b.PagesTest" name="showsIt"><failure message="expected 1"/></testcase>
            <testcase classname="a.b.PagesTest" name="hidesIt"><error message="gone&#10;at x"/></testcase>
            """));

    TestSummary summary = summary();

    assertThat(summary.sentence()).isEqualTo("2 passed, 2 failed, 1 skipped");
    assertThat(printed(summary))
        .contains("PagesTest.showsIt: expected 1", "PagesTest.hidesIt: gone");
  }

  @Test
  void reportsOfEarlierBuildsDoNotCount() throws IOException {
    report("contracts", "Old", suite(3, 0, 0, 0, ""));
    Files.setLastModifiedTime(
        root.resolve("contracts/target/surefire-reports/TEST-Old.xml"),
        FileTime.from(BEGIN.minusSeconds(1)));

    assertThat(summary().passed()).isZero();
  }

  private TestSummary summary() {
    return new SurefireReports(root, BEGIN).summary();
  }

  private static String printed(TestSummary summary) {
    var bytes = new ByteArrayOutputStream();
    summary.print(new Console(new PrintStream(bytes, true, StandardCharsets.UTF_8), false));
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private void report(String module, String name, String content) throws IOException {
    Path folder = Files.createDirectories(root.resolve(module).resolve("target/surefire-reports"));
    Files.writeString(folder.resolve("TEST-" + name + ".xml"), content);
    Files.writeString(folder.resolve(name + ".txt"), "not a report");
  }

  private static String suite(int tests, int failures, int errors, int skipped, String cases) {
    return "<testsuite tests=\"%d\" failures=\"%d\" errors=\"%d\" skipped=\"%d\">%s</testsuite>"
        .formatted(tests, failures, errors, skipped, cases);
  }
}
