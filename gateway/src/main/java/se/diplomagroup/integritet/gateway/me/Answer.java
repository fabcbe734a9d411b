package se.diplomagroup.integritet.gateway.me;

import jakarta.ws.rs.FormParam;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.kit.problem.ProblemException;
import se.diplomagroup.integritet.kit.problem.Problems;

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

  /// @throws ProblemException 400 if it is neither yes nor no
  void check() {
    if (!isYes() && !"no".equals(answer)) {
      throw Problems.invalid("answer", "choice", "The answer is yes or no.");
    }
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
