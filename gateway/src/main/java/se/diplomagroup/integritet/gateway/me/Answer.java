package se.diplomagroup.integritet.gateway.me;

import jakarta.ws.rs.FormParam;

/// A person's answer to one purpose, with the text that they had in front of them.
final class Answer {

  @FormParam("answer")
  String answer = "";

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
