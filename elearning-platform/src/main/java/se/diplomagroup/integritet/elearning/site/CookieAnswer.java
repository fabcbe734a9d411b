package se.diplomagroup.integritet.elearning.site;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.kit.problem.Problems;

/// A visitor's answer to the question about cookies, with the text that they had in front of them.
final class CookieAnswer {

  private static final Set<String> ANSWERS = Set.of("none", "all", "chosen");
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern SHOWN = Pattern.compile("[a-z][a-z0-9-]{0,63}:[1-9][0-9]{0,8}");
  private static final Pattern PAGE = Pattern.compile("/|/diplomas/[A-Z0-9-]{1,60}");

  @FormParam("answer")
  @DefaultValue("")
  String answer = "";

  @FormParam("purpose")
  List<String> purposes = List.of();

  /// The purposes that were shown, each with its version: `cookies-statistics:2`.
  @FormParam("shown")
  List<String> shown = List.of();

  @FormParam("noticeVersion")
  @DefaultValue("0")
  int noticeVersion;

  @FormParam("textHash")
  @DefaultValue("")
  String textHash = "";

  @FormParam("language")
  @DefaultValue("")
  String language = "";

  @FormParam("back")
  @DefaultValue("")
  String back = "";

  /// @throws se.diplomagroup.integritet.kit.problem.ProblemException 400 for what no page of ours
  ///   sends
  void check() {
    if (!ANSWERS.contains(answer)) {
      throw Problems.invalid("answer", "choice", "The answer is none, all or chosen.");
    }
    if (shown.isEmpty()) {
      throw Problems.invalid("shown", "required", "Say which purposes were shown.");
    }
    if (!shown.stream().allMatch(it -> SHOWN.matcher(it).matches())) {
      throw Problems.invalid("shown", "purpose-and-version", "A purpose, a colon and its version.");
    }
    if (!HASH.matcher(textHash).matches()) {
      throw Problems.invalid("textHash", "sha-256", "The digest of the text that was shown.");
    }
    if (!language.equals(Words.SWEDISH) && !language.equals(Words.ENGLISH)) {
      throw Problems.invalid("language", "language", "The language is sv or en.");
    }
  }

  /// Whether it is about this purpose: one that has joined since the page was opened was not
  /// answered.
  boolean isAbout(String purpose) {
    return versionOf(purpose) != null;
  }

  /// The version of the purpose that was shown, null if it was not.
  @Nullable Integer versionOf(String purpose) {
    return shown.stream()
        .filter(it -> it.startsWith(purpose + ":"))
        .map(it -> Integer.valueOf(it.substring(purpose.length() + 1)))
        .findFirst()
        .orElse(null);
  }

  boolean accepts(String purpose) {
    return isAbout(purpose)
        && (answer.equals("all") || answer.equals("chosen") && purposes.contains(purpose));
  }

  /// By which act it was made known.
  String method() {
    return answer.equals("chosen") ? "checkbox" : "button";
  }

  private boolean isFromBanner() {
    return PAGE.matcher(back).matches();
  }

  /// Where the visitor was asked: a page of ours, whatever the form says.
  String back() {
    return isFromBanner() ? back : "/cookies";
  }

  String surface() {
    return isFromBanner() ? "cookie-banner" : "cookie-page";
  }
}
