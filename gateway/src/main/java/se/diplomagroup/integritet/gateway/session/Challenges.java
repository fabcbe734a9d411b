package se.diplomagroup.integritet.gateway.session;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.kit.problem.ProblemDetail;

/// Whoever opens a page without a session, or with one that has ended, is asked to sign in; a
/// program without a valid token is told so.
final class Challenges {

  private final HttpAuthenticator directory;

  Challenges(HttpAuthenticator directory) {
    this.directory = directory;
  }

  /// Before the kit's own answer, which knows programs only.
  @ServerExceptionMapper(
      value = {UnauthorizedException.class, AuthenticationFailedException.class},
      priority = Priorities.AUTHENTICATION)
  Uni<Response> challenge(Throwable failure, RoutingContext context) {
    if (Tenants.isForPrograms(context)) {
      return Uni.createFrom().item(refused());
    }
    return directory.getChallenge(context).map(Challenges::answer);
  }

  private static Response answer(@Nullable ChallengeData challenge) {
    if (challenge == null) {
      return refused();
    }
    ResponseBuilder answer = Response.status(challenge.status);
    challenge.getHeaders().forEach((name, value) -> answer.header(name.toString(), value));
    return answer.build();
  }

  private static Response refused() {
    return Response.status(Status.UNAUTHORIZED)
        .type(ProblemDetail.MEDIA_TYPE)
        .header("WWW-Authenticate", "Bearer")
        .entity(
            ProblemDetail.of(
                Status.UNAUTHORIZED,
                "not-signed-in",
                "The call needs a valid access token.",
                List.of()))
        .build();
  }
}
