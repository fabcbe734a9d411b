package se.diplomagroup.integritet.kit.problem;

/// What is wrong with one field.
///
/// @param field the path of the field, such as `decisions[2].purpose`
/// @param rule the broken rule as a stable word, such as `required`
/// @param message the rule in a sentence; never the value that was given
public record Violation(String field, String rule, String message) {}
