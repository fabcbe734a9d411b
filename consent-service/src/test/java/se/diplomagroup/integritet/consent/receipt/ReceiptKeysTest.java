package se.diplomagroup.integritet.consent.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptKeysTest {

  private static final String OLD = key(1);
  private static final String NEW = key(2);

  /// RFC 8032, 7.1, test 1, and RFC 8037, appendix A, which have the same key.
  @Test
  void thePublicKeyIsThatOfThePrivateOne() {
    byte[] seed =
        HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
    var key = SigningKey.of(Base64.getEncoder().encodeToString(seed));
    assertThat(key.toParams(OutputControlLevel.PUBLIC_ONLY))
        .containsEntry("x", "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo");
    assertThat(key.calculateBase64urlEncodedThumbprint("SHA-256"))
        .isEqualTo("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
  }

  @Test
  void whatWasSignedWithARetiredKeyStillVerifies() {
    ReceiptKeys before = keys(OLD);
    String receipt = new ReceiptSigner(before).sign("{}");
    ReceiptKeys after = keys(NEW, publicPart(before));
    Verification verification = new ReceiptVerifier(after).verify(receipt);
    assertThat(verification.valid()).isTrue();
    assertThat(verification.reason()).isEqualTo(Verification.Reason.GENUINE_RETIRED_KEY);
    assertThat(after.published().get("keys")).hasSize(2);
  }

  @Test
  void whatWasSignedWithAKeyThatIsGoneDoesNotVerify() {
    String receipt = new ReceiptSigner(keys(OLD)).sign("{}");
    assertThat(new ReceiptVerifier(keys(NEW)).verify(receipt).reason())
        .isEqualTo(Verification.Reason.UNKNOWN_KEY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "short", "not base64 at all, and rather long for a key ...."})
  void whatIsNoKeyIsRefusedWithoutRepeatingIt(String key) {
    assertThatThrownBy(() -> SigningKey.of(key))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("integritet.receipt.signing-key is not 32 bytes in Base64");
  }

  private static String key(int filling) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, (byte) filling);
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static String publicPart(ReceiptKeys keys) {
    return (String) keys.published().get("keys").getFirst().get("x");
  }

  private static ReceiptKeys keys(String signing, String... retired) {
    return new ReceiptKeys(
        new ReceiptSettings() {
          @Override
          public String signingKey() {
            return signing;
          }

          @Override
          public Optional<List<String>> retiredKeys() {
            return Optional.of(List.of(retired));
          }
        });
  }
}
