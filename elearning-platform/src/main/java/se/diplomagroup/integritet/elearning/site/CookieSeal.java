package se.diplomagroup.integritet.elearning.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Seals what a browser keeps for us, so that a value which we have not set counts for nothing:
/// with an id of their own choice, anybody could decide in the name of another visitor.
@ApplicationScoped
class CookieSeal {

  private static final String ALGORITHM = "HmacSHA256";
  private static final char BEFORE_SEAL = '_';

  private final SecretKeySpec key;

  /// @param secret this system's own, which all replicas have; the key is made from it
  CookieSeal(@ConfigProperty(name = "integritet.visitors.secret") String secret) {
    this.key =
        new SecretKeySpec(
            mac(new SecretKeySpec(secret.getBytes(UTF_8), ALGORITHM), "platform-cookie-choice"),
            ALGORITHM);
  }

  /// @param value without a seal
  String sealed(String value) {
    return value + BEFORE_SEAL + seal(value);
  }

  /// The value, if it was sealed here.
  Optional<String> opened(@Nullable String cookie) {
    if (cookie == null) {
      return Optional.empty();
    }
    int end = cookie.lastIndexOf(BEFORE_SEAL);
    String value = cookie.substring(0, Math.max(end, 0));
    byte[] given = cookie.substring(end + 1).getBytes(UTF_8);
    return end > 0 && MessageDigest.isEqual(given, seal(value).getBytes(UTF_8))
        ? Optional.of(value)
        : Optional.empty();
  }

  /// In hexadecimal, which has no character that ends a value.
  private String seal(String value) {
    return HexFormat.of().formatHex(mac(key, value));
  }

  private static byte[] mac(SecretKeySpec key, String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC with SHA-256", e);
    }
  }
}
