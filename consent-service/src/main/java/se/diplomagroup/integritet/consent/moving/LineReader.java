package se.diplomagroup.integritet.consent.moving;

import se.diplomagroup.integritet.consent.decision.DecisionCommand;
import se.diplomagroup.integritet.kit.problem.Violation;

/// Reads a decision from a line.
interface LineReader {

  /// The answer about one line.
  sealed interface Reading {

    record Decision(DecisionCommand command) implements Reading {}

    record Unreadable(Violation violation) implements Reading {}
  }

  Reading read(Line line);

  /// The answer about a line whose form is wrong as a whole.
  static Reading unreadable(String rule, String message) {
    return new Reading.Unreadable(new Violation("", rule, message));
  }
}
