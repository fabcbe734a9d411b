package se.diplomagroup.integritet.gateway.testing;

import java.time.Duration;

/// What is around the gateway in a test.
public final class World implements AutoCloseable {

  public final FakeSignIn signIn = new FakeSignIn();

  public final FakeService consent =
      new FakeService()
          .always("GET /v1/notices/current", "notice.json")
          .always("GET /v1/catalogue", "catalogue.json")
          .always("GET /v1/catalogue/proposals", "proposals.json")
          .always("GET /v1/catalogue/proposals/{id}", "proposal.json")
          .always("POST /v1/catalogue/proposals/{id}/approval", "proposal.json")
          .always("POST /v1/catalogue/proposals/{id}/rejection", "proposal.json")
          .always("GET /v1/catalogue/proposals/{id}/consequences", "consequences.json")
          .always("GET /v1/subjects/{id}/decisions", "decisions.json")
          .always("GET /v1/subjects/{id}/consents", "consents.json")
          .always("GET /v1/subjects/{id}/children", "children.json")
          .always("GET /v1/subjects/{id}/objections", "objections.json")
          .always("POST /v1/objections", "objection.json")
          .always("DELETE /v1/objections/{id}", "objection.json")
          .always("GET /v1/subjects/{id}/visitors", "visitors.json")
          .always("DELETE /v1/subjects/{id}/visitors/{id}", "none.json")
          .always("POST /v1/decisions", "decided.json")
          .always("PUT /v1/subjects/{id}/visitors/{id}", "visitor.json")
          .always("GET /v1/decisions/{id}/delivery", "delivery.json")
          .always("GET /v1/deliveries", "deliveries.json")
          .always("GET /v1/parked", "none.json");

  public final FakeService rights =
      new FakeService()
          .always("GET /v1/requests", "requests.json")
          .always("GET /v1/requests/{id}", "request.json")
          .always("POST /v1/requests", "request.json")
          .always("POST /v1/requests/{id}/identity", "request.json")
          .always("POST /v1/requests/{id}/decision", "request.json")
          .always("POST /v1/requests/{id}/approval", "request.json")
          .always("POST /v1/requests/{id}/handover", "request.json")
          .always("GET /v1/parked", "none.json");

  public final FakeService retention =
      new FakeService()
          .always("GET /v1/disposals", "disposals.json")
          .always("GET /v1/disposals/{id}", "disposal.json")
          .always("GET /v1/subjects/{id}/clocks", "clocks.json")
          .always("GET /v1/holds", "holds.json")
          .always("POST /v1/holds", "hold.json")
          .always("POST /v1/holds/{id}/release", "hold.json")
          .always("GET /v1/parked", "none.json");

  public final FakeService audit =
      new FakeService()
          .always("GET /v1/overview", "overview.json")
          .always("GET /v1/events", "events.json")
          .always("GET /v1/subjects/{id}/history", "history.json")
          .always("GET /v1/parked", "parked.json");

  public void reset() {
    consent.reset();
    rights.reset();
    retention.reset();
    audit.reset();
    signIn.tokensLive(Duration.ofMinutes(5));
  }

  @Override
  public void close() {
    consent.close();
    rights.close();
    retention.close();
    audit.close();
    signIn.close();
  }
}
