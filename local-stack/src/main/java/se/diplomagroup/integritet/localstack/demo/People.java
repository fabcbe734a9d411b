package se.diplomagroup.integritet.localstack.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Makes up people with Swedish names. A family name is a rare double name with the run's own
/// ending, so it belongs to one person of one run.
final class People {

  private static final List<String> GIVEN =
      List.of(
          "Anna", "Erik", "Maria", "Lars", "Karin", "Nils", "Sara", "Johan", "Elin", "Oskar",
          "Ingrid", "Gustav", "Maja", "Axel", "Ebba", "Hugo", "Linnea", "Viktor", "Astrid", "Emil",
          "Saga", "Arvid", "Freja", "Sixten", "Alva", "Malte", "Tuva", "Loke", "Signe", "Folke");
  private static final List<String> FIRST =
      List.of(
          "Ahl", "Berg", "Dal", "Ek", "Fors", "Gran", "Hag", "Lind", "Malm", "Nor", "Ros", "Sand",
          "Sten", "Ström", "Sund", "Vall", "Åker", "Äng", "Ö", "Hed");
  private static final List<String> SECOND =
      List.of(
          "berg", "blad", "by", "dahl", "fors", "gren", "holm", "kvist", "lund", "man", "mark",
          "qvist", "sjö", "stedt", "ström", "vall");
  private static final List<String> STREETS =
      List.of(
          "Björkvägen",
          "Ringgatan",
          "Kvarnbacken",
          "Skolgatan",
          "Ängsstigen",
          "Hamngatan",
          "Lingonvägen",
          "Bruksgatan",
          "Fågelvägen",
          "Klockargatan");
  private static final List<String> TOWNS =
      List.of("Västerås", "Umeå", "Lund", "Örebro", "Gävle", "Kalmar", "Luleå", "Borås");

  private final RandomGenerator random;
  private final String run;
  private final Set<String> familyNames = new HashSet<>();
  private int made;

  /// @param run a short word of lower-case letters that no other run has
  People(RandomGenerator random, String run) {
    this.random = random;
    this.run = run;
  }

  List<Person> make(int count) {
    List<Person> people = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      people.add(next());
    }
    return people;
  }

  private Person next() {
    made++;
    String given = pick(GIVEN);
    String family = familyName();
    String mailbox = "elev" + made + "." + run;
    return new Person(
        UUID.randomUUID(),
        given,
        family,
        mailbox + "@kund.example",
        "070-17406" + String.format(Locale.ROOT, "%02d", 5 + random.nextInt(95)),
        pick(STREETS) + " " + (1 + random.nextInt(180)) + " lgh " + (1000 + made) + " " + run,
        (100 + random.nextInt(880)) + " " + (10 + random.nextInt(89)),
        pick(TOWNS),
        "Losen-" + UUID.randomUUID());
  }

  private String familyName() {
    while (true) {
      String name =
          pick(FIRST)
              + pick(SECOND)
              + "-"
              + pick(FIRST)
              + pick(SECOND)
              + Character.toUpperCase(run.charAt(0))
              + run.substring(1);
      if (familyNames.add(name)) {
        return name;
      }
    }
  }

  private String pick(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }
}
