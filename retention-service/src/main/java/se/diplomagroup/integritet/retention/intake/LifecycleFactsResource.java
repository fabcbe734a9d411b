package se.diplomagroup.integritet.retention.intake;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import se.diplomagroup.integritet.kit.identity.Caller;
import se.diplomagroup.integritet.kit.identity.Roles;
import se.diplomagroup.integritet.kit.problem.ProblemException;
import se.diplomagroup.integritet.kit.problem.Problems;
import se.diplomagroup.integritet.kit.problem.Violation;
import se.diplomagroup.integritet.retention.store.Retry;

/// Where systems tell what has happened: CloudEvents 1.0 in structured mode, one or a batch of at
/// most 500, all or nothing.
@Path("/v1/lifecycle/facts")
@Produces(MediaType.APPLICATION_JSON)
class LifecycleFactsResource {

  private static final int LARGEST_BATCH = 500;
  private static final int MOST_VIOLATIONS = 50;

  private final FactIntake intake;
  private final Retry retry;
  private final Caller caller;
  private final Clock clock;
  private final ObjectReader reader;

  LifecycleFactsResource(
      FactIntake intake, Retry retry, Caller caller, Clock clock, ObjectMapper mapper) {
    this.intake = intake;
    this.retry = retry;
    this.caller = caller;
    this.clock = clock;
    this.reader =
        mapper
            .reader()
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
  }

  @POST
  @Consumes("application/cloudevents+json")
  @RolesAllowed(Roles.SYSTEM)
  public FactIntake.Receipt one(byte[] body) {
    return take(List.of(json(body)), false);
  }

  @POST
  @Consumes("application/cloudevents-batch+json")
  @RolesAllowed(Roles.SYSTEM)
  public FactIntake.Receipt batch(byte[] body) {
    JsonNode array = json(body);
    if (!array.isArray()) {
      throw Problems.invalid("body", "array", "A batch is an array of facts.");
    }
    if (array.isEmpty() || array.size() > LARGEST_BATCH) {
      throw Problems.invalid("body", "size", "A batch has 1 to 500 facts.");
    }
    List<JsonNode> nodes = new ArrayList<>();
    array.forEach(nodes::add);
    return take(nodes, true);
  }

  private FactIntake.Receipt take(List<JsonNode> nodes, boolean batch) {
    String source = caller.systemKey().value();
    FactReader facts = new FactReader(clock.instant());
    List<ToldFact> told = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      String path = batch ? "[" + i + "]." : "";
      facts.read(nodes.get(i), path, source).ifPresent(told::add);
    }
    if (!facts.violations().isEmpty()) {
      throw refusal(facts.violations());
    }
    return retry.onConflict(() -> intake.take(told, source));
  }

  private JsonNode json(byte[] body) {
    try {
      JsonNode node = reader.readTree(body);
      if (node == null || node.isMissingNode()) {
        throw Problems.invalid("body", "required", "The body is empty.");
      }
      return node;
    } catch (IOException e) {
      throw Problems.invalid("body", "json", "The body is not well-formed JSON.");
    }
  }

  private static ProblemException refusal(List<Violation> violations) {
    return ProblemException.of(
        Status.BAD_REQUEST,
        "invalid-input",
        "Nothing was taken in: the facts do not have the required form.",
        violations.stream().limit(MOST_VIOLATIONS).toArray(Violation[]::new));
  }
}
