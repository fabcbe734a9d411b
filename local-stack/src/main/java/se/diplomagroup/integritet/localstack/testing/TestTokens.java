package se.diplomagroup.integritet.localstack.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Access tokens as the realm would issue them, signed with the key of the [TestStack]: RS256,
/// valid for an hour.
public final class TestTokens {

  /// The issuer that the tokens carry.
  public static final String ISSUER = "https://integritet.test/realms/integritet";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long LIFETIME_SECONDS = 3600;

  private TestTokens() {}

  /// A person who may see and decide about their own data.
  public static String person(UUID subjectId) {
    return token(UUID.randomUUID(), "person", Map.of("subject_id", subjectId));
  }

  /// A member of the support staff.
  public static String support(UUID actorId) {
    return token(actorId, "support", Map.of());
  }

  /// The data protection officer.
  public static String dpo(UUID actorId) {
    return token(actorId, "dpo", Map.of());
  }

  /// The administrator of a customer company, who is a person too.
  public static String customerAdmin(UUID subjectId, UUID companyId) {
    return token(
        UUID.randomUUID(),
        "customer-admin",
        Map.of("subject_id", subjectId, "company_id", companyId));
  }

  /// A system that calls with its client credentials.
  public static String system(String key) {
    return token(UUID.randomUUID(), "system", Map.of("system_key", key));
  }

  /// A token of the given person that has run out.
  public static String expired(UUID subjectId) {
    Instant issued = Instant.now().minusSeconds(2 * LIFETIME_SECONDS);
    return sign(
        claims(UUID.randomUUID(), List.of("person"), Map.of("subject_id", subjectId), issued));
  }

  /// Any other combination.
  public static String with(UUID actorId, List<String> roles, Map<String, ?> claims) {
    return sign(claims(actorId, roles, claims, Instant.now()));
  }

  private static String token(UUID actorId, String role, Map<String, ?> claims) {
    return with(actorId, List.of(role), claims);
  }

  private static Map<String, Object> claims(
      UUID actorId, List<String> roles, Map<String, ?> more, Instant issued) {
    var claims = new LinkedHashMap<String, Object>();
    claims.put("iss", ISSUER);
    claims.put("sub", actorId.toString());
    claims.put("typ", "Bearer");
    claims.put("jti", UUID.randomUUID().toString());
    claims.put("iat", issued.getEpochSecond());
    claims.put("exp", issued.plusSeconds(LIFETIME_SECONDS).getEpochSecond());
    claims.put("realm_access", Map.of("roles", roles));
    more.forEach((name, value) -> claims.put(name, value.toString()));
    return claims;
  }

  private static String sign(Map<String, Object> claims) {
    try {
      String content =
          base64(json(Map.of("alg", "RS256", "typ", "JWT"))) + "." + base64(json(claims));
      var signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(privateKey());
      signature.update(content.getBytes(StandardCharsets.US_ASCII));
      return content + "." + base64(signature.sign());
    } catch (GeneralSecurityException | JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PrivateKey privateKey() throws GeneralSecurityException {
    byte[] encoded = Base64.getDecoder().decode(TestStack.current().tokenPrivateKey());
    return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
  }

  private static byte[] json(Map<String, Object> value) throws JsonProcessingException {
    return JSON.writeValueAsBytes(value);
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
