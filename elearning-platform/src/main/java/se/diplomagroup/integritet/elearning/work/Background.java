package se.diplomagroup.integritet.elearning.work;

/// A feature with work that goes on by itself.
public interface Background {

  /// What does the work; always the same one.
  Worker worker();
}
