package se.diplomagroup.integritet.elearning.training;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import se.diplomagroup.integritet.contracts.Sha256;

/// A diploma that its holder keeps and that can be verified without anybody else keeping the
/// profile. Our side stores a digest over what it says and a random code of 160 bits that only the
/// holder has. Without the code the digest cannot be traced to anybody; with it, the holder proves
/// every word.
public record Certificate(
    String number, String code, String holder, String course, LocalDate issuedOn) {

  private static final String VERSION = "integritet-certificate-v1";

  /// What our side stores.
  Sha256 commitment() {
    String text =
        String.join(
            "\n",
            VERSION,
            plain(number),
            plain(code),
            plain(holder),
            plain(course),
            issuedOn.toString());
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
  }

  /// Typed by hand or copied, it is the same.
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .strip()
        .replaceAll("\\s+", " ")
        .toLowerCase(Locale.ROOT);
  }

  /// Says nothing about the holder: it may end in a log line.
  @Override
  public String toString() {
    return "Certificate[" + number + "]";
  }
}
