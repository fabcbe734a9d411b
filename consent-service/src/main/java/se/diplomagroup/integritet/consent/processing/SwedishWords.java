package se.diplomagroup.integritet.consent.processing;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.diplomagroup.integritet.consent.catalogue.LegalBasis;
import se.diplomagroup.integritet.consent.catalogue.Transfer;
import se.diplomagroup.integritet.consent.catalogue.Words;
import se.diplomagroup.integritet.consent.processing.ProcessingRecord.Named;
import se.diplomagroup.integritet.kit.time.Zones;

/// The record's facts as the authority reads them, in Swedish.
final class SwedishWords {

  static final String NO_TRANSFER = "Ingen. Uppgifterna lämnar inte våra servrar.";

  private static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", SWEDISH);

  private SwedishWords() {}

  static String date(Instant time) {
    return DATE.format(time.atZone(Zones.STOCKHOLM));
  }

  static String basis(LegalBasis basis) {
    return switch (basis) {
      case CONSENT -> "Samtycke (artikel 6.1 a)";
      case CONTRACT -> "Avtal (artikel 6.1 b)";
      case LEGAL_OBLIGATION -> "Rättslig förpliktelse (artikel 6.1 c)";
      case VITAL_INTERESTS -> "Skydd för grundläggande intressen (artikel 6.1 d)";
      case PUBLIC_TASK -> "Uppgift av allmänt intresse (artikel 6.1 e)";
      case LEGITIMATE_INTEREST -> "Berättigat intresse (artikel 6.1 f)";
    };
  }

  /// Names that each stand for themselves, such as those of systems.
  static String names(Collection<Named> named) {
    return named.stream().map(it -> it.title().sv()).collect(Collectors.joining(", "));
  }

  /// Common nouns as in a sentence: only the first begins with a capital.
  static String kinds(Collection<Named> named) {
    return named.stream()
        .map(it -> it.title().sv())
        .reduce((before, next) -> before + ", " + inSentence(next))
        .orElse("");
  }

  static String recipients(Collection<Words> recipients) {
    return joined(recipients, Words::sv);
  }

  static String transfers(List<Transfer> transfers) {
    return transfers.isEmpty()
        ? NO_TRANSFER
        : joined(
            transfers,
            it -> "%s: %s (%s)".formatted(country(it), it.recipient().sv(), it.safeguard().sv()));
  }

  private static String inSentence(String noun) {
    boolean abbreviation = noun.length() > 1 && !Character.isLowerCase(noun.charAt(1));
    return abbreviation ? noun : noun.substring(0, 1).toLowerCase(SWEDISH) + noun.substring(1);
  }

  private static String country(Transfer transfer) {
    return Locale.of("", transfer.country()).getDisplayCountry(SWEDISH);
  }

  private static <T> String joined(Collection<T> values, Function<T, String> text) {
    return values.stream().map(text).collect(Collectors.joining("; "));
  }
}
