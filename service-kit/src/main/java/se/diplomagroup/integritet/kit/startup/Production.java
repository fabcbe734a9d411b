package se.diplomagroup.integritet.kit.startup;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;

/// Which profiles are production: all but those for developing, testing and trying out. A profile
/// that nobody has heard of, `staging` for one, has real people's data until somebody says
/// otherwise.
public final class Production {

  private static final String PRODUCTION = "prod";
  private static final Set<String> OTHERS = Set.of("dev", "test", "local");

  private Production() {}

  /// @param profiles those the application runs with
  public static boolean is(Collection<String> profiles) {
    return profiles.contains(PRODUCTION) || Collections.disjoint(profiles, OTHERS);
  }
}
