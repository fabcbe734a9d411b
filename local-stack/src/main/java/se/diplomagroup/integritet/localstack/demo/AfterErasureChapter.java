package se.diplomagroup.integritet.localstack.demo;

import java.util.Map;
import java.util.UUID;

/// A person erased cannot sign in, and a late event about them is refused.
final class AfterErasureChapter implements Chapter {

  private static final String CLOUD_EVENT = "application/cloudevents+json";
  private static final int GONE = 410;

  @Override
  public String title() {
    return "Whoever is erased stays erased";
  }

  @Override
  public void play(World world, Report report) {
    long signedIn =
        world.erased.stream()
            .filter(person -> world.stage.signIn(person.email(), person.password()).isPresent())
            .count();
    report.check("erased people who can sign in", 0L, signedIn);

    Person person = world.erased.getLast();
    Reply late =
        world.system.post(
            "/api/retention/v1/lifecycle/facts",
            Map.of(
                "specversion",
                "1.0",
                "id",
                UUID.randomUUID().toString(),
                "source",
                "elearning-platform",
                "type",
                "course.completed.v1",
                "time",
                world.startedAt.toString(),
                "data",
                Map.of(
                    "enrolmentId", UUID.randomUUID().toString(),
                    "subjectId", person.subjectId().toString(),
                    "contractId", world.current().get(1).contractId.toString(),
                    "courseId", UUID.randomUUID().toString(),
                    "completedOn", world.today.toString())),
            CLOUD_EVENT);
    report.check("a late event about an erased person is refused", GONE, late.status());
    report.check("and says why", "/problems/subject-erased", late.json().path("type").asText());
  }
}
