package se.diplomagroup.integritet.consent.moving;

import se.diplomagroup.integritet.consent.decision.DecisionCommand;
import se.diplomagroup.integritet.kit.problem.JsonViolation;
import se.diplomagroup.integritet.kit.problem.Violation;

/// Reads a decision from a line.
interface LineReader {

  /// Stands for the line as a whole where no single field is to blame.
  String LINE = "line";

  /// The answer about one line.
  sealed interface Reading {

    record Decision(DecisionCommand command) implements Reading {}

    record Unreadable(Violation violation) implements Reading {}
  }

  Reading read(Line line);

  /// The answer about a line whose form is wrong as a whole.
  static Reading unreadable(String rule, String message) {
    return new Reading.Unreadable(new Violation(LINE, rule, message));
  }

  /// What is wrong with a line: with one of its fields, or with all of it, which is no body here.
  static Reading unreadable(Violation violation) {
    return violation.field().equals(JsonViolation.BODY) || violation.rule().equals("json")
        ? unreadable(violation.rule(), "The line is not a JSON object that can be read, in UTF-8.")
        : new Reading.Unreadable(violation);
  }
}
