package se.diplomagroup.integritet.consent.notice;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import se.diplomagroup.integritet.contracts.Language;
import se.diplomagroup.integritet.kit.ids.Uuid7;

/// The privacy policy that the service brings with it: version 1.
final class FirstNotice {

  static final int VERSION = 1;

  private FirstNotice() {}

  static Notice draft() {
    return new Notice(
        VERSION,
        Uuid7.next(),
        false,
        Set.of(),
        null,
        NoticeText.of(
            Language.SWEDISH, "Integritetspolicy", resource("/policy/integritetspolicy.sv.txt")),
        NoticeText.of(
            Language.ENGLISH, "Privacy policy", resource("/policy/integritetspolicy.en.txt")));
  }

  private static String resource(String name) {
    try (InputStream bytes = Objects.requireNonNull(FirstNotice.class.getResourceAsStream(name))) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("the first notice cannot be read", e);
    }
  }
}
