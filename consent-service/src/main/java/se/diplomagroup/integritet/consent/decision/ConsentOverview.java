package se.diplomagroup.integritet.consent.decision;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import se.diplomagroup.integritet.consent.catalogue.CurrentCatalogue;
import se.diplomagroup.integritet.consent.catalogue.Purpose;
import se.diplomagroup.integritet.consent.decision.ConsentsView.ConsentView;
import se.diplomagroup.integritet.consent.guardian.Minorities;
import se.diplomagroup.integritet.contracts.Code;

/// How a subject stands to purposes that rest on consent, and whether they may be asked.
@ApplicationScoped
class ConsentOverview {

  private final Decisions decisions;
  private final CurrentCatalogue catalogue;
  private final CurrentRules rules;
  private final Minorities minorities;
  private final Instance<AskingObstacle> obstacles;
  private final AskingSettings settings;
  private final Clock clock;

  ConsentOverview(
      Decisions decisions,
      CurrentCatalogue catalogue,
      CurrentRules rules,
      Minorities minorities,
      Instance<AskingObstacle> obstacles,
      AskingSettings settings,
      Clock clock) {
    this.decisions = decisions;
    this.catalogue = catalogue;
    this.rules = rules;
    this.minorities = minorities;
    this.obstacles = obstacles;
    this.settings = settings;
    this.clock = clock;
  }

  /// @param about the purposes that are told
  ConsentsView of(UUID subjectId, Predicate<Purpose> about) {
    Instant now = clock.instant();
    boolean child = minorities.of(subjectId).filter(it -> it.lastsAt(now)).isPresent();
    List<Purpose> purposes = catalogue.get().consentPurposes().stream().filter(about).toList();
    Map<Code, List<LedgerEntry>> byPurpose =
        decisions.linked(subjectId, purposes.stream().map(Purpose::key).toList()).stream()
            .collect(groupingBy(LedgerEntry::purpose));
    Predicate<Purpose> notToAsk =
        obstacles.stream()
            .map(obstacle -> obstacle.notToAsk(subjectId))
            .reduce(purpose -> false, Predicate::or);
    return new ConsentsView(
        child,
        purposes.stream()
            .map(purpose ->
                view(
                    purpose,
                    byPurpose.getOrDefault(purpose.key(), List.of()),
                    !child,
                    notToAsk.test(purpose),
                    now))
            .toList());
  }

  private ConsentView view(
      Purpose purpose, List<LedgerEntry> about, boolean grown, boolean obstacle, Instant now) {
    ConsentRules inForce = rules.get();
    ConsentState state = ConsentState.of(about, inForce, now);
    Asking asking = Asking.of(state, purpose, grown, inForce.notices(), settings.againAfter(), now);
    return ConsentView.of(purpose, state, obstacle ? new Asking(false, null) : asking);
  }
}
