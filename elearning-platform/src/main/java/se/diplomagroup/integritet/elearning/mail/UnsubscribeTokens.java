package se.diplomagroup.integritet.elearning.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.diplomagroup.integritet.contracts.Code;

/// Makes the last part of the address by which the reader of a mail says no to the next one,
/// without signing in. It is encrypted and sealed (AES-GCM): nobody reads in it whose it is, and
/// nobody makes one for somebody else. It does not end, since a mail may be kept for years, and all
/// it can do is to say no.
@ApplicationScoped
public class UnsubscribeTokens {

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final String MAC = "HmacSHA256";
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final int LONGEST = 300;

  private final SecretKeySpec key;
  private final SecureRandom random = new SecureRandom();

  /// @param secret this system's own, which all replicas have; the key is made from it
  UnsubscribeTokens(@ConfigProperty(name = "integritet.visitors.secret") String secret) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), MAC));
      this.key = new SecretKeySpec(mac.doFinal("unsubscribe".getBytes(UTF_8)), "AES");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC with SHA-256", e);
    }
  }

  /// In characters that mean themselves in an address, another one each time.
  public String token(Unsubscription unsubscription) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    UUID subject = unsubscription.subjectId();
    byte[] purpose = unsubscription.purpose().value().getBytes(US_ASCII);
    byte[] plain =
        ByteBuffer.allocate(16 + purpose.length)
            .putLong(subject.getMostSignificantBits())
            .putLong(subject.getLeastSignificantBits())
            .put(purpose)
            .array();
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(plain);
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(
              ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has AES in Galois/counter mode", e);
    }
  }

  /// What a token is about; empty if it was not made here.
  public Optional<Unsubscription> read(String token) {
    Optional<byte[]> decoded = decoded(token);
    if (decoded.isEmpty() || decoded.get().length < NONCE + TAG_BITS / 8 + 17) {
      return Optional.empty();
    }
    byte[] bytes = decoded.get();
    try {
      ByteBuffer plain =
          ByteBuffer.wrap(
              cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(bytes, NONCE))
                  .doFinal(bytes, NONCE, bytes.length - NONCE));
      UUID subject = new UUID(plain.getLong(), plain.getLong());
      return Optional.of(new Unsubscription(subject, Code.of(US_ASCII.decode(plain).toString())));
    } catch (AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has AES in Galois/counter mode", e);
    }
  }

  private static Optional<byte[]> decoded(String token) {
    if (token.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.of(Base64.getUrlDecoder().decode(token));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    return cipher;
  }
}
