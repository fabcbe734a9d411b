package se.diplomagroup.integritet.gateway.downstream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/// Reads the kind of problem from a service's answer.
public final class RefusedMapper implements ResponseExceptionMapper<Refused> {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String UNKNOWN = "refused";

  @Override
  public Refused toThrowable(Response response) {
    return new Refused(response.getStatus(), slug(response));
  }

  private static String slug(Response response) {
    try {
      JsonNode type = JSON.readTree(response.readEntity(String.class)).path("type");
      String slug = type.asText().substring(type.asText().lastIndexOf('/') + 1);
      return slug.matches("[a-z][a-z0-9-]{0,63}") ? slug : UNKNOWN;
    } catch (JsonProcessingException | ProcessingException | IllegalStateException e) {
      return UNKNOWN;
    }
  }
}
