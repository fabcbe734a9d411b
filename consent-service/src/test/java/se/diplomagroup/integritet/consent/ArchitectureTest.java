package se.diplomagroup.integritet.consent;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import se.diplomagroup.integritet.kit.order.OrderBook;
import se.diplomagroup.integritet.kit.sql.Sql;

class ArchitectureTest {

  private static final String ROOT = "se.diplomagroup.integritet.consent";

  private final JavaClasses service =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void featuresDoNotDependOnOneAnotherInCircles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(service);
  }

  @Test
  void onlyDeliveriesOrderSystems() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".delivery")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(OrderBook.class)
        .check(service);
  }

  @Test
  void statementsGoThroughOneClass() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".database")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(Sql.class)
        .check(service);
  }

  @Test
  void whatIsReachedOverHttpIsNotOpenToOtherFeatures() {
    classes()
        .that()
        .haveSimpleNameEndingWith("Resource")
        .or()
        .haveSimpleNameEndingWith("View")
        .and()
        .doNotHaveSimpleName("ControllerView")
        .should()
        .bePackagePrivate()
        .check(service);
  }
}
