package se.diplomagroup.integritet.localstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Leaves something to look at and to do: a company of the realm's own `customer-admin`, the
/// courses and requests of its `learner`, a child whose guardian they are, and cases in the staff's
/// queue. All of it is told and asked as systems, people and staff do it. It begins with the
/// company, so a stack that has it is left as it is.
public final class OpenWork {

  private static final UUID COMPANY = UUID.fromString("0190a000-0000-7000-8000-0000000000c1");
  private static final UUID LEARNER = UUID.fromString("0190a000-0000-7000-8000-000000000001");
  private static final UUID ADMINISTRATOR = UUID.fromString("0190a000-0000-7000-8000-000000000002");
  private static final UUID CHILD = UUID.fromString("0190a000-0000-7000-8000-0000000000c2");
  private static final Duration WORK = Duration.ofSeconds(60);
  private static final String REQUESTS = "/api/rights/v1/requests";
  private static final int CREATED = 201;

  /// Received so long ago that a month is soon over.
  private static final int NEARLY_A_MONTH = 27;

  private final World world;

  public OpenWork(Stage stage, Clock clock) {
    this.world = new World(stage, clock, "work");
  }

  /// Leaves the work, once.
  ///
  /// @return whether it was left now; false if it was there already
  /// @throws JourneyBroken if the platform refuses a part of it
  public boolean leave() {
    Reply signed =
        world
            .platform
            .post(
                "/api/companies",
                Map.of(
                    "id", COMPANY.toString(),
                    "name", "Fjällkustens Omsorg AB",
                    "organisationNumber", OrganisationNumbers.of(Instant.EPOCH, 9),
                    "contract", Map.of("startsOn", daysAgo(300))))
            .ok();
    if (signed.status() != CREATED) {
      return false;
    }
    List<Person> staff = staff();
    register(staff);
    order(staff.getFirst());
    study(staff);
    CustomersChapter.allFactsTold(world);
    decide();
    guard();
    queue(staff);
    return true;
  }

  private static List<Person> staff() {
    return List.of(
        person("Berit", "Nordqvist", "berit.nordqvist", "05"),
        person("Hassan", "Karimi", "hassan.karimi", "12"),
        person("Linnéa", "Åström", "linnea.astrom", "23"),
        person("Tomasz", "Wójcik", "tomasz.wojcik", "34"),
        person("Maj-Britt", "Öhman", "majbritt.ohman", "45"),
        person("Elias", "Sundelin", "elias.sundelin", "56"));
  }

  private static Person person(String given, String family, String mailbox, String phone) {
    return new Person(
        UUID.randomUUID(),
        given,
        family,
        mailbox + "@fjallkusten.example",
        "070-17406" + phone,
        "Hamngatan " + phone,
        "871 30",
        "Härnösand",
        "Losen-" + UUID.randomUUID());
  }

  private void register(List<Person> staff) {
    List<Map<String, Object>> users =
        new ArrayList<>(staff.stream().map(p -> p.registration(daysAgo(300))).toList());
    users.add(account(LEARNER, "Lo", "Kursdeltagare", "learner", "learner"));
    users.add(
        account(ADMINISTRATOR, "Kim", "Kundadministratör", "customer-admin", "administrator"));
    world.platform.post("/api/companies/" + COMPANY + "/users", Map.of("users", users)).ok();
  }

  /// One of the realm's first accounts: it has its password already.
  private Map<String, Object> account(
      UUID subjectId, String given, String family, String username, String role) {
    Map<String, Object> user = new LinkedHashMap<>();
    user.put("subjectId", subjectId.toString());
    user.put("givenName", given);
    user.put("familyName", family);
    user.put("email", username + "@integritet.test");
    user.put("role", role);
    user.put("createdOn", daysAgo(300));
    return user;
  }

  private void order(Person orderer) {
    Reply order =
        world
            .platform
            .post(
                "/api/companies/" + COMPANY + "/orders",
                Map.of(
                    "subjectId", orderer.subjectId().toString(),
                    "courses", 2,
                    "placedOn", daysAgo(290)))
            .ok();
    world
        .platform
        .post(
            "/api/orders/" + order.string("orderId") + "/invoice", Map.of("issuedOn", daysAgo(280)))
        .ok();
  }

