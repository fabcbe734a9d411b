package se.diplomagroup.integritet.gateway.downstream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/// Reads the kind of problem, and the rule that was broken, from a service's answer.
public final class RefusedMapper implements ResponseExceptionMapper<Refused> {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String UNKNOWN = "refused";

  private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9-]{0,63}");

  @Override
  public Refused toThrowable(Response response) {
    JsonNode problem = problem(response);
    String type = problem.path("type").asText();
    String slug = type.substring(type.lastIndexOf('/') + 1);
    String rule = problem.path("violations").path(0).path("rule").asText();
    return new Refused(
        response.getStatus(), isWord(slug) ? slug : UNKNOWN, isWord(rule) ? rule : "");
  }

  private static JsonNode problem(Response response) {
    try {
      return JSON.readTree(response.readEntity(String.class));
    } catch (JsonProcessingException | ProcessingException | IllegalStateException e) {
      return MissingNode.getInstance();
    }
  }

  private static boolean isWord(String text) {
    return WORD.matcher(text).matches();
  }
}
