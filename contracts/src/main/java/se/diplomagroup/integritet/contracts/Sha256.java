package se.diplomagroup.integritet.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A SHA-256 digest (FIPS 180-4) as 64 lower-case hexadecimal digits.
public record Sha256(@JsonValue String hex) {

  public static final String PATTERN = "[0-9a-f]{64}";

  private static final int DIGITS = 64;

  /// @throws IllegalArgumentException if `hex` is not 64 lower-case hexadecimal digits
  @JsonCreator
  public Sha256 {
    if (!isShaped(hex)) {
      throw new IllegalArgumentException("a SHA-256 digest is 64 lower-case hexadecimal digits");
    }
  }

  /// Whether the text matches [#PATTERN], without the costs of a regular expression: digests are
  /// read by the million.
  private static boolean isShaped(String hex) {
    for (int i = 0; i < hex.length(); i++) {
      char c = hex.charAt(i);
      if (!(c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
        return false;
      }
    }
    return hex.length() == DIGITS;
  }

  /// The digest of exactly these bytes.
  public static Sha256 of(byte[] bytes) {
    try {
      return new Sha256(
          HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return hex;
  }
}
