package se.diplomagroup.integritet.kit.crypto;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// HMAC-SHA-256 under the deployment's tombstone key: recognises a value that was seen before
/// without keeping it.
@ApplicationScoped
public class KeyedHash {

  private static final String ALGORITHM = "HmacSHA256";

  /// Keyed once; each hash begins with a copy, because a `Mac` is for one thread and keying one
  /// costs as much as hashing.
  private final Mac keyed;

  KeyedHash(@ConfigProperty(name = "integritet.tombstone-key") String key) {
    try {
      this.keyed = Mac.getInstance(ALGORITHM);
      keyed.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
    }
  }

  /// The hash of these bytes for one use.
  ///
  /// @param use what the hash is for; the same bytes hash differently for another use
  public byte[] of(String use, byte[] bytes) {
    Mac mac = copy();
    mac.update(use.getBytes(StandardCharsets.UTF_8));
    mac.update((byte) 0);
    return mac.doFinal(bytes);
  }

  private Mac copy() {
    try {
      return (Mac) keyed.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("the platform's " + ALGORITHM + " can be copied", e);
    }
  }
}
