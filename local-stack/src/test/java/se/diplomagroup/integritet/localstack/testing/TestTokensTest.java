package se.diplomagroup.integritet.localstack.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TestTokensTest {

  private static final UUID SUBJECT = UUID.fromString("0190a000-0000-7000-8000-000000000001");
  private static final UUID COMPANY = UUID.fromString("0190a000-0000-7000-8000-0000000000c1");

  @Test
  void theStacksPublicKeyVerifiesThem() throws GeneralSecurityException {
    String token = TestTokens.person(SUBJECT);
    int end = token.lastIndexOf('.');
    var signature = Signature.getInstance("SHA256withRSA");
    signature.initVerify(publicKey());
    signature.update(token.substring(0, end).getBytes(StandardCharsets.US_ASCII));

    assertThat(signature.verify(Base64.getUrlDecoder().decode(token.substring(end + 1)))).isTrue();
  }

  @Test
  void theyCarryTheClaimsOfTheRealm() throws IOException {
    JsonNode admin = claims(TestTokens.customerAdmin(SUBJECT, COMPANY));
    JsonNode system = claims(TestTokens.system("elearning-platform"));

    assertThat(admin.at("/realm_access/roles/0").asText()).isEqualTo("customer-admin");
    assertThat(admin.path("subject_id").asText()).isEqualTo(SUBJECT.toString());
    assertThat(admin.path("company_id").asText()).isEqualTo(COMPANY.toString());
    assertThat(system.path("system_key").asText()).isEqualTo("elearning-platform");
  }

  @Test
  void staffAreKnownByTheirSubject() throws IOException {
    assertThat(claims(TestTokens.support(SUBJECT)).path("sub").asText())
        .isEqualTo(SUBJECT.toString());
  }

  @Test
  void anExpiredTokenHasExpired() throws IOException {
    assertThat(claims(TestTokens.expired(SUBJECT)).path("exp").asLong())
        .isLessThan(Instant.now().getEpochSecond());
  }

  private static JsonNode claims(String token) throws IOException {
    return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
  }

  private static PublicKey publicKey() throws GeneralSecurityException {
    byte[] encoded = Base64.getDecoder().decode(TestStack.current().tokenPublicKey());
    return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded));
  }
}
