package se.diplomagroup.integritet.elearning.fact;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import se.diplomagroup.integritet.contracts.Systems;
import se.diplomagroup.integritet.kit.identity.Caller;
import se.diplomagroup.integritet.kit.identity.Roles;

/// The queue of facts, for those who run the system.
@Path("/api/facts")
@RolesAllowed(Roles.SYSTEM)
class FactResource {

  record PendingView(long pending, long refused) {}

  record RefusedView(List<PendingFacts.Refused> refused) {}

  record RetoldView(int retold) {}

  private final PendingFacts facts;
  private final FactTeller teller;
  private final Caller caller;

  FactResource(PendingFacts facts, FactTeller teller, Caller caller) {
    this.facts = facts;
    this.teller = teller;
    this.caller = caller;
  }

  @GET
  @Path("/pending")
  public PendingView pending() {
    caller.requireSystem(Systems.ELEARNING_PLATFORM);
    return new PendingView(facts.pending(), facts.refused());
  }

  @GET
  @Path("/refused")
  public RefusedView refused() {
    caller.requireSystem(Systems.ELEARNING_PLATFORM);
    return new RefusedView(facts.refusals());
  }

  /// Refused facts are told again, once what was wrong is put right.
  @POST
  @Path("/refused/retelling")
  public RetoldView retell() {
    caller.requireSystem(Systems.ELEARNING_PLATFORM);
    int count = facts.retell();
    teller.wake();
    return new RetoldView(count);
  }
}
