package se.diplomagroup.integritet.gateway.downstream;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.gateway.session.SignedIn;
import se.diplomagroup.integritet.kit.trace.Trace;

/// Calls to the services on behalf of whoever has opened the page.
@RequestScoped
public class Calls {

  private final SignedIn signedIn;
  private final Trace trace;

  Calls(SignedIn signedIn, Trace trace) {
    this.signedIn = signedIn;
    this.trace = trace;
  }

  /// A call with the user's own rights.
  public Call asUser() {
    @Nullable String token = signedIn.accessToken().orElse(null);
    return Call.of(token, trace.correlationId());
  }

  /// A call that needs no rights.
  public Call asAnybody() {
    return Call.of(null, trace.correlationId());
  }

  /// A key for a form, so that sending it twice creates one thing.
  public String newKey() {
    return UUID.randomUUID().toString();
  }
}
