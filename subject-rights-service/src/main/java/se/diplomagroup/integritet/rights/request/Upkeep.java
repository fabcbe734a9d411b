package se.diplomagroup.integritet.rights.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import se.diplomagroup.integritet.rights.vault.Packages;

/// The single pieces of upkeep, one transaction each. Each looks again at the locked request, so
/// two replicas at once do it once.
@ApplicationScoped
class Upkeep {

  private final Requests requests;
  private final Packages packages;
  private final Clock clock;

  Upkeep(Requests requests, Packages packages, Clock clock) {
    this.requests = requests;
    this.packages = packages;
    this.clock = clock;
  }

  @Transactional
  List<UUID> extractsReadyBefore(Instant limit, int most) {
    return requests.readyBefore(limit, most);
  }

  @Transactional
  List<UUID> restrictionsLiftedBy(LocalDate today, int most) {
    return requests.restrictionsLiftedBy(today, most);
  }

  @Transactional
  void destroyExtract(UUID requestId) {
    RightsRequest request = requests.lock(requestId);
    if (request.packagesAreDestroyed()) {
      return;
    }
    packages.destroy(requestId);
    request.packagesDestroyed(clock.instant());
    requests.save(request);
  }

  @Transactional
  void liftRestriction(UUID requestId) {
    RightsRequest request = requests.lock(requestId);
    if (request.restrictionLiftsOn().isPresent()) {
      request.liftRestriction(clock.instant());
      requests.save(request);
    }
  }
}