  /// The learner has a diploma, a course that is followed up, and one that goes on.
  private void study(List<Person> staff) {
    JsonNode courses = world.platform.get("/api/courses").ok().json();
    JsonNode list = courses.isArray() ? courses : courses.path("items");
    String first = TrainingChapter.id(list.path(0));
    String second = TrainingChapter.id(list.path(Math.min(1, list.size() - 1)));
    complete(enrol(LEARNER, first, 120), 90);
    enrol(LEARNER, second, 14);
    for (Person person : staff.subList(1, 4)) {
      complete(enrol(person.subjectId(), first, 100), 60);
    }
    world
        .platform
        .post(
            "/api/support-cases",
            Map.of(
                "subjectId",
                LEARNER.toString(),
                "subject",
                "Fel namn på diplomet",
                "text",
                "Hej! Mitt efternamn är felstavat på diplomet. Kan ni skicka ett nytt?",
                "openedOn",
                daysAgo(2)))
        .ok();
  }

  private UUID enrol(UUID subjectId, String courseId, int daysAgo) {
    return UUID.fromString(
        world
            .platform
            .post(
                "/api/enrolments",
                Map.of(
                    "subjectId", subjectId.toString(),
                    "courseId", courseId,
                    "enrolledOn", daysAgo(daysAgo)))
            .ok()
            .string("enrolmentId"));
  }

  private void complete(UUID enrolment, int daysAgo) {
    world
        .platform
        .post(
            "/api/enrolments/" + enrolment + "/completion", Map.of("completedOn", daysAgo(daysAgo)))
        .ok();
  }

  /// The learner has agreed to be evaluated and does not want news.
  private void decide() {
    DecisionsChapter.Notice notice = DecisionsChapter.Notice.inForce(world);
    world
        .system
        .post(
            "/api/consent/v1/decisions",
            Map.of(
                "decisions",
                List.of(
                    notice.decision(LEARNER, "news", "refused"),
                    notice.decision(LEARNER, "evaluation", "given"))))
        .ok();
  }

  /// The learner answers for a child, who is ten.
  private void guard() {
    world
        .system
        .put(
            "/api/consent/v1/subjects/" + CHILD + "/minority",
            Map.of(
                "until", world.today.plusYears(3).toString(),
                "guardians", List.of(LEARNER.toString())))
        .ok();
  }

  private void queue(List<Person> staff) {
    register(
        staff.get(4),
        "access",
        "letter",
        NEARLY_A_MONTH,
        "Brev från en tidigare kollega: vill veta allt som finns om henne.");
    register(
        staff.get(5),
        "erasure",
        "phone",
        3,
        "Ringde från okänt nummer och vill bli borttagen. Ska ringas upp.");
    erasureThatWaitsForADecision(staff.get(2));
    Api learner = world.asAccount("learner");
    String own = learner.post(REQUESTS, Map.of("right", "access")).ok().string("id");
    ExtractChapter.awaitState(learner, own, "ready", WORK);
  }

  /// Registered by staff: whose it is has not been made sure of.
  private void register(Person person, String right, String channel, int daysAgo, String note) {
    world
        .support
        .post(
            REQUESTS,
            Map.of(
                "right", right,
                "subjectId", person.subjectId().toString(),
                "channel", channel,
                "receivedOn", daysAgo(daysAgo),
                "note", note))
        .ok();
  }

  private void erasureThatWaitsForADecision(Person person) {
    String request =
        Await.until(
                "the sign-in of a new user",
                WORK,
                () ->
                    world.stage.signIn(person.email(), person.password()).isPresent()
                        ? Optional.of(world.as(person))
                        : Optional.empty())
            .post(
                REQUESTS,
                Map.of("right", "erasure", "note", "Jag har slutat och vill bli borttagen."))
            .ok()
            .string("id");
    ExtractChapter.awaitState(world.support, request, "plan-ready", WORK);
  }

  private String daysAgo(int days) {
    return world.today.minusDays(days).toString();
  }
}
