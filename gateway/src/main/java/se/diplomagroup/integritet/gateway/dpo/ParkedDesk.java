package se.diplomagroup.integritet.gateway.dpo;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import se.diplomagroup.integritet.gateway.downstream.AuditService;
import se.diplomagroup.integritet.gateway.downstream.Call;
import se.diplomagroup.integritet.gateway.downstream.Calls;
import se.diplomagroup.integritet.gateway.downstream.ConsentService;
import se.diplomagroup.integritet.gateway.downstream.Fetching;
import se.diplomagroup.integritet.gateway.downstream.Fetching.Asked;
import se.diplomagroup.integritet.gateway.downstream.Listing;
import se.diplomagroup.integritet.gateway.downstream.ParkedEvents.Parked;
import se.diplomagroup.integritet.gateway.downstream.RetentionService;
import se.diplomagroup.integritet.gateway.downstream.RightsService;

/// Asks every service what it has set aside.
@RequestScoped
class ParkedDesk {

  private static final int SHOWN = 50;

  private final Calls calls;
  private final Fetching fetching;
  private final ConsentService consent;
  private final RightsService rights;
  private final RetentionService retention;
  private final AuditService audit;

  ParkedDesk(
      Calls calls,
      Fetching fetching,
      @RestClient ConsentService consent,
      @RestClient RightsService rights,
      @RestClient RetentionService retention,
      @RestClient AuditService audit) {
    this.calls = calls;
    this.fetching = fetching;
    this.consent = consent;
    this.rights = rights;
    this.retention = retention;
    this.audit = audit;
  }

  List<ParkedAt> everywhere() {
    Call call = calls.asUser();
    Asked<Listing<Parked>> atConsent = fetching.ask(() -> consent.parked(call, SHOWN));
    Asked<Listing<Parked>> atRights = fetching.ask(() -> rights.parked(call, SHOWN));
    Asked<Listing<Parked>> atRetention = fetching.ask(() -> retention.parked(call, SHOWN));
    Asked<Listing<Parked>> atAudit = fetching.ask(() -> audit.parked(call, SHOWN));
    return List.of(
        new ParkedAt("consent-service", atConsent.answer()),
        new ParkedAt("subject-rights-service", atRights.answer()),
        new ParkedAt("retention-service", atRetention.answer()),
        new ParkedAt("audit-service", atAudit.answer()));
  }
}
