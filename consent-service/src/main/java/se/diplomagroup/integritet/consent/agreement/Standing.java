package se.diplomagroup.integritet.consent.agreement;

import java.util.Locale;

/// How subjects can stand to a purpose. The first four are those of
/// [se.diplomagroup.integritet.consent.decision.ConsentState]; not asked are those who are known by
/// decisions about other purposes only.
enum Standing {
  GIVEN,
  REFUSED,
  WITHDRAWN,
  EXPIRED,
  NOT_ASKED;

  /// @throws IllegalArgumentException if there is no such standing
  public static Standing fromString(String wireName) {
    for (Standing standing : values()) {
      if (standing.toString().equals(wireName)) {
        return standing;
      }
    }
    throw new IllegalArgumentException("no such standing");
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
