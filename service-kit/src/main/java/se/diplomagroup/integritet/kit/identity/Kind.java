package se.diplomagroup.integritet.kit.identity;

/// The kinds of callers: a person about their own matters, staff of the controller, or a system.
public enum Kind {
  PERSON,
  STAFF,
  SYSTEM
}
