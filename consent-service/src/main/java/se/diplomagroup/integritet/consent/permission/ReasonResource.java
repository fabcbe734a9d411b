package se.diplomagroup.integritet.consent.permission;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.Cache;
import se.diplomagroup.integritet.consent.catalogue.Words;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.kit.problem.Problems;

/// Every reason that a permission can have, so that a system knows beforehand what it may hear and
/// what to tell people.
@Path("/v1/permissions/reasons")
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
class ReasonResource {

  private static final int HOUR = 3600;

  private final List<ReasonView> all = Stream.of(Reason.values()).map(ReasonView::of).toList();
  private final Map<Code, ReasonView> byCode =
      all.stream().collect(Collectors.toMap(ReasonView::code, Function.identity()));

  /// A reason as shown.
  record ReasonView(Code code, boolean allowed, Words sentence) {

    static ReasonView of(Reason reason) {
      return new ReasonView(reason.code(), reason.allowed(), reason.sentence());
    }
  }

  @GET
  @PermitAll
  @Cache(maxAge = HOUR)
  public List<ReasonView> all() {
    return all;
  }

  @GET
  @Path("{code}")
  @PermitAll
  @Cache(maxAge = HOUR)
  public ReasonView one(@PathParam("code") Code code) {
    return Optional.ofNullable(byCode.get(code)).orElseThrow(() -> Problems.notFound("reason"));
  }
}
