package se.diplomagroup.integritet.consent.moving;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.consent.catalogue.CurrentCatalogue;
import se.diplomagroup.integritet.consent.catalogue.Purpose;
import se.diplomagroup.integritet.consent.decision.DecisionCommand;
import se.diplomagroup.integritet.consent.decision.HistoryPolicy;
import se.diplomagroup.integritet.consent.decision.HistoryPolicy.Verdict;
import se.diplomagroup.integritet.consent.decision.NewDecision;
import se.diplomagroup.integritet.consent.guardian.Minorities;
import se.diplomagroup.integritet.consent.moving.LineReader.Reading;
import se.diplomagroup.integritet.consent.notice.NoticeBoard;
import se.diplomagroup.integritet.kit.problem.Violation;
import se.diplomagroup.integritet.kit.problem.Violations;

/// Whether a line is a decision that can go into the ledger, as far as the line itself tells.
@ApplicationScoped
class LineCheck {

  private final CurrentCatalogue catalogue;
  private final NoticeBoard notices;
  private final Minorities minorities;
  private final Validator validator;
  private final Clock clock;

  LineCheck(
      CurrentCatalogue catalogue,
      NoticeBoard notices,
      Minorities minorities,
      Validator validator,
      Clock clock) {
    this.catalogue = catalogue;
    this.notices = notices;
    this.minorities = minorities;
    this.validator = validator;
    this.clock = clock;
  }

  /// The answer about a line.
  sealed interface Answer {

    record InOrder(NewDecision decision) implements Answer {}

    /// @param sentAgain what may have been in order when it moved in for the first time, and is
    ///   then a duplicate; null where that cannot be
    record NotInOrder(Violation violation, @Nullable DecisionCommand sentAgain) implements Answer {}
  }

  /// The rules as they are now, for these commands.
  HistoryPolicy policy(Collection<Reading> readings) {
    Set<UUID> subjects =
        readings.stream()
            .flatMap(reading ->
                reading instanceof Reading.Decision(var command)
                    ? Stream.ofNullable(command.subjectId())
                    : Stream.empty())
            .collect(toUnmodifiableSet());
    return new HistoryPolicy(
        catalogue.inForce(), notices.published(), clock.instant(), minorities.of(subjects));
  }

  Answer check(Reading reading, Terms terms, HistoryPolicy policy) {
    return switch (reading) {
      case Reading.Unreadable(var violation) -> new Answer.NotInOrder(violation, null);
      case Reading.Decision(var command) -> check(command, terms, policy);
    };
  }

  private Answer check(DecisionCommand command, Terms terms, HistoryPolicy policy) {
    if (!command.wellFormed()) {
      return new Answer.NotInOrder(
          Violations.of(new ConstraintViolationException(validator.validate(command))).getFirst(),
          null);
    }
    return switch (policy.check(command, terms.actor())) {
      case Verdict.NotInOrder(var violation) ->
          new Answer.NotInOrder(violation, mayBeKnown(command, terms) ? command : null);
      case Verdict.InOrder(var decision) when !terms.allow(decision.purpose()) ->
          new Answer.NotInOrder(
              new Violation(
                  "purpose",
                  "not-a-collector",
                  "A system moves in decisions about purposes that it asks people about."),
              null);
      case Verdict.InOrder(var decision) -> new Answer.InOrder(decision);
    };
  }

  /// As over HTTP: a purpose that no longer rests on consent is nobody's to be asked about.
  private boolean mayBeKnown(DecisionCommand command, Terms terms) {
    boolean onConsent =
        catalogue.get().purpose(command.purpose()).filter(Purpose::needsConsent).isPresent();
    return command.decidedAt() != null && (!onConsent || terms.allow(command.purpose()));
  }
}
