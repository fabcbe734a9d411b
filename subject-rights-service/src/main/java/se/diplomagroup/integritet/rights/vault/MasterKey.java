package se.diplomagroup.integritet.rights.vault;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The key that wraps the keys of the requests (`INTEGRITET_MASTER_KEY`): 32 random bytes in
/// Base64, kept outside the database, so a copy of the database alone opens nothing. A service
/// without a usable key does not start.
@Startup
@ApplicationScoped
class MasterKey {

  private static final int BYTES = 32;

  private final SecretKey key;

  MasterKey(@ConfigProperty(name = "integritet.master-key") String base64) {
    this.key = new SecretKeySpec(decode(base64), "AES");
  }

  private static byte[] decode(String base64) {
    try {
      byte[] bytes = Base64.getDecoder().decode(base64.strip());
      if (bytes.length == BYTES) {
        return bytes;
      }
    } catch (IllegalArgumentException _) {
      throw unusable();
    }
    throw unusable();
  }

  private static IllegalStateException unusable() {
    return new IllegalStateException(
        "integritet.master-key (INTEGRITET_MASTER_KEY) must be 32 random bytes in Base64");
  }

  SecretKey key() {
    return key;
  }
}
