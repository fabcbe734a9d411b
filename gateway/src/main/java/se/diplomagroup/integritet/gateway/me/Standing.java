package se.diplomagroup.integritet.gateway.me;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import se.diplomagroup.integritet.contracts.Language;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.Catalogue;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.Consent;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.Consents;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.Notice;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.Objection;
import se.diplomagroup.integritet.gateway.downstream.ConsentService.Purpose;

/// How somebody stands to the purposes that need their consent, and to direct marketing.
///
/// @param guardianDecides whether the reader is a child under 13, for whom a guardian says yes
public record Standing(
    boolean guardianDecides, List<ConsentCard> cards, List<Marketing> marketing) {

  /// @param keys gives a new key each time
  static Standing of(
      Whose whose,
      Catalogue catalogue,
      Consents consents,
      List<Objection> objections,
      Notice notice,
      Language language,
      Supplier<String> keys) {
    Map<String, Consent> answers =
        consents.consents().stream()
            .collect(Collectors.toMap(Consent::purpose, it -> it, (first, _) -> first));
    Map<String, Objection> inForce = new HashMap<>();
    objections.stream()
        .filter(Objection::isToMarketing)
        .forEach(it -> it.stops().forEach(stopped -> inForce.putIfAbsent(stopped, it)));
    boolean guardianDecides = consents.guardianDecides() && !whose.child();
    return new Standing(
        guardianDecides,
        catalogue.purposes().stream()
            .filter(Purpose::needsConsent)
            .map(it ->
                ConsentCard.of(
                    it,
                    answers.get(it.key()),
                    inForce.containsKey(it.key()),
                    guardianDecides,
                    notice,
                    language))
            .toList(),
        catalogue.purposes().stream()
            .filter(Purpose::isMarketing)
            .map(it -> Marketing.of(it, inForce.get(it.key()), language, keys.get()))
            .toList());
  }

  /// How many purposes they have said yes to.
  int given() {
    return (int) cards.stream().filter(ConsentCard::given).count();
  }

  Optional<ConsentCard> card(String purpose) {
    return cards.stream().filter(card -> card.purpose().equals(purpose)).findAny();
  }

  /// The same after an answer to one purpose was not stored.
  ///
  /// @param outdated whether what had been shown is no longer in force
  Standing notStored(String purpose, boolean outdated) {
    return new Standing(
        guardianDecides,
        cards.stream()
            .map(card -> card.purpose().equals(purpose) ? card.notStored(outdated) : card)
            .toList(),
        marketing);
  }
}
