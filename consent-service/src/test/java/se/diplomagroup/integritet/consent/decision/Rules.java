package se.diplomagroup.integritet.consent.decision;

import se.diplomagroup.integritet.consent.catalogue.PurposeLimits;
import se.diplomagroup.integritet.consent.notice.PublishedNotices;

/// Rules under which purposes have stayed as they were.
public final class Rules {

  private Rules() {}

  public static ConsentRules of(PublishedNotices notices) {
    return new ConsentRules(notices, PurposeLimits.NONE);
  }
}
