package se.diplomagroup.integritet.localstack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.diplomagroup.integritet.localstack.console.Console;
import se.diplomagroup.integritet.localstack.stack.Project;

class VerifyReceiptCommandTest {

  private static final String RECEIPT = "{\"dpv:hasIdentifier\":\"d\"}";

  @TempDir Path folder;

  private OctetKeyPairJsonWebKey key;
  private Path keys;

  @BeforeEach
  void publishAKey() throws JoseException, IOException {
    key = OkpJwkGenerator.generateJwk(OctetKeyPairJsonWebKey.SUBTYPE_ED25519);
    key.setKeyId("current");
    keys =
        Files.writeString(
            folder.resolve("keys.json"),
            new JsonWebKeySet(key).toJson(OutputControlLevel.PUBLIC_ONLY));
  }

  @Test
  void aGenuineReceiptIsVerifiedWithoutAskingAnybody() throws Exception {
    Path receipt = file(signed("consent-receipt+jws"));
    assertThat(run(receipt, "--keys", keys)).isZero();
  }

  @Test
  void aChangedReceiptIsNotGenuine() throws Exception {
    String[] parts = signed("consent-receipt+jws").split("\\.");
    Path receipt = file(parts[0] + ".e30." + parts[2]);
    assertThat(run(receipt, "--keys", keys)).isEqualTo(VerifyReceiptCommand.NOT_GENUINE);
  }

  @Test
  void whatWasSignedForAnotherUseIsNoReceipt() throws Exception {
    assertThat(run(file(signed("JWT")), "--keys", keys))
        .isEqualTo(VerifyReceiptCommand.NOT_GENUINE);
  }

  @Test
  void aReceiptOfAnotherKeyIsNotGenuine() throws Exception {
    Path receipt = file(signed("consent-receipt+jws"));
    key.setKeyId("another");
    Files.writeString(keys, new JsonWebKeySet(key).toJson(OutputControlLevel.PUBLIC_ONLY));
    assertThat(run(receipt, "--keys", keys)).isEqualTo(VerifyReceiptCommand.NOT_GENUINE);
  }

  @Test
  void whatCannotBeReadIsNotVerified() throws Exception {
    Path receipt = file(signed("consent-receipt+jws"));
    assertThat(run()).isEqualTo(VerifyReceiptCommand.NOT_VERIFIED);
    assertThat(run(folder.resolve("none"), "--keys", keys))
        .isEqualTo(VerifyReceiptCommand.NOT_VERIFIED);
    assertThat(run(receipt, "--keys", receipt)).isEqualTo(VerifyReceiptCommand.NOT_VERIFIED);
    assertThat(run(receipt, "--other", keys)).isEqualTo(VerifyReceiptCommand.NOT_VERIFIED);
  }

  private int run(Object... arguments) {
    return new VerifyReceiptCommand(new Project(folder), Map.of(), Console.silent())
        .run(Arrays.stream(arguments).map(Object::toString).toList());
  }

  private Path file(String receipt) throws IOException {
    return Files.writeString(folder.resolve("receipt.jws"), receipt);
  }

  private String signed(String type) throws JoseException {
    var jws = new JsonWebSignature();
    jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.EDDSA);
    jws.setKeyIdHeaderValue("current");
    jws.setHeader("typ", type);
    jws.setPayload(RECEIPT);
    jws.setKey(key.getPrivateKey());
    return jws.getCompactSerialization();
  }
}
