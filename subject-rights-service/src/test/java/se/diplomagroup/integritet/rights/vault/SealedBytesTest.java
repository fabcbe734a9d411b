package se.diplomagroup.integritet.rights.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class SealedBytesTest {

  private static final byte[] LABEL = bytes("request/PACKAGES/order");
  private static final byte[] CONTENT = bytes("{\"email\":\"anna@example.se\"}");

  private final SecretKey key = key(1);

  @Test
  void whatWasSealedIsOpened() {
    assertThat(SealedBytes.open(key, LABEL, SealedBytes.seal(key, LABEL, CONTENT)))
        .isEqualTo(CONTENT);
  }

  @Test
  void sealedTwiceLooksDifferent() {
    assertThat(SealedBytes.seal(key, LABEL, CONTENT))
        .isNotEqualTo(SealedBytes.seal(key, LABEL, CONTENT));
  }

  @Test
  void anotherKeyAnotherLabelOrAChangedByteOpensNothing() {
    byte[] sealed = SealedBytes.seal(key, LABEL, CONTENT);
    byte[] changed = Arrays.copyOf(sealed, sealed.length);
    changed[20] ^= 1;

    assertBroken(() -> SealedBytes.open(key(2), LABEL, sealed));
    assertBroken(() -> SealedBytes.open(key, bytes("request/PACKAGES/other"), sealed));
    assertBroken(() -> SealedBytes.open(key, LABEL, changed));
  }

  private static void assertBroken(Runnable open) {
    assertThatThrownBy(open::run).isInstanceOf(SealedBytes.BrokenSeal.class);
  }

  private static SecretKey key(int seed) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, (byte) seed);
    return new SecretKeySpec(bytes, "AES");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
