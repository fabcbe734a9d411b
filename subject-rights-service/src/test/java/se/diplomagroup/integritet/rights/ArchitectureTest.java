package se.diplomagroup.integritet.rights;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("se.diplomagroup.integritet.rights");

  @Test
  void featuresDoNotDependOnEachOtherInCircles() {
    slices()
        .matching("se.diplomagroup.integritet.rights.(*)..")
        .should()
        .beFreeOfCycles()
        .check(CLASSES);
  }

  @Test
  void noOtherServiceIsNeededToCompile() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "..integritet.consent..",
            "..integritet.retention..",
            "..integritet.audit..",
            "..integritet.gateway..",
            "..integritet.elearning..")
        .check(CLASSES);
  }

  @Test
  void everyEndpointSaysWhoMayCallIt() {
    for (var verb : java.util.List.of(GET.class, POST.class, PUT.class)) {
      methods()
          .that()
          .areAnnotatedWith(verb)
          .should()
          .beAnnotatedWith(RolesAllowed.class)
          .orShould()
          .beDeclaredInClassesThat()
          .areAnnotatedWith(RolesAllowed.class)
          .check(CLASSES);
    }
  }

  @Test
  void nothingButTheVaultEncrypts() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..rights.vault..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javax.crypto..")
        .check(CLASSES);
  }
}
