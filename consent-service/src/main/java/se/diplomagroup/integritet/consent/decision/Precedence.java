package se.diplomagroup.integritet.consent.decision;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// The published rule by which decisions about one purpose add up: **the decision that was made
/// last counts.** Of decisions made at the same instant the one that protects the person most
/// counts: withdrawn before refused before expired before given. Of equal ones the one with the
/// greater id counts, compared as text, so that there is always exactly one.
///
/// The rule is a total order over what the decisions say, and the state is the greatest of them.
/// When and in which order they arrived plays no part: a decision made earlier and told later
/// changes nothing.
public final class Precedence implements Comparator<LedgerEntry> {

  /// The rule.
  public static final Precedence RULE = new Precedence();

  private static final Comparator<LedgerEntry> ORDER =
      Comparator.comparing(LedgerEntry::decidedAt)
          .thenComparing(entry -> entry.choice().protection())
          .thenComparing(entry -> entry.id().toString());

  private Precedence() {}

  /// Positive when the first decision counts before the second.
  @Override
  public int compare(LedgerEntry first, LedgerEntry second) {
    return ORDER.compare(first, second);
  }

  /// The one that counts, of decisions of one subject about one purpose.
  public Optional<LedgerEntry> of(Collection<LedgerEntry> decisions) {
    return decisions.stream().max(this);
  }
}
