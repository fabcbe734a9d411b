package se.diplomagroup.integritet.gateway.ui;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a visitor has chosen about cookies, as their own browser remembers it: an id made when they
/// chose, and the purposes they said yes to. Nothing of it exists before a choice (promise P30).
///
/// @param accepted the purposes with a yes, empty for no to all
/// @param person by what the person is known again to whom the visitor was linked when they signed
///   in, or null while nobody has
public record CookieChoice(UUID visitorId, Set<String> accepted, @Nullable String person) {

  /// The name of the cookie that holds it.
  static final String COOKIE = "cookie-choice";

  private static final Pattern FORM =
      Pattern.compile(
          "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:\\.[a-z0-9-]{1,64}){0,20}(?:~[0-9a-f]{64})?");

  public CookieChoice {
    accepted = Set.copyOf(accepted);
  }

  /// The choice of a visitor who is nobody that is known.
  public CookieChoice(UUID visitorId, Set<String> accepted) {
    this(visitorId, accepted, null);
  }

  /// The choice in a cookie; none in one that is not of our making.
  static Optional<CookieChoice> parse(String value) {
    if (!FORM.matcher(value).matches()) {
      return Optional.empty();
    }
    int end = value.indexOf('~');
    String person = end < 0 ? null : value.substring(end + 1);
    String[] parts = (end < 0 ? value : value.substring(0, end)).split("\\.", -1);
    Set<String> accepted =
        Arrays.stream(parts, 1, parts.length).collect(Collectors.toUnmodifiableSet());
    return Optional.of(new CookieChoice(UUID.fromString(parts[0]), accepted, person));
  }

  String value() {
    String purposes = accepted.stream().sorted().map(it -> "." + it).collect(Collectors.joining());
    return visitorId + purposes + (person == null ? "" : "~" + person);
  }

  public boolean accepts(String purpose) {
    return accepted.contains(purpose);
  }

  /// The same visitor, who has chosen anew.
  public CookieChoice choosing(Set<String> purposes) {
    return new CookieChoice(visitorId, purposes, person);
  }

  CookieChoice linkedTo(String someone) {
    return new CookieChoice(visitorId, accepted, someone);
  }
}
