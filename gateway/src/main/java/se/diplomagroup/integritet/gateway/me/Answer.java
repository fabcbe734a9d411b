package se.diplomagroup.integritet.gateway.me;

import jakarta.ws.rs.FormParam;
import org.jspecify.annotations.Nullable;

/// A person's answer to one purpose, with the text that they had in front of them.
final class Answer {

  @FormParam("answer")
  String answer = "";

  @FormParam("purposeVersion")
  @Nullable Integer purposeVersion;

  @FormParam("noticeVersion")
  int noticeVersion;

  @FormParam("textHash")
  String textHash = "";

  @FormParam("language")
  String language = "";

  boolean isYes() {
    return "yes".equals(answer);
  }

  boolean isAnswer() {
    return isYes() || "no".equals(answer);
  }

  /// The version of the purpose that they had in front of them, null if the page did not say.
  @Nullable Integer purposeVersion() {
    return purposeVersion;
  }

  int noticeVersion() {
    return noticeVersion;
  }

  String textHash() {
    return textHash;
  }

  String language() {
    return language;
  }
}
