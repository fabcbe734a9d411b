package se.diplomagroup.integritet.consent.visitor;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// Visitors who sign in.
@ConfigMapping(prefix = "integritet.consent.visitors")
interface VisitorSettings {

  /// How many visitors are linked to a person at most: browsers and devices, and each time that
  /// cookies were cleared. It bounds what a permission answer has to look at.
  @WithDefault("50")
  int most();

  /// How many visitors a person can have had, those whose link is undone too: four times as many as
  /// at once, which nobody reaches who clears their cookies each month for ten years. A link is
  /// kept so that nobody else takes the visitor over; this bounds how many.
  @WithDefault("200")
  int mostEver();
}
