package se.diplomagroup.integritet.localstack.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MavenProgressTest {

  private final MavenProgress progress = new MavenProgress();

  @Test
  void itSaysWhichModuleOfHowManyIsBuilt() {
    progress.read("[INFO] Building Integritet · gateway 1.0.0-SNAPSHOT                [9/12]");

    assertThat(progress.describe()).isEqualTo("building gateway (module 9 of 12)");
  }

  @Test
  void itKnowsHowManyModulesWereBuiltInAll() {
    progress.read("[INFO] Building Integritet · gateway 1.0.0-SNAPSHOT                [9/12]");

    assertThat(progress.modules()).isEqualTo(12);
  }

  @Test
  void itCountsDownloads() {
    progress.read("Downloaded from central: https://registry/a.jar (3 kB at 1 kB/s)");
    progress.read("Downloaded from central: https://registry/b.jar (3 kB at 1 kB/s)");

    assertThat(progress.describe()).isEqualTo("building, 2 files downloaded");
  }

  @Test
  void itRemembersErrors() {
    progress.read("[ERROR] Service.java:[3,1] ';' expected");
    progress.read("[ERROR] ");

    assertThat(progress.errors()).containsExactly("Service.java:[3,1] ';' expected");
  }
}
