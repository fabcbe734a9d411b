package se.diplomagroup.integritet.system;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Who may depend on whom, by module.
class ModuleDependenciesTest {

  private static final String ROOT = "se.diplomagroup.integritet.";

  /// Module folder by root package.
  private static final Map<String, String> MODULES = new LinkedHashMap<>();

  static {
    MODULES.put("contracts", "contracts");
    MODULES.put("kit", "service-kit");
    MODULES.put("connector", "connector");
    MODULES.put("consent", "consent-service");
    MODULES.put("rights", "subject-rights-service");
    MODULES.put("retention", "retention-service");
    MODULES.put("audit", "audit-service");
    MODULES.put("gateway", "gateway");
    MODULES.put("elearning", "elearning-platform");
    MODULES.put("localstack", "local-stack");
  }

  private static JavaClasses classes;

  @BeforeAll
  static void importClasses() {
    classes =
        new ClassFileImporter()
            .importPaths(
                MODULES.values().stream()
                    .map(folder -> Path.of("..", folder, "target", "classes"))
                    .toList());
  }

  @TestFactory
  Stream<DynamicTest> aServiceDependsOnNoOtherService() {
    List<String> services =
        List.of("consent", "rights", "retention", "audit", "gateway", "elearning");
    return services.stream()
        .map(service ->
            DynamicTest.dynamicTest(
                MODULES.get(service), () -> mayUseOnly(service, "contracts", "kit", "connector")));
  }

  @Test
  void contractsDependOnNothingOfOurs() {
    mayUseOnly("contracts");
    noClasses()
        .that()
        .resideInAPackage(ROOT + "contracts..")
        .should()
        .dependOnClassesThat()
        .resideOutsideOfPackages(
            "java..", ROOT + "contracts..", "com.fasterxml.jackson.annotation..", "org.jspecify..")
        .check(classes);
  }

  @Test
  void theKitDependsOnContractsOnly() {
    mayUseOnly("kit", "contracts");
  }

  @Test
  void theConnectorDependsOnTheKitAndContractsOnly() {
    mayUseOnly("connector", "contracts", "kit");
  }

  @Test
  void theLauncherDependsOnNoModule() {
    mayUseOnly("localstack");
  }

  private static void mayUseOnly(String module, String... others) {
    List<String> allowed = Stream.concat(Stream.of(module), Arrays.stream(others)).toList();
    String[] forbidden =
        MODULES.keySet().stream()
            .filter(name -> !allowed.contains(name))
            .map(name -> ROOT + name + "..")
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage(ROOT + module + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden)
        .check(classes);
  }
}
