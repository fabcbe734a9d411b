package se.diplomagroup.integritet.consent.collector;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response.Status;
import java.util.Collection;
import java.util.Set;
import se.diplomagroup.integritet.consent.catalogue.Catalogue;
import se.diplomagroup.integritet.consent.catalogue.CurrentCatalogue;
import se.diplomagroup.integritet.consent.catalogue.Purpose;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.kit.problem.ProblemException;

/// Which systems may tell what people decided, and about which purposes: those that the catalogue,
/// which the data protection officer answers for, names as carrying the purpose out, and those that
/// the configuration names. Nobody else: that a system declares itself to hold data, or has the
/// role of a system, is not enough.
@ApplicationScoped
public class Collectors {

  private final CurrentCatalogue catalogue;
  private final CollectorSettings settings;

  Collectors(CurrentCatalogue catalogue, CollectorSettings settings) {
    this.catalogue = catalogue;
    this.settings = settings;
  }

  /// @throws ProblemException 403 `not-a-collector` unless the system asks people about each of the
  ///   purposes that rest on consent, and about at least one purpose at all
  public void require(Code system, Collection<Code> purposes) {
    requireAny(system);
    Catalogue current = catalogue.get();
    boolean all =
        purposes.stream()
            .flatMap(key -> current.purpose(key).stream())
            .filter(Purpose::needsConsent)
            .allMatch(purpose -> collects(system, purpose));
    if (!all) {
      throw refused();
    }
  }

  /// @throws ProblemException 403 `not-a-collector` unless the system asks people about anything
  public void requireAny(Code system) {
    if (catalogue.get().consentPurposes().stream()
        .noneMatch(purpose -> collects(system, purpose))) {
      throw refused();
    }
  }

  /// Whether a system carries a purpose out or asks people about it.
  public boolean collects(Code system, Purpose purpose) {
    return purpose.systems().contains(system)
        || settings
            .purposes()
            .getOrDefault(system.value(), Set.of())
            .contains(purpose.key().value());
  }

  private static ProblemException refused() {
    return ProblemException.of(
        Status.FORBIDDEN,
        "not-a-collector",
        "This system is not one that asks people about these purposes.");
  }
}
