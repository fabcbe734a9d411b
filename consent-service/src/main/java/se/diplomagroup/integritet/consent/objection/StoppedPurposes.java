package se.diplomagroup.integritet.consent.objection;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.diplomagroup.integritet.consent.catalogue.CurrentCatalogue;
import se.diplomagroup.integritet.consent.catalogue.Purpose;
import se.diplomagroup.integritet.consent.decision.ConsentRules;
import se.diplomagroup.integritet.consent.decision.CurrentRules;
import se.diplomagroup.integritet.consent.decision.Decisions;
import se.diplomagroup.integritet.consent.decision.LedgerEntry;
import se.diplomagroup.integritet.contracts.Code;

/// Says of objections which purposes they stop now.
@ApplicationScoped
class StoppedPurposes {

  private final CurrentCatalogue catalogue;
  private final CurrentRules rules;
  private final Decisions decisions;
  private final Clock clock;

  StoppedPurposes(
      CurrentCatalogue catalogue, CurrentRules rules, Decisions decisions, Clock clock) {
    this.catalogue = catalogue;
    this.rules = rules;
    this.decisions = decisions;
    this.clock = clock;
  }

  /// @param objections of one person
  /// @return them as they are shown, in the same order
  List<ObjectionView> views(List<Objection> objections) {
    Instant now = clock.instant();
    ConsentRules inForce = rules.get();
    Map<Code, List<LedgerEntry>> known = new HashMap<>();
    List<ObjectionView> views = new ArrayList<>();
    for (Objection objection : objections) {
      List<Code> stopped =
          catalogue.get().purposes().stream()
              .filter(purpose -> objection.isInForce() && objection.concerns(purpose))
              .filter(purpose ->
                  objection.stops(
                      purpose,
                      purpose.needsConsent()
                          ? known.computeIfAbsent(
                              purpose.key(), _ -> grounds(objection.subjectId(), purpose))
                          : List.of(),
                      inForce,
                      now))
              .map(Purpose::key)
              .toList();
      views.add(ObjectionView.of(objection, stopped));
    }
    return views;
  }

  private List<LedgerEntry> grounds(UUID subjectId, Purpose purpose) {
    return decisions.grounds(List.of(subjectId), purpose.key()).getOrDefault(subjectId, List.of());
  }
}
