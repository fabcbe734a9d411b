package se.diplomagroup.integritet.rights.vault;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The key that wraps the keys of the requests (`INTEGRITET_MASTER_KEY`): 32 random bytes in
/// Base64, kept outside the database, so a copy of the database alone opens nothing.
@ApplicationScoped
class MasterKey {

  private static final int BYTES = 32;

  private final SecretKey key;

  MasterKey(@ConfigProperty(name = "integritet.master-key") String base64) {
    byte[] bytes = Base64.getDecoder().decode(base64.strip());
    if (bytes.length != BYTES) {
      throw new IllegalStateException(
          "integritet.master-key (INTEGRITET_MASTER_KEY) must be 32 bytes in Base64");
    }
    this.key = new SecretKeySpec(bytes, "AES");
  }

  SecretKey key() {
    return key;
  }
}
