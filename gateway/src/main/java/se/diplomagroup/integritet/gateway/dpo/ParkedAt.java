package se.diplomagroup.integritet.gateway.dpo;

import se.diplomagroup.integritet.gateway.downstream.Fetched;
import se.diplomagroup.integritet.gateway.downstream.Listing;
import se.diplomagroup.integritet.gateway.downstream.ParkedEvents.Parked;

/// The events that one service has set aside.
public record ParkedAt(String service, Fetched<Listing<Parked>> parked) {}
