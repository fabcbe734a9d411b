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
}
