package se.diplomagroup.integritet.gateway.ui;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a visitor has chosen about cookies, as their own browser remembers it: an id made when they
/// chose, and the purposes they said yes to. Nothing of it exists before a choice (promise P30).
///
/// @param accepted the purposes with a yes, empty for no to all
public record CookieChoice(UUID visitorId, Set<String> accepted) {

  /// The name of the cookie that holds it.
  static final String COOKIE = "cookie-choice";

  private static final Pattern FORM =
      Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:\\.[a-z0-9-]{1,64}){0,20}");

  public CookieChoice {
    accepted = Set.copyOf(accepted);
  }

  /// The choice in a cookie; none in one that is not of our making.
  static Optional<CookieChoice> parse(String value) {
    if (!FORM.matcher(value).matches()) {
      return Optional.empty();
    }
    String[] parts = value.split("\\.", -1);
    Set<String> accepted =
        Arrays.stream(parts, 1, parts.length).collect(Collectors.toUnmodifiableSet());
    return Optional.of(new CookieChoice(UUID.fromString(parts[0]), accepted));
  }

  String value() {
    return accepted.stream()
        .sorted()
        .map(it -> "." + it)
        .collect(Collectors.joining("", visitorId.toString(), ""));
  }

  public boolean accepts(String purpose) {
    return accepted.contains(purpose);
  }
}
