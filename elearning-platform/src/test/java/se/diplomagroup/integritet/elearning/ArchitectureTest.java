package se.diplomagroup.integritet.elearning;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final Path SOURCES = Path.of("src", "main", "java");
  private static final Pattern DELETE = Pattern.compile("delete from (\\w+)");

  /// Rows that are work to be done, not data about a person.
  private static final List<String> QUEUES =
      List.of(
          "account_removal",
          "fact",
          "mail",
          "certificate",
          "restriction",
          "cookie_stop",
          "browser_signal");

  @Test
  @Tag("P10")
  void personalRowsAreDeletedByAnOrderOnly() throws IOException {
    TreeSet<String> elsewhere = new TreeSet<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String source = Files.readString(file);
        Matcher deletes = DELETE.matcher(source);
        while (deletes.find()) {
          if (!QUEUES.contains(deletes.group(1))
              && !source.contains("implements PersonalRecords")) {
            elsewhere.add(file.getFileName() + ": " + deletes.group());
          }
        }
      }
    }
    assertThat(elsewhere).isEmpty();
  }

  @Test
  @Tag("P10")
  void onlyPersonalRecordsDeleteThroughTheSharedTables() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      assertThat(
              files
                  .filter(f -> f.toString().endsWith(".java"))
                  .filter(f -> read(f).contains("tables.delete("))
                  .filter(f -> !read(f).contains("implements PersonalRecords")))
          .isEmpty();
    }
  }

  @Test
  void noFeatureKnowsThePages() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..elearning.site..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("..elearning.site..")
        .check(
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("se.diplomagroup.integritet.elearning"));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
