package se.diplomagroup.integritet.consent.receipt;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.Cache;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import se.diplomagroup.integritet.kit.identity.Roles;
import se.diplomagroup.integritet.kit.problem.ProblemException;

/// Receipts of decisions, the keys that they verify with, and their verification.
@Path("/v1")
class ReceiptResource {

  /// A compact JWS (RFC 7515, section 9.2.1).
  static final String JOSE = "application/jose";

  private static final String JSON_LD = "application/ld+json";
  private static final String JWK_SET = "application/jwk-set+json";
  private static final int LONGEST = 32 * 1024;

  private final Receipts receipts;
  private final ReceiptSigner signer;
  private final ReceiptVerifier verifier;
  private final ReceiptKeys keys;

  ReceiptResource(
      Receipts receipts, ReceiptSigner signer, ReceiptVerifier verifier, ReceiptKeys keys) {
    this.receipts = receipts;
    this.signer = signer;
    this.verifier = verifier;
    this.keys = keys;
  }

  /// The signed receipt of a decision.
  @GET
  @Path("decisions/{id}/receipt")
  @Produces(JOSE)
  @Cache(noStore = true)
  @RolesAllowed({Roles.PERSON, Roles.CUSTOMER_ADMIN, Roles.SUPPORT, Roles.DPO, Roles.SYSTEM})
  public RestResponse<String> signed(@PathParam("id") UUID decisionId) {
    return download(signer.sign(receipts.of(decisionId)), decisionId, "jws");
  }

  /// The same receipt to read, without the signature.
  @GET
  @Path("decisions/{id}/receipt")
  @Produces(JSON_LD)
  @Cache(noStore = true)
  @RolesAllowed({Roles.PERSON, Roles.CUSTOMER_ADMIN, Roles.SUPPORT, Roles.DPO, Roles.SYSTEM})
  public RestResponse<String> readable(@PathParam("id") UUID decisionId) {
    return download(receipts.of(decisionId), decisionId, "jsonld");
  }

  /// The public keys, as a JWK Set.
  @GET
  @Path("receipts/keys")
  @Produces({JWK_SET, MediaType.APPLICATION_JSON})
  @Cache(maxAge = 3600)
  @PermitAll
  public Map<String, List<Map<String, Object>>> keys() {
    return keys.published();
  }

  /// Whether a receipt is genuine. Open to everybody; nothing is looked up.
  @POST
  @Path("receipts/verifications")
  @Consumes({JOSE, MediaType.TEXT_PLAIN})
  @Produces(MediaType.APPLICATION_JSON)
  @PermitAll
  public Verification verify(@NotNull String receipt) {
    if (receipt.length() > LONGEST) {
      throw ProblemException.of(
          Status.REQUEST_ENTITY_TOO_LARGE, "too-large", "A receipt is smaller than that.");
    }
    return verifier.verify(receipt);
  }

  private static RestResponse<String> download(String content, UUID decisionId, String ending) {
    return ResponseBuilder.ok(content)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"receipt-" + decisionId + "." + ending + "\"")
        .build();
  }
}
