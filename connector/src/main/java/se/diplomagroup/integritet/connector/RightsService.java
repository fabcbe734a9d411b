package se.diplomagroup.integritet.connector;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.diplomagroup.integritet.contracts.Code;

/// The service that requests come from, over HTTPS: personal data goes there and comes from there,
/// never over a topic.
@ApplicationScoped
class RightsService {

  /// The ground of an order whose data was not taken: the request has ended meanwhile, or the data
  /// does not fit it.
  static final Code PACKAGE_REFUSED = Code.of("package-refused");

  private static final Set<Integer> FINAL_REFUSALS = Set.of(404, 409, 410, 413, 422);

  private final PlatformClient client;
  private final ObjectMapper mapper;
  private final Optional<URI> url;

  RightsService(
      PlatformClient client,
      ObjectMapper mapper,
      @ConfigProperty(name = "integritet.rights.url") Optional<URI> url) {
    this.client = client;
    this.mapper = mapper;
    this.url = url;
  }

  /// Uploads what was collected. Returns false if it will never be taken.
  ///
  /// @throws RuntimeException if it may be taken later
  boolean upload(UUID orderId, byte[] json) {
    HttpResponse<byte[]> response = client.put(uri(orderId, "package"), json);
    if (FINAL_REFUSALS.contains(response.statusCode())) {
      return false;
    }
    requireSuccess(response);
    return true;
  }

  /// The corrections of an order to rectify.
  Corrections corrections(UUID orderId) {
    HttpResponse<byte[]> response = client.get(uri(orderId, "corrections"));
    requireSuccess(response);
    try {
      return mapper.readValue(response.body(), Corrections.class);
    } catch (IOException e) {
      throw new IllegalStateException("corrections cannot be read", e);
    }
  }

  private URI uri(UUID orderId, String what) {
    URI base = url.orElseThrow(() -> new IllegalStateException("integritet.rights.url is not set"));
    return URI.create(base + "/v1/orders/" + orderId + "/" + what);
  }

  private static void requireSuccess(HttpResponse<?> response) {
    if (response.statusCode() / 100 != 2) {
      throw new PlatformRefused(response.statusCode());
    }
  }
}
