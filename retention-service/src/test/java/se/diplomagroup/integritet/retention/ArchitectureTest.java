package se.diplomagroup.integritet.retention;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.retention.customer.Facts;

class ArchitectureTest {

  private static JavaClasses classes;

  @BeforeAll
  static void read() {
    classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("se.diplomagroup.integritet.retention");
  }

  @Test
  void featuresDependOnEachOtherOneWay() {
    slices()
        .matching("se.diplomagroup.integritet.retention.(*)..")
        .should()
        .beFreeOfCycles()
        .check(classes);
  }

  @Test
  @Tag("P10")
  void onlyADisposalAndTheOrderItGivesDeleteWhatIsKnownAboutAPerson() {
    noClasses()
        .that()
        .resideOutsideOfPackages("..retention.disposal..", "..retention.self..")
        .should()
        .accessTargetWhere(forgetsAPerson())
        .check(classes);
  }

  @Test
  void theRulesKnowNothingOfTheDatabaseOrTheWeb() {
    noClasses()
        .that()
        .haveSimpleNameEndingWith("Policy")
        .or()
        .haveSimpleName("Planner")
        .or()
        .haveSimpleName("Plan")
        .or()
        .haveSimpleName("ClockReadings")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javax.sql..", "jakarta..", "..kit..", "io.quarkus..")
        .check(classes);
  }

  @Test
  @Tag("P05")
  void everyEndpointSaysWhoMayCallIt() {
    methods()
        .that()
        .areDeclaredInClassesThat()
        .areAnnotatedWith(Path.class)
        .and()
        .arePublic()
        .should()
        .beAnnotatedWith(jakarta.annotation.security.RolesAllowed.class)
        .orShould()
        .beAnnotatedWith(io.quarkus.security.Authenticated.class)
        .check(classes);
  }

  private static DescribedPredicate<JavaAccess<?>> forgetsAPerson() {
    return DescribedPredicate.describe(
        "forgets what is known about a person",
        access ->
            access.getTargetOwner().isEquivalentTo(Facts.class)
                && access.getTarget().getName().startsWith("forget"));
  }
}
