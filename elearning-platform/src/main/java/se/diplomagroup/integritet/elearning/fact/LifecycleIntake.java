package se.diplomagroup.integritet.elearning.fact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.diplomagroup.integritet.elearning.gateway.GatewayAnswer;
import se.diplomagroup.integritet.elearning.gateway.JsonHttp;

/// Where the platform takes lifecycle facts: CloudEvents in structured mode, in batches.
@ApplicationScoped
class LifecycleIntake {

  private static final String BATCH = "application/cloudevents-batch+json";

  /// One fact on the wire.
  record CloudEvent(
      String specversion, UUID id, String source, String type, Instant time, JsonNode data) {}

  private final JsonHttp http;
  private final ObjectMapper mapper;
  private final URI address;
  private final String source;

  LifecycleIntake(
      JsonHttp http,
      ObjectMapper mapper,
      @ConfigProperty(name = "integritet.retention.url") String retention,
      @ConfigProperty(name = "integritet.system-key") String source) {
    this.http = http;
    this.mapper = mapper;
    this.address = URI.create(retention + "/v1/lifecycle/facts");
    this.source = source;
  }

  GatewayAnswer tell(List<PendingFact> facts) {
    return http.post(address, facts.stream().map(this::event).toList(), BATCH);
  }

  private CloudEvent event(PendingFact fact) {
    return new CloudEvent(
        "1.0", fact.id(), source, fact.type(), fact.happenedAt(), data(fact.data()));
  }

  private JsonNode data(String json) {
    try {
      return mapper.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a queued fact is JSON", e);
    }
  }
}
