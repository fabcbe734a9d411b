package se.diplomagroup.integritet.localstack.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Visitors decide on cookies, users on news and on evaluation.
final class DecisionsChapter implements Chapter {

  private static final int VISITORS = 6;
  private static final int VISITORS_WHO_REFUSE = 2;

  @Override
  public String title() {
    return "Visitors and users decide on cookies, news and evaluation";
  }

  @Override
  public void play(World world, Report report) {
    Notice notice = Notice.inForce(world);
    report.check("visitors' choices about cookies stored", VISITORS, visitors(world, notice));

    List<Person> users = world.current().stream().flatMap(c -> c.people.stream()).toList();
    List<Map<String, Object>> decisions = new ArrayList<>();
    for (int i = 0; i < users.size(); i++) {
      Person user = users.get(i);
      if (i % 4 == 3) {
        decisions.add(notice.decision(user, "news", "refused"));
      } else if (i % 4 != 2) {
        decisions.add(notice.decision(user, "news", "given"));
        world.newsReaders.add(user);
      }
      decisions.add(notice.decision(user, "evaluation", i % 2 == 0 ? "given" : "refused"));
    }
    report.check(
        "users' decisions about news and evaluation stored",
        decisions.size(),
        store(world, decisions));
    report.check(
        "users who may be sent news", world.newsReaders.size(), allowed(world, "news", users));
    report.check(
        "users who may be asked to evaluate",
        (users.size() + 1) / 2,
        allowed(world, "evaluation", users));
  }

  private static int visitors(World world, Notice notice) {
    List<Map<String, Object>> choices = new ArrayList<>();
    for (int i = 0; i < VISITORS; i++) {
      Map<String, Object> choice =
          notice.decision("cookies-statistics", i < VISITORS_WHO_REFUSE ? "refused" : "given");
      choice.put("visitorId", UUID.randomUUID().toString());
      choice.put("gpc", i == 0);
      choices.add(choice);
    }
    return store(world, choices);
  }

  private static int store(World world, List<Map<String, Object>> decisions) {
    int stored = 0;
    for (int from = 0; from < decisions.size(); from += 100) {
      List<Map<String, Object>> batch =
          decisions.subList(from, Math.min(from + 100, decisions.size()));
      stored +=
          world
              .system
              .post("/api/consent/v1/decisions", Map.of("decisions", batch))
              .ok()
              .json()
              .path("decisions")
              .size();
    }
    return stored;
  }

  private static int allowed(World world, String purpose, List<Person> users) {
    int allowed = 0;
    var answers =
        world
            .system
            .post(
                "/api/consent/v1/permissions",
                Map.of(
                    "purpose",
                    purpose,
                    "subjectIds",
                    users.stream().map(user -> user.subjectId().toString()).toList()))
            .ok()
            .json()
            .path("permissions");
    for (var answer : answers) {
      if (answer.path("allowed").asBoolean()) {
        allowed++;
      }
    }
    return allowed;
  }

  /// The notice that decisions are bound to.
  record Notice(int version, String hash) {

    static Notice inForce(World world) {
      Reply notice = world.open.get("/api/consent/v1/notices/current?language=sv").ok();
      return new Notice(notice.json().path("version").asInt(), notice.string("hash"));
    }

    Map<String, Object> decision(Person person, String purpose, String choice) {
      return decision(person.subjectId(), purpose, choice);
    }

    Map<String, Object> decision(UUID subjectId, String purpose, String choice) {
      Map<String, Object> decision = decision(purpose, choice);
      decision.put("subjectId", subjectId.toString());
      return decision;
    }

    Map<String, Object> decision(String purpose, String choice) {
      Map<String, Object> decision = new LinkedHashMap<>();
      decision.put("decisionId", UUID.randomUUID().toString());
      decision.put("purpose", purpose);
      decision.put("choice", choice);
      decision.put("noticeVersion", version);
      decision.put("language", "sv");
      decision.put("textHash", hash);
      return decision;
    }
  }
}
