package se.diplomagroup.integritet.elearning.demo;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import se.diplomagroup.integritet.elearning.demo.DemoCompany.Case;
import se.diplomagroup.integritet.elearning.demo.DemoCompany.Enrolment;
import se.diplomagroup.integritet.elearning.demo.DemoCompany.Person;
import se.diplomagroup.integritet.elearning.demo.DemoCompany.Visit;
import se.diplomagroup.integritet.elearning.training.DiplomaNumbers;

/// Makes up the people of one company and what they have done while the contract was in force.
final class DemoPeople {

  private static final int FOLLOW_UP_DAYS = 14;
  private static final List<String> BROWSERS =
      List.of(
          "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Firefox/140.0",
          "Mozilla/5.0 (Macintosh; Intel Mac OS X 15_5) Safari/605.1.15",
          "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) Mobile/15E148",
          "Mozilla/5.0 (X11; Linux x86_64) Chrome/138.0.0.0");

  /// The networks that are reserved for documentation (RFC 5737).
  private static final List<String> NETWORKS = List.of("192.0.2.", "198.51.100.", "203.0.113.");

  private final DemoRandom random;
  private final List<UUID> courses;
  private final String domain;
  private final LocalDate from;
  private final LocalDate to;
  private final Set<String> mailboxes = new HashSet<>();

  /// The people of one company.
  ///
  /// @param from the first day of the contract
  /// @param to its last, or the day up to which anything has happened
  DemoPeople(DemoRandom random, List<UUID> courses, String domain, LocalDate from, LocalDate to) {
    this.random = random;
    this.courses = courses;
    this.domain = domain;
    this.from = from;
    this.to = to;
  }

  Person next(boolean administrator) {
    String given = random.pickCommon(Sweden.GIVEN_NAMES);
    String family = random.pickCommon(Sweden.FAMILY_NAMES);
    Sweden.Town town = random.pickCommon(Sweden.TOWNS);
    LocalDate joinedOn =
        random.day(from, from.plusDays(120).isBefore(to) ? from.plusDays(120) : to);
    return new Person(
        random.id(joinedOn),
        given,
        family,
        mailbox(given, family) + "@" + domain,
        "070-17406" + String.format(Locale.ROOT, "%02d", random.between(5, 99)),
        random.pick(Sweden.STREETS)
            + " "
            + random.between(1, 140)
            + random.pick(List.of("", "", "", "A", "B")),
        postcode(random.between(town.firstPostcode(), town.lastPostcode())),
        town.name(),
        random.chance(0.94) ? "sv" : "en",
        administrator ? "administrator" : "learner",
        random.pick(Sweden.TITLES),
        random.pick(Sweden.DEPARTMENTS),
        joinedOn,
        visits(joinedOn),
        enrolments(joinedOn),
        cases(given, family, joinedOn));
  }

  private List<Visit> visits(LocalDate joinedOn) {
    List<Visit> visits = new ArrayList<>();
    for (int i = random.between(0, 2); i > 0; i--) {
      LocalDate on = random.day(joinedOn, to);
      visits.add(
          new Visit(
              random.id(on),
              random.pick(NETWORKS) + random.between(1, 254),
              random.pick(BROWSERS),
              on));
    }
    return visits;
  }

  private List<Enrolment> enrolments(LocalDate joinedOn) {
    List<Enrolment> enrolments = new ArrayList<>();
    Set<UUID> taken = new HashSet<>();
    for (int i = random.between(0, 3); i > 0; i--) {
      UUID course = random.pick(courses);
      if (taken.add(course)) {
        enrolments.add(enrolment(course, random.day(joinedOn, to)));
      }
    }
    return enrolments;
  }

  private Enrolment enrolment(UUID course, LocalDate enrolledOn) {
    UUID id = random.id(enrolledOn);
    LocalDate completedOn = enrolledOn.plusDays(random.between(1, 60));
    if (completedOn.isAfter(to) || !random.chance(0.8)) {
      return new Enrolment(id, course, enrolledOn, null, null, null);
    }
    LocalDate answeredOn = completedOn.plusDays(FOLLOW_UP_DAYS + random.between(1, 20));
    boolean answered = !answeredOn.isAfter(to) && random.chance(0.4);
    return new Enrolment(
        id,
        course,
        enrolledOn,
        completedOn,
        DiplomaNumbers.next(random.random()),
        answered ? answeredOn : null);
  }

  private List<Case> cases(String given, String family, LocalDate joinedOn) {
    if (!random.chance(0.12)) {
      return List.of();
    }
    LocalDate openedOn = random.day(joinedOn, to);
    String question = random.pick(Sweden.QUESTIONS);
    LocalDate closedOn = openedOn.plusDays(random.between(0, 9));
    return List.of(
        new Case(
            random.id(openedOn),
            question,
            "Hej! " + question + ". Kan ni hjälpa mig? Vänliga hälsningar, " + given + " " + family,
            openedOn,
            closedOn.isAfter(to) ? null : closedOn));
  }

  private String mailbox(String given, String family) {
    String plain = plain(given) + "." + plain(family);
    String mailbox = plain;
    for (int i = 2; !mailboxes.add(mailbox); i++) {
      mailbox = plain + i;
    }
    return mailbox;
  }

  private static String postcode(int number) {
    return number / 100 + " " + String.format(Locale.ROOT, "%02d", number % 100);
  }

  /// A name in letters that an address takes.
  static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replace("ı", "i")
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-");
  }
}
