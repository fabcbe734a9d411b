package se.diplomagroup.integritet.elearning.site;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a visitor has said about cookies, as their own browser remembers it: an id made when they
/// answered, and the purposes they said yes to. Nothing of it exists before an answer (promise
/// P30).
///
/// @param accepted the purposes with a yes, empty for no to all
/// @param overSignal whether they answered although their browser says no for them (Global Privacy
///   Control): only such a yes holds while it does
record CookieChoice(UUID visitorId, Set<String> accepted, boolean overSignal) {

  /// The name of the cookie that holds it.
  static final String COOKIE = "platform-cookie-choice";

  /// To remember how somebody wants the website.
  static final String PREFERENCES = "cookies-preferences";

  /// To count visits.
  static final String STATISTICS = "cookies-statistics";

  static final Set<String> PURPOSES = Set.of(PREFERENCES, STATISTICS);

  private static final Pattern FORM =
      Pattern.compile(
          "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(!?)((?:\\.[a-z0-9-]{1,64}){0,20})");

  private static final String OVER_SIGNAL = "!";

  CookieChoice {
    accepted = Set.copyOf(accepted);
  }

  /// The choice of somebody who has not answered yet.
  static CookieChoice none() {
    return new CookieChoice(UUID.randomUUID(), Set.of(), false);
  }

  /// The choice in an opened cookie; none in one that is of another form.
  static Optional<CookieChoice> parse(String value) {
    Matcher form = FORM.matcher(value);
    if (!form.matches()) {
      return Optional.empty();
    }
    Set<String> accepted =
        Pattern.compile("\\.")
            .splitAsStream(form.group(3))
            .filter(purpose -> !purpose.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
    return Optional.of(
        new CookieChoice(
            UUID.fromString(form.group(1)), accepted, form.group(2).equals(OVER_SIGNAL)));
  }

  String value() {
    StringBuilder value = new StringBuilder(visitorId.toString());
    value.append(overSignal ? OVER_SIGNAL : "");
    new TreeSet<>(accepted).forEach(purpose -> value.append('.').append(purpose));
    return value.toString();
  }

  /// The same without what has ended since.
  CookieChoice without(Set<String> ended) {
    return new CookieChoice(
        visitorId,
        accepted.stream()
            .filter(purpose -> !ended.contains(purpose))
            .collect(Collectors.toUnmodifiableSet()),
        overSignal);
  }

  boolean accepts(String purpose) {
    return accepted.contains(purpose);
  }
}
