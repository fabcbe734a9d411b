package se.diplomagroup.integritet.consent.decision;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import se.diplomagroup.integritet.consent.catalogue.CurrentCatalogue;
import se.diplomagroup.integritet.consent.catalogue.Purpose;
import se.diplomagroup.integritet.contracts.Code;

/// To what a subject consents, all that they and the visitors linked to them have decided taken
/// together.
@ApplicationScoped
public class EffectiveConsents {

  private final LedgerRows rows;
  private final CurrentCatalogue catalogue;
  private final CurrentRules rules;
  private final Clock clock;

  EffectiveConsents(LedgerRows rows, CurrentCatalogue catalogue, CurrentRules rules, Clock clock) {
    this.rows = rows;
    this.catalogue = catalogue;
    this.rules = rules;
    this.clock = clock;
  }

  /// The purposes for which there is a consent now.
  public Set<Code> givenBy(UUID subjectId) {
    Instant now = clock.instant();
    Map<Code, List<LedgerEntry>> byPurpose =
        rows
            .linked(
                List.of(subjectId),
                catalogue.get().consentPurposes().stream().map(Purpose::key).toList())
            .getOrDefault(subjectId, List.of())
            .stream()
            .collect(groupingBy(LedgerEntry::purpose));
    return byPurpose.entrySet().stream()
        .filter(of -> ConsentState.of(of.getValue(), rules.get(), now).isGiven())
        .map(Map.Entry::getKey)
        .collect(toUnmodifiableSet());
  }
}
