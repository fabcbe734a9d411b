package se.diplomagroup.integritet.localstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// A learner gets a register extract with data from every system.
final class ExtractChapter implements Chapter {

  private static final Duration COLLECTING = Duration.ofSeconds(60);

  @Override
  public String title() {
    return "A learner gets a register extract from every system";
  }

  @Override
  public void play(World world, Report report) {
    Person learner = world.current().getFirst().people.get(1);
    Api portal = world.as(learner);
    String request =
        portal.post("/api/rights/v1/requests", Map.of("right", "access")).ok().string("id");
    awaitState(portal, request, "ready", COLLECTING);

    Set<String> registered = new TreeSet<>();
    JsonNode systems = world.support.get("/api/rights/v1/systems").ok().json();
    (systems.isArray() ? systems : systems.path("items"))
        .forEach(system -> registered.add(keyOf(system)));
    Reply extract =
        portal.get("/api/rights/v1/requests/" + request + "/extract?format=json&language=sv").ok();
    Set<String> answered = new TreeSet<>();
    extract.json().path("systems").forEach(system -> answered.add(keyOf(system)));
    report.check("systems in the extract", registered.size(), answered.size());
    report.check("they are those registered", true, answered.equals(registered));
    report.check(
        "it holds the learner's e-mail address", true, extract.text().contains(learner.email()));
    report.check("it names the controller", true, extract.text().contains("556900-2842"));
    int pdf =
        portal
            .get("/api/rights/v1/requests/" + request + "/extract?format=pdf&language=sv")
            .status();
    report.check("the PDF can be downloaded", 200, pdf);
  }

  static String keyOf(JsonNode system) {
    if (system.isTextual()) {
      return system.asText();
    }
    return system.has("key") ? system.path("key").asText() : system.path("system").asText();
  }

  /// Waits until a request is in a state; a service that is away for a while is waited for too.
  static JsonNode awaitState(Api api, String request, String state, Duration limit) {
    return Await.until(
        "request state \"" + state + "\"",
        limit,
        () -> {
          Reply view = api.get("/api/rights/v1/requests/" + request);
          return view.status() == 200 && state.equals(view.json().path("state").asText())
              ? Optional.of(view.json())
              : Optional.empty();
        });
  }
}
