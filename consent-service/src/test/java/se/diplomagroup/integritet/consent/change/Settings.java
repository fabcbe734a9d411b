package se.diplomagroup.integritet.consent.change;

import java.time.Duration;

/// The settings of a replica in a test.
record Settings(Duration look, Duration freshFor, Duration patience, Duration kept, int most)
    implements ChangeSettings {

  static final Settings USUAL =
      new Settings(
          Duration.ofMillis(200),
          Duration.ofMinutes(1),
          Duration.ofSeconds(30),
          Duration.ofMinutes(2),
          1_000);

  Settings patience(Duration patience) {
    return new Settings(look, freshFor, patience, kept, most);
  }

  Settings freshFor(Duration freshFor) {
    return new Settings(look, freshFor, patience, kept, most);
  }

  Settings most(int most) {
    return new Settings(look, freshFor, patience, kept, most);
  }
}
