package se.diplomagroup.integritet.connector;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Asks retention-service.
@DefaultBean
@ApplicationScoped
class AskedGoAhead implements GoAhead {

  private static final Set<Integer> NO = Set.of(409, 410);

  private final PlatformClient client;
  private final Optional<URI> retention;

  AskedGoAhead(
      PlatformClient client,
      @ConfigProperty(name = "integritet.retention.url") Optional<URI> retention) {
    this.client = client;
    this.retention = retention;
  }

  @Override
  public boolean given(UUID orderId) {
    URI base =
        retention.orElseThrow(
            () -> new IllegalStateException("integritet.retention.url is not set"));
    int status = client.post(URI.create(base + "/v1/orders/" + orderId + "/start")).statusCode();
    if (NO.contains(status)) {
      return false;
    }
    if (status / 100 != 2) {
      throw new PlatformRefused(status);
    }
    return true;
  }
}
