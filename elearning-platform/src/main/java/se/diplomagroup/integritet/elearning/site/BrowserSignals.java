package se.diplomagroup.integritet.elearning.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import se.diplomagroup.integritet.elearning.site.CookieDecisions.Outcome;

/// Heeds a browser that begins to say no for its visitor (Global Privacy Control) after they have
/// said yes: the yes counts no more from the first such call, and is taken back for good as soon as
/// the platform has stored that, or knows nobody who said it. Until then each page tells it again.
@ApplicationScoped
class BrowserSignals {

  private static final Set<Outcome> SETTLED = Set.of(Outcome.STORED, Outcome.ERASED);

  private final CookieDecisions decisions;

  BrowserSignals(CookieDecisions decisions) {
    this.decisions = decisions;
  }

  void heed(Visitor visitor) {
    visitor
        .overruled()
        .filter(said -> SETTLED.contains(decisions.takeBack(said)))
        .ifPresent(said -> visitor.remember(said.without(said.accepted())));
  }
}
