package se.diplomagroup.integritet.consent.catalogue;

import java.util.Locale;
import java.util.Set;

/// A transfer of personal data to a third country (GDPR Art. 30(1)(e)): one outside the EEA.
///
/// @param country ISO 3166-1 alpha-2
/// @param safeguard what makes it lawful (Art. 45, 46 or 49)
public record Transfer(String country, Words recipient, Words safeguard) {

  private static final Set<String> EEA =
      Set.of(
          "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE",
          "IS", "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK");

  public Transfer {
    if (!isThirdCountry(country)) {
      throw new IllegalArgumentException("not a third country");
    }
  }

  static boolean isThirdCountry(String country) {
    return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(country)
        && !EEA.contains(country);
  }
}
