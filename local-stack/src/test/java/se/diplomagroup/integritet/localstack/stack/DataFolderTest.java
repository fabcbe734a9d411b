package se.diplomagroup.integritet.localstack.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

  @TempDir Path folder;

  @Test
  void aDemoThatWasInterruptedIsDueUntilItHasBeenPlayed() {
    var data = new DataFolder(folder.resolve("data"));
    assertThat(data.isDemoDue()).isFalse();

    data.demoIsDue();
    assertThat(new DataFolder(folder.resolve("data")).isDemoDue()).isTrue();

    data.demoIsPlayed();
    assertThat(data.isDemoDue()).isFalse();
  }
}
