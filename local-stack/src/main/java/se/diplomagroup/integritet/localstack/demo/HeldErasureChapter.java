package se.diplomagroup.integritet.localstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// A learner under a legal hold asks for erasure. It is deferred with its reason; when the hold is
/// released, it is carried out by itself.
final class HeldErasureChapter implements Chapter {

  private static final Duration WORK = Duration.ofSeconds(90);

  @Override
  public String title() {
    return "A learner under a legal hold asks for erasure";
  }

  @Override
  public void play(World world, Report report) {
    World.Company employer = world.current().get(1);
    Person learner = employer.people.get(2);
    JsonNode before = counts(world, employer);
    String hold = placeHold(world, learner);
    Api portal = world.as(learner);
    String request =
        portal.post("/api/rights/v1/requests", Map.of("right", "erasure")).ok().string("id");
    decide(world, request);

    JsonNode deferred = ExtractChapter.awaitState(world.support, request, "deferred", WORK);
    report.check(
        "the erasure waits, and says why",
        "legal-hold",
        deferred.path("deferral").path("ground").asText());
    report.check(
        "the platform's tables hold what they held", true, counts(world, employer).equals(before));
    report.check(
        "the learner can still sign in",
        true,
        world.stage.signIn(learner.email(), learner.password()).isPresent());

    world
        .support
        .post("/api/retention/v1/holds/" + hold + "/release", Map.of("reason", "Målet är avgjort"))
        .ok();
    JsonNode closed = ExtractChapter.awaitState(world.support, request, "closed", WORK);
    world.erased.add(learner);
    report.check(
        "released, it is carried out by itself", true, !closed.path("closure").asText().isEmpty());
    report.check(
        "users left in the platform's tables",
        before.path("users").asInt() - 1,
        counts(world, employer).path("users").asInt());
    Reply letter =
        world.support.getBecause(
            "case-work", "/api/rights/v1/requests/" + request + "/letter?language=sv");
    report.check(
        "the letter says how to complain to IMY", true, letter.ok().text().contains("IMY"));
  }

  private static JsonNode counts(World world, World.Company company) {
    return world.platform.get("/api/companies/" + company.companyId + "/counts").ok().json();
  }

  private static String placeHold(World world, Person learner) {
    return world
        .support
        .post(
            "/api/retention/v1/holds",
            Map.of(
                "subjectId", learner.subjectId().toString(),
                "kind", "court",
                "reference", "T 1234-26",
                "ground", "Editionsföreläggande"))
        .ok()
        .string("id");
  }

  /// One member of staff decides on exactly the plan, another approves where something is kept.
  private static void decide(World world, String request) {
    JsonNode planned = ExtractChapter.awaitState(world.support, request, "plan-ready", WORK);
    String hash =
        planned.hasNonNull("planHash")
            ? planned.path("planHash").asText()
            : planned.path("plan").path("hash").asText();
    world
        .support
        .post(
            "/api/rights/v1/requests/" + request + "/decision",
            Map.of("outcome", "granted", "planHash", hash))
        .ok();
    String state =
        Await.until(
            "the decision on the erasure",
            WORK,
            () -> {
              String now =
                  world.support.get("/api/rights/v1/requests/" + request).ok().string("state");
              return "plan-ready".equals(now) ? Optional.empty() : Optional.of(now);
            });
    if ("awaiting-approval".equals(state)) {
      world
          .secondSupport
          .post("/api/rights/v1/requests/" + request + "/approval", Map.of("planHash", hash))
          .ok();
    }
  }
}
