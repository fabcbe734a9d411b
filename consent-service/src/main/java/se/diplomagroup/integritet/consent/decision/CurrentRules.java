package se.diplomagroup.integritet.consent.decision;

import jakarta.enterprise.context.ApplicationScoped;
import se.diplomagroup.integritet.consent.catalogue.CurrentCatalogue;
import se.diplomagroup.integritet.consent.notice.NoticeBoard;

/// The rules of now.
@ApplicationScoped
public class CurrentRules {

  private final CurrentCatalogue catalogue;
  private final NoticeBoard notices;

  CurrentRules(CurrentCatalogue catalogue, NoticeBoard notices) {
    this.catalogue = catalogue;
    this.notices = notices;
  }

  public ConsentRules get() {
    return new ConsentRules(notices.published(), catalogue.limits());
  }

  /// Takes in what is newer.
  public void refresh() {
    catalogue.refresh();
    notices.refresh();
  }
}
