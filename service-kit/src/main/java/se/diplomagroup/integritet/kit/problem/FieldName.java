package se.diplomagroup.integritet.kit.problem;

/// The name of a field or parameter that the caller chose: only what looks like a name is repeated.
final class FieldName {

  private FieldName() {}

  static String shown(String name) {
    return name.matches("[A-Za-z_][A-Za-z0-9_-]{0,63}") ? name : "?";
  }
}
