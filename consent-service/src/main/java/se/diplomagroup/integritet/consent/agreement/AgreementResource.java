package se.diplomagroup.integritet.consent.agreement;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.StreamingOutput;
import org.jboss.resteasy.reactive.Cache;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.consent.catalogue.CurrentCatalogue;
import se.diplomagroup.integritet.consent.catalogue.Purpose;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.kit.access.AccessReason;
import se.diplomagroup.integritet.kit.identity.Caller;
import se.diplomagroup.integritet.kit.identity.Kind;
import se.diplomagroup.integritet.kit.identity.Roles;
import se.diplomagroup.integritet.kit.problem.Problems;

/// Who agreed? For a system that the catalogue names as carrying out the purpose, and for the data
/// protection officer. What a system says about itself when it registers admits nobody.
@Path("/v1/purposes/{key}/subjects")
@RolesAllowed({Roles.SYSTEM, Roles.DPO})
class AgreementResource {

  private static final String NDJSON = "application/x-ndjson";
  private static final String CSV = "text/csv";

  private final Agreements agreements;
  private final CurrentCatalogue catalogue;
  private final Caller caller;
  private final AccessReason reason;
  private final ObjectMapper json;

  AgreementResource(
      Agreements agreements,
      CurrentCatalogue catalogue,
      Caller caller,
      AccessReason reason,
      ObjectMapper json) {
    this.agreements = agreements;
    this.catalogue = catalogue;
    this.caller = caller;
    this.reason = reason;
    this.json = json;
  }

  /// Everybody who stands so to the purpose, one JSON object a line.
  @GET
  @Produces(NDJSON)
  @Cache(noStore = true)
  public StreamingOutput lines(
      @PathParam("key") Code key, @QueryParam("state") @DefaultValue("given") Standing state) {
    Purpose purpose = purpose(key);
    Code why = admitted(purpose);
    return out -> agreements.write(purpose.key(), state, why, new NdjsonAgreements(json, out));
  }

  /// The same as a table.
  @GET
  @Produces(CSV)
  @Cache(noStore = true)
  public StreamingOutput table(
      @PathParam("key") Code key, @QueryParam("state") @DefaultValue("given") Standing state) {
    Purpose purpose = purpose(key);
    Code why = admitted(purpose);
    return out -> agreements.write(purpose.key(), state, why, new CsvAgreements(out));
  }

  private Purpose purpose(Code key) {
    return catalogue
        .get()
        .purpose(key)
        .filter(Purpose::needsConsent)
        .orElseThrow(() -> Problems.notFound("purpose that rests on consent"));
  }

  /// Why the list is read, or null where the system acts on it.
  private @Nullable Code admitted(Purpose purpose) {
    if (caller.kind() != Kind.SYSTEM) {
      return reason.required();
    }
    if (!purpose.systems().contains(caller.systemKey())) {
      throw Problems.forbidden("Only a system that carries out the purpose may ask.");
    }
    return null;
  }
}
