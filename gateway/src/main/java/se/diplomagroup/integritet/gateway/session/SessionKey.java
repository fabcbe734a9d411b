package se.diplomagroup.integritet.gateway.session;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The random value in a session's cookie. The database knows the session by one half of what is
/// derived from it, and the tokens are encrypted (AES-256-GCM) with the other: whoever reads the
/// database cannot use a session, and the browser never holds a token.
final class SessionKey {

  private static final int LENGTH = 32;
  private static final int NONCE_LENGTH = 12;
  private static final int TAG_BITS = 128;
  private static final String MAC = "HmacSHA256";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final byte[] secret;

  private SessionKey(byte[] secret) {
    this.secret = secret;
  }

  static SessionKey random() {
    byte[] secret = new byte[LENGTH];
    RANDOM.nextBytes(secret);
    return new SessionKey(secret);
  }

  /// The key in a cookie's value, or empty if the value is not one.
  static Optional<SessionKey> parse(String cookie) {
    try {
      byte[] secret = Base64.getUrlDecoder().decode(cookie);
      return secret.length == LENGTH ? Optional.of(new SessionKey(secret)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  String cookie() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
  }

  /// What the database knows the session by.
  byte[] id() {
    return derive("session id");
  }

  byte[] encrypt(byte[] plain) {
    byte[] nonce = new byte[NONCE_LENGTH];
    RANDOM.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain);
      byte[] all = new byte[NONCE_LENGTH + sealed.length];
      System.arraycopy(nonce, 0, all, 0, NONCE_LENGTH);
      System.arraycopy(sealed, 0, all, NONCE_LENGTH, sealed.length);
      return all;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES-GCM", e);
    }
  }

  /// What was encrypted with this key.
  ///
  /// @throws IllegalArgumentException if the bytes were not encrypted with this key
  byte[] decrypt(byte[] all) {
    try {
      byte[] nonce = Arrays.copyOf(all, NONCE_LENGTH);
      return cipher(Cipher.DECRYPT_MODE, nonce)
          .doFinal(all, NONCE_LENGTH, all.length - NONCE_LENGTH);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("not encrypted with this session's key", e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        mode,
        new SecretKeySpec(derive("session tokens"), "AES"),
        new GCMParameterSpec(TAG_BITS, nonce));
    return cipher;
  }

  private byte[] derive(String use) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(secret, MAC));
      return mac.doFinal(use.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has " + MAC, e);
    }
  }
}
