package se.diplomagroup.integritet.gateway.site;

import jakarta.ws.rs.FormParam;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import se.diplomagroup.integritet.kit.problem.Problems;

/// A visitor's answer to the question about cookies, with the text that they had in front of them.
final class CookieAnswer {

  private static final Set<String> ANSWERS = Set.of("none", "all", "chosen");
  private static final Set<String> PAGES = Set.of("/", "/policy", "/policy/changes");
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  @FormParam("answer")
  String answer = "";

  @FormParam("purpose")
  List<String> purposes = List.of();

  @FormParam("noticeVersion")
  int noticeVersion;

  @FormParam("textHash")
  String textHash = "";

  @FormParam("language")
  String language = "";

  @FormParam("back")
  String back = "";

  /// @throws se.diplomagroup.integritet.kit.problem.ProblemException 400 for what no page of ours
  ///   sends
  void check() {
    if (answer == null || !ANSWERS.contains(answer)) {
      throw Problems.invalid("answer", "choice", "The answer is none, all or chosen.");
    }
    if (textHash == null || !HASH.matcher(textHash).matches()) {
      throw Problems.invalid("textHash", "sha-256", "The digest of the text that was shown.");
    }
    if (!"sv".equals(language) && !"en".equals(language)) {
      throw Problems.invalid("language", "language", "The language is sv or en.");
    }
  }

  boolean accepts(String purpose) {
    return "all".equals(answer) || "chosen".equals(answer) && purposes.contains(purpose);
  }

  /// By which act it was made known.
  String method() {
    return "chosen".equals(answer) ? "checkbox" : "button";
  }

  /// Where the visitor was asked: a page of ours, whatever the form says.
  String back() {
    return back != null && PAGES.contains(back) ? back : "/cookies?saved=yes";
  }

  String surface() {
    return back != null && PAGES.contains(back) ? "cookie-banner" : "cookie-page";
  }
}
