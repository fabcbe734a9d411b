package se.diplomagroup.integritet.kit.time;

import java.time.ZoneId;

/// Time zones with a meaning in law.
public final class Zones {

  /// Every legal date is a calendar date here.
  public static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

  private Zones() {}
}
