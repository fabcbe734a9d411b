package se.diplomagroup.integritet.localstack.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Base64;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

  @TempDir Path folder;

  @Test
  void aSecretIsMadeUpOnceForEachDataFolder() {
    String secret = secrets("a").get("KEY");

    assertThat(secrets("a").get("KEY")).isEqualTo(secret);
    assertThat(secrets("b").get("KEY")).isNotEqualTo(secret);
  }

  @Test
  void aSecretIsLongEnoughForItsUsers() {
    assertThat(secrets("a").get("KEY")).hasSizeGreaterThanOrEqualTo(32);
  }

  @Test
  void aSecretMeansItselfInAddressesHeadersAndForms() {
    for (int i = 0; i < 100; i++) {
      assertThat(secrets("a").get("KEY" + i)).matches("[A-Za-z0-9_-]+");
    }
  }

  @Test
  void aKeyIs32BytesInBase64() {
    assertThat(Base64.getDecoder().decode(secrets("a").key("KEY"))).hasSize(32);
  }

  @Test
  void theEnvironmentMayGiveItsOwn() {
    var secrets = new Secrets(folder.resolve("file"), Map.of("KEY", "given"));

    assertThat(secrets.get("KEY")).isEqualTo("given");
    assertThat(folder.resolve("file")).doesNotExist();
  }

  @Test
  void onlyTheOwnerReadsTheFile() throws IOException {
    secrets("a").get("KEY");

    assertThat(Files.getPosixFilePermissions(folder.resolve("a")))
        .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
  }

  @Test
  void commandsThatNeedANewSecretAtTheSameTimeGetTheSameOne() throws Exception {
    try (var executor = Executors.newFixedThreadPool(8)) {
      Callable<String> needed = () -> secrets("a").get("KEY");
      Set<String> made = new HashSet<>();
      for (Future<String> secret : executor.invokeAll(Collections.nCopies(8, needed))) {
        made.add(secret.get());
      }
      assertThat(made).hasSize(1);
    }
  }

  private Secrets secrets(String file) {
    return new Secrets(folder.resolve(file), Map.of());
  }
}
