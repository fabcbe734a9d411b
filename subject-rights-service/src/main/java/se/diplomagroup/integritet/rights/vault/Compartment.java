package se.diplomagroup.integritet.rights.vault;

/// What is sealed with a key of its own, because it is destroyed at a time of its own.
public enum Compartment {
  /// What the systems collected for an extract.
  PACKAGES,
  /// What the person wrote, how to reach them, and the words of a decision.
  PARTICULARS
}
