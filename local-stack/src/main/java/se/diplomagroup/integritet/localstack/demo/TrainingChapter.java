package se.diplomagroup.integritet.localstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Enrolments, completions, diplomas, follow-ups.
final class TrainingChapter implements Chapter {

  private static final int LEARNERS_PER_COMPANY = 12;
  private static final int COMPLETIONS_PER_COMPANY = 8;
  private static final int FOLLOW_UPS_PER_COMPANY = 4;

  /// Recent enough that no follow-up period has run out (P15: 30 days after following up, or 210
  /// after the course), so that nothing is anonymised while the journey still looks at it.
  private static final int ENROLLED_DAYS_AGO = 100;

  @Override
  public String title() {
    return "Enrolments, completions, diplomas and follow-ups";
  }

  @Override
  public void play(World world, Report report) {
    JsonNode courses = world.platform.get("/api/courses").ok().json();
    String courseId = courses.isArray() ? id(courses.path(0)) : id(courses.path("items").path(0));
    List<String> diplomas = new ArrayList<>();
    for (World.Company company : world.companies) {
      LocalDate enrolledOn = world.today.minusDays(ENROLLED_DAYS_AGO);
      for (int i = 0; i < LEARNERS_PER_COMPANY; i++) {
        UUID enrolment = enrol(world, company.people.get(i), courseId, enrolledOn);
        company.enrolments.add(enrolment);
        if (i < COMPLETIONS_PER_COMPANY) {
          diplomas.add(complete(world, enrolment, enrolledOn.plusDays(20)));
        }
        if (i < FOLLOW_UPS_PER_COMPANY) {
          followUp(world, enrolment, enrolledOn.plusDays(80));
        }
      }
      openSupportCase(world, company.people.get(1));
    }
    CustomersChapter.allFactsTold(world);
    int companies = world.companies.size();
    count(world, report, "enrolments", "course.enrolled.v1", companies * LEARNERS_PER_COMPANY);
    count(world, report, "completions", "course.completed.v1", companies * COMPLETIONS_PER_COMPANY);
    count(
        world, report, "follow-ups", "follow-up.completed.v1", companies * FOLLOW_UPS_PER_COMPANY);
    count(world, report, "support cases", "support-case.opened.v1", companies);
    report.check(
        "diplomas that anybody can verify",
        companies * COMPLETIONS_PER_COMPANY,
        (int) diplomas.stream().filter(number -> verifies(world, number)).count());
  }

  private static void count(World world, Report report, String what, String type, int expected) {
    world.told += expected;
    report.check(what, expected, new AuditTrail(world).ofPeople(type, expected));
  }

  static String id(JsonNode course) {
    return course.has("courseId") ? course.path("courseId").asText() : course.path("id").asText();
  }

  private static UUID enrol(World world, Person learner, String courseId, LocalDate on) {
    return UUID.fromString(
        world
            .platform
            .post(
                "/api/enrolments",
                Map.of(
                    "subjectId", learner.subjectId().toString(),
                    "courseId", courseId,
                    "enrolledOn", on.toString()))
            .ok()
            .string("enrolmentId"));
  }

  private static String complete(World world, UUID enrolment, LocalDate on) {
    return world
        .platform
        .post("/api/enrolments/" + enrolment + "/completion", Map.of("completedOn", on.toString()))
        .ok()
        .string("diplomaNumber");
  }

  private static void followUp(World world, UUID enrolment, LocalDate on) {
    world
        .platform
        .post(
            "/api/enrolments/" + enrolment + "/follow-up",
            Map.of(
                "completedOn", on.toString(),
                "answers", Map.of("satisfaction", "4", "useful", "yes")))
        .ok();
  }

  private static void openSupportCase(World world, Person person) {
    world
        .platform
        .post(
            "/api/support-cases",
            Map.of(
                "subjectId",
                person.subjectId().toString(),
                "subject",
                "Kan inte öppna kursen",
                "text",
                "Hej, " + person.givenName() + " " + person.familyName() + " här.",
                "openedOn",
                world.today.minusDays(200).toString()))
        .ok();
  }

  private static boolean verifies(World world, String number) {
    Api visitor = new Api(world.stage.platform(), () -> "");
    return visitor.get("/diplomas/" + number).status() == 200;
  }
}
