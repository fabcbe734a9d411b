package se.diplomagroup.integritet.consent.notice;

import java.nio.charset.StandardCharsets;
import se.diplomagroup.integritet.contracts.Language;
import se.diplomagroup.integritet.contracts.Sha256;

/// A notice's text in one language. Its digest is over exactly the bytes of the text in UTF-8, so
/// that anybody can compute it from what was shown.
public record NoticeText(Language language, String title, String text, Sha256 hash) {

  public NoticeText {
    if (!hash.equals(Sha256.of(text.getBytes(StandardCharsets.UTF_8)))) {
      throw new IllegalArgumentException("the digest is not the text's");
    }
  }

  public static NoticeText of(Language language, String title, String text) {
    return new NoticeText(language, title, text, Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
  }
}
