package se.diplomagroup.integritet.kit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class KitRulesTest {

  private final JavaClasses kit =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("se.diplomagroup.integritet.kit");

  @Test
  void packagesDoNotDependOnEachOtherInCircles() {
    slices().matching("se.diplomagroup.integritet.kit.(*)..").should().beFreeOfCycles().check(kit);
  }

  @Test
  void onlyTheOrderBookKnowsWhatAnEventIsAbout() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "se.diplomagroup.integritet.kit.order", "se.diplomagroup.integritet.kit.access")
        .should()
        .dependOnClassesThat()
        .haveNameMatching(".*contracts\\.(Lifecycle|Consent|Rights|Retention)Event.*")
        .check(kit);
  }

  @Test
  void relayAndInboxKnowTheirPortsOnly() {
    noClasses()
        .that()
        .haveSimpleName("Relay")
        .or()
        .haveSimpleName("Batches")
        .or()
        .haveSimpleName("Replay")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "org.apache.kafka..", "io.quarkus..", "jakarta..")
        .check(kit);
  }

  @Test
  void nobodyReadsTheClockOfTheMachine() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "se.diplomagroup.integritet.kit.ids", "se.diplomagroup.integritet.kit.time")
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .check(kit);
  }
}
