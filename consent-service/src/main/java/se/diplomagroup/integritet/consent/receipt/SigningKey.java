package se.diplomagroup.integritet.consent.receipt;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.util.Arrays;
import java.util.Base64;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;

/// The key pair behind 32 bytes of configuration. An Ed25519 private key is any 32 bytes (RFC 8032,
/// 5.1.5). The platform derives the public key only while it generates a pair, so it is made to
/// generate this one, and what it generated is compared with what was asked for.
final class SigningKey {

  private static final String ALGORITHM = "Ed25519";
  private static final int BYTES = 32;

  private SigningKey() {}

  /// @param base64 the private key
  /// @throws IllegalArgumentException if it is not 32 bytes in Base64
  static OctetKeyPairJsonWebKey of(String base64) {
    byte[] seed = decoded(base64);
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
      generator.initialize(255, new Given(seed));
      KeyPair pair = generator.generateKeyPair();
      byte[] used = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
      if (!Arrays.equals(used, seed)) {
        throw new IllegalStateException("the platform does not take a given Ed25519 key");
      }
      OctetKeyPairJsonWebKey key = new OctetKeyPairJsonWebKey(pair.getPublic());
      key.setPrivateKey(pair.getPrivate());
      return key;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has Ed25519", e);
    }
  }

  private static byte[] decoded(String base64) {
    try {
      byte[] bytes = Base64.getDecoder().decode(base64.strip());
      if (bytes.length == BYTES) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      // told in words below, without the value
    }
    throw new IllegalArgumentException("integritet.receipt.signing-key is not 32 bytes in Base64");
  }

  /// Gives the bytes that were given.
  private static final class Given extends SecureRandom {

    private static final long serialVersionUID = 1L;

    private final transient byte[] bytes;

    Given(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public void nextBytes(byte[] target) {
      System.arraycopy(bytes, 0, target, 0, target.length);
    }
  }
}
