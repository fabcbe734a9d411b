package se.diplomagroup.integritet.elearning.account;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// An initial password on its way to the sign-in directory: hashed at once, in the form in which
/// the directory takes it, so that the password itself rests nowhere.
@SuppressWarnings("ArrayRecordComponent")
public record PasswordHash(byte[] salt, byte[] value) {

  static final String ALGORITHM = "pbkdf2-sha512";
  static final int ITERATIONS = 210_000;

  private static final int SALT_BYTES = 16;
  private static final int KEY_BITS = 512;
  private static final SecureRandom RANDOM = new SecureRandom();

  public static PasswordHash of(String password) {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    PBEKeySpec key = new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, KEY_BITS);
    try {
      byte[] value =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(key).getEncoded();
      return new PasswordHash(salt, value);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has PBKDF2", e);
    } finally {
      key.clearPassword();
    }
  }
}
