package se.diplomagroup.integritet.localstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/// A newsletter goes to exactly those who consent; one withdraws, and the next one skips them.
final class NewsletterChapter implements Chapter {

  private static final Duration MAILING = Duration.ofSeconds(60);
  private static final Duration REACHING = Duration.ofSeconds(30);
  private static final int PAGE = 200;

  @Override
  public String title() {
    return "A newsletter goes to exactly those who consent";
  }

  @Override
  public void play(World world, Report report) {
    Set<String> readers = ids(world.newsReaders);
    report.check(
        "the newsletter reaches those who consent, nobody else",
        readers.size(),
        sent(world, readers));

    Person leaver = world.newsReaders.getFirst();
    UUID decision = withdraw(world, leaver);
    JsonNode delivery = reachedEverySystem(world, leaver, decision);
    report.check(
        "the withdrawal reached "
            + delivery.path("systems").size()
            + " system(s), all acknowledged",
        "within " + REACHING.toSeconds() + " s",
        delivery.path("milliseconds").asLong() + " ms",
        delivery.path("systems").size() > 0);

    world.newsReaders.removeFirst();
    Set<String> remaining = ids(world.newsReaders);
    report.check(
        "the next newsletter skips the one who withdrew", remaining.size(), sent(world, remaining));
  }

  /// Sends a newsletter; answers in how many mailboxes of this run's people it lies, or a negative
  /// number when the platform meant it for the wrong ones.
  private static int sent(World world, Set<String> expected) {
    String subject = "Nyheter " + UUID.randomUUID();
    String id =
        world
            .platform
            .post("/api/newsletters", Map.of("subject", subject, "body", "Vårens kurser är här."))
            .ok()
            .string("newsletterId");
    Set<String> ours = ids(world.everybody());
    Set<String> got = recipients(world, id);
    got.retainAll(ours);
    mailed(world, subject, expected);
    int letters = lettersIn(world, subject);
    return got.equals(expected) ? letters : -letters;
  }

  private static Set<String> recipients(World world, String newsletterId) {
    String list = "/api/newsletters/" + newsletterId + "/recipients?limit=" + PAGE;
    Set<String> ids = new TreeSet<>();
    Optional<String> cursor = Optional.of("");
    while (cursor.isPresent()) {
      JsonNode page = world.platform.get(list + "&cursor=" + cursor.get()).ok().json();
      page.path("items").forEach(id -> ids.add(id.asText()));
      cursor = Optional.ofNullable(page.path("next").textValue());
    }
    return ids;
  }

  /// Waits until the mail catcher holds this newsletter for everybody who should have it.
  private static void mailed(World world, String subject, Set<String> expected) {
    Set<String> addresses =
        world.everybody().stream()
            .filter(person -> expected.contains(person.subjectId().toString()))
            .map(Person::email)
            .collect(Collectors.toSet());
    for (String address : addresses) {
      Await.until(
          "the mailing of the newsletter",
          MAILING,
          () -> hasMail(world, address, subject) ? Optional.of(true) : Optional.empty());
    }
  }

  private static int lettersIn(World world, String subject) {
    return (int)
        world.everybody().stream()
            .filter(person -> hasMail(world, person.email(), subject))
            .count();
  }

  private static boolean hasMail(World world, String address, String subject) {
    Api mail = new Api(world.stage.mail(), () -> "");
    return mail.get("/api/user/" + address + "/messages/INBOX").text().contains(subject);
  }

  private static UUID withdraw(World world, Person person) {
    DecisionsChapter.Notice notice = DecisionsChapter.Notice.inForce(world);
    UUID decisionId = UUID.randomUUID();
    Map<String, Object> decision = notice.decision(person, "news", "withdrawn");
    decision.put("decisionId", decisionId.toString());
    world.as(person).post("/api/consent/v1/decisions", Map.of("decisions", List.of(decision))).ok();
    return decisionId;
  }

  private static JsonNode reachedEverySystem(World world, Person person, UUID decision) {
    return Await.until(
        "the withdrawal's way to every system",
        REACHING,
        () -> {
          JsonNode delivery =
              world
                  .as(person)
                  .get("/api/consent/v1/decisions/" + decision + "/delivery")
                  .ok()
                  .json();
          return delivery.hasNonNull("completedAt") ? Optional.of(delivery) : Optional.empty();
        });
  }

  private static Set<String> ids(List<Person> people) {
    return people.stream()
        .map(person -> person.subjectId().toString())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
