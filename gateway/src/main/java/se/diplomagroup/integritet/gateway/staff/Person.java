package se.diplomagroup.integritet.gateway.staff;

import se.diplomagroup.integritet.gateway.downstream.ConsentService.Consents;
import se.diplomagroup.integritet.gateway.downstream.Fetched;
import se.diplomagroup.integritet.gateway.downstream.Listing;
import se.diplomagroup.integritet.gateway.downstream.RetentionService.Hold;
import se.diplomagroup.integritet.gateway.downstream.RetentionService.RetentionClock;
import se.diplomagroup.integritet.gateway.downstream.RightsService.Request;

/// What there is about one person, by pseudonymous id.
public record Person(
    Fetched<Listing<Hold>> holds,
    Fetched<Listing<Request>> requests,
    Fetched<Listing<RetentionClock>> clocks,
    Fetched<Consents> consents) {}
