package se.diplomagroup.integritet.consent.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import se.diplomagroup.integritet.consent.catalogue.CurrentCatalogue;
import se.diplomagroup.integritet.consent.catalogue.Purpose;
import se.diplomagroup.integritet.consent.guardian.OwnConsents;

/// The consents that children gave themselves before it was known that they are children.
@ApplicationScoped
class ChildrensConsents implements OwnConsents {

  private final LedgerHold hold;
  private final Expiries expiries;
  private final CurrentCatalogue catalogue;

  ChildrensConsents(LedgerHold hold, Expiries expiries, CurrentCatalogue catalogue) {
    this.hold = hold;
    this.expiries = expiries;
    this.catalogue = catalogue;
  }

  @Override
  public void hold(UUID childId) {
    hold.on(List.of(Subject.person(childId)));
  }

  @Override
  public void end(UUID childId) {
    expiries.endOwn(childId, catalogue.get().consentPurposes().stream().map(Purpose::key).toList());
  }
}
