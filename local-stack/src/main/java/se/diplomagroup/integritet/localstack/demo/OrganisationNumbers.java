package se.diplomagroup.integritet.localstack.demo;

import java.time.Instant;
import java.util.Locale;

/// Swedish organisation numbers with a right check digit (Luhn), different in each run.
final class OrganisationNumbers {

  private OrganisationNumbers() {}

  static String of(Instant run, int number) {
    String nine =
        "559" + String.format(Locale.ROOT, "%06d", (run.getEpochSecond() * 3 + number) % 1_000_000);
    int sum = 0;
    for (int i = 0; i < nine.length(); i++) {
      int doubled = Character.digit(nine.charAt(i), 10) * (i % 2 == 0 ? 2 : 1);
      sum += doubled / 10 + doubled % 10;
    }
    return nine.substring(0, 6) + "-" + nine.substring(6) + (10 - sum % 10) % 10;
  }
}
