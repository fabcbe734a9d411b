package se.diplomagroup.integritet.localstack.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageTest {

  @TempDir Path root;

  private Package service;

  @BeforeEach
  void aServiceBuiltFromALibrary() throws IOException {
    write("pom.xml", "<project/>");
    write("library/pom.xml", "<project/>");
    write("library/src/main/java/Library.java", "class Library {}");
    write("tools/pom.xml", "<project/>");
    write("tools/src/main/java/Tool.java", "class Tool {}");
    write(
        "service/pom.xml",
        """
        <project><dependencies>
          <dependency><groupId>se.diplomagroup.integritet</groupId><artifactId>library</artifactId></dependency>
          <dependency><groupId>se.diplomagroup.integritet</groupId><artifactId>tools</artifactId><scope>test</scope></dependency>
          <dependency><groupId>io.quarkus</groupId><artifactId>quarkus-arc</artifactId></dependency>
        </dependencies></project>
        """);
    write("service/src/main/java/Service.java", "class Service {}");
    write("service/target/run.jar", "jar");
    service = new Package(root, "service", Path.of("target/run.jar"));
    service.stamp(service.fingerprint());
  }

  @Test
  void whatWasJustBuiltIsUpToDate() {
    assertThat(service.isStale()).isFalse();
  }

  @Test
  void whatWasNeverBuiltIsStale() throws IOException {
    Files.delete(root.resolve("service/target/run.jar"));

    assertThat(service.isStale()).isTrue();
  }

  @Test
  void aChangedSourceMakesItStale() throws IOException {
    write("service/src/main/java/Service.java", "class Service { int changed; }");

    assertThat(service.isStale()).isTrue();
  }

  @Test
  void aSourceThatChangesWhileItIsBuiltMakesItStale() throws IOException {
    String built = service.fingerprint();
    write("service/src/main/java/Service.java", "class Service { int changed; }");

    service.stamp(built);

    assertThat(service.isStale()).isTrue();
  }

  @Test
  void aDeletedSourceMakesItStale() throws IOException {
    Files.delete(root.resolve("service/src/main/java/Service.java"));

    assertThat(service.isStale()).isTrue();
  }

  @Test
  void aChangedLibraryMakesItStale() throws IOException {
    write("library/src/main/java/Library.java", "class Library { int changed; }");

    assertThat(service.isStale()).isTrue();
  }

  @Test
  void whatOnlyTestsNeedDoesNot() throws IOException {
    write("tools/src/main/java/Tool.java", "class Tool { int changed; }");
    write("service/src/test/java/ServiceTest.java", "class ServiceTest {}");

    assertThat(service.isStale()).isFalse();
  }

  @Test
  void aSourceThatWasOnlyTouchedDoesNot() throws IOException {
    Files.setLastModifiedTime(
        root.resolve("service/src/main/java/Service.java"),
        FileTime.from(Instant.parse("2030-01-01T00:00:00Z")));

    assertThat(service.isStale()).isFalse();
  }

  @Test
  void aBuildByHandIsNoticed() throws IOException {
    Files.setLastModifiedTime(
        root.resolve("service/target/run.jar"),
        FileTime.from(Instant.parse("2030-01-01T00:00:00Z")));

    assertThat(service.isStale()).isTrue();
  }

  private void write(String file, String content) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, content);
  }
}
