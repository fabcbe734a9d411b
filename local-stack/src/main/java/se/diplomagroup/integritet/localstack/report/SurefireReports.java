package se.diplomagroup.integritet.localstack.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// The XML reports that Surefire leaves in each module, one a test class.
public final class SurefireReports {

  private final Path root;
  private final Instant since;

  /// @param root the folder of the project
  /// @param since when the build began; older reports are those of other builds
  public SurefireReports(Path root, Instant since) {
    this.root = root;
    this.since = since;
  }

  public TestSummary summary() {
    var summary = new TestSummary();
    try (Stream<Path> modules = Files.list(root)) {
      for (Path module : modules.filter(Files::isDirectory).sorted().toList()) {
        for (Path report : reportsOf(module)) {
          read(module.getFileName().toString(), report, summary);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return summary;
  }

  private List<Path> reportsOf(Path module) throws IOException {
    Path folder = module.resolve("target/surefire-reports");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
          .filter(this::isNew)
          .sorted()
          .toList();
    }
  }

  private boolean isNew(Path report) {
    try {
      return !Files.getLastModifiedTime(report).toInstant().isBefore(since);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void read(String module, Path report, TestSummary summary) {
    Element suite = parse(report);
    int failed = number(suite, "failures") + number(suite, "errors");
    int skipped = number(suite, "skipped");
    summary.add(
        module,
        number(suite, "tests") - failed - skipped,
        skipped,
        failed == 0 ? List.of() : failures(suite));
  }

  private static List<TestSummary.Failure> failures(Element suite) {
    var failures = new ArrayList<TestSummary.Failure>();
    NodeList cases = suite.getElementsByTagName("testcase");
    for (int i = 0; i < cases.getLength(); i++) {
      var test = (Element) cases.item(i);
      for (String kind : List.of("failure", "error")) {
        NodeList found = test.getElementsByTagName(kind);
        if (found.getLength() > 0) {
          failures.add(
              new TestSummary.Failure(
                  test.getAttribute("classname"),
                  test.getAttribute("name"),
                  ((Element) found.item(0)).getAttribute("message")));
        }
      }
    }
    return failures;
  }

  private static int number(Element suite, String attribute) {
    String text = suite.getAttribute(attribute);
    return text.isEmpty() ? 0 : Integer.parseInt(text);
  }

  private static Element parse(Path report) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(report.toFile())
          .getDocumentElement();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SAXException | ParserConfigurationException e) {
      throw new IllegalStateException(report + ": " + e.getMessage(), e);
    }
  }
}
