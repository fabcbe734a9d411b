package se.diplomagroup.integritet.consent.change;

/// Whoever holds in memory what goes for everybody: the catalogue, the notices.
public interface RuleWatcher {

  /// It may have changed. Takes it in before it returns.
  ///
  /// @throws RuntimeException if it cannot be read, so that memory is not relied on
  void rulesMayHaveChanged();
}
