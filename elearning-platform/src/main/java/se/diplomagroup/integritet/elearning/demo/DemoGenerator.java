package se.diplomagroup.integritet.elearning.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import se.diplomagroup.integritet.elearning.company.OrganisationNumber;
import se.diplomagroup.integritet.elearning.demo.DemoCompany.Order;
import se.diplomagroup.integritet.elearning.demo.DemoCompany.Person;

/// Makes up companies. The same seed, number of companies and people and day give the same data,
/// and company number n can be made without those before it, so making them can stop and go on
/// anywhere.
///
/// Nobody is real: telephone numbers are of the series that is reserved for fiction, addresses of
/// mail end in `.example`, addresses of networks are those of documentation.
final class DemoGenerator {

  private static final int LONGEST_CUSTOMER_DAYS = 1400;
  private static final int SHORTEST_CUSTOMER_DAYS = 150;
  private static final double HAS_LEFT = 0.08;

  private final long seed;
  private final LocalDate asOf;
  private final List<UUID> courses;
  private final int[] sizes;

  DemoGenerator(long seed, int companies, int people, LocalDate asOf, List<UUID> courses) {
    this.seed = seed;
    this.asOf = asOf;
    this.courses = List.copyOf(courses);
    this.sizes = DemoSizes.of(seed, companies, people);
  }

  DemoCompany company(int number) {
    DemoRandom random = DemoRandom.of(seed, number);
    LocalDate startsOn =
        random.day(asOf.minusDays(LONGEST_CUSTOMER_DAYS), asOf.minusDays(SHORTEST_CUSTOMER_DAYS));
    boolean left = random.chance(HAS_LEFT);
    LocalDate endedOn = left ? random.day(startsOn.plusDays(100), asOf.minusDays(1)) : null;
    LocalDate lastDay = endedOn == null ? asOf : endedOn;
    String trade = random.pick(Sweden.REGIONS) + " " + random.pick(Sweden.TRADES);
    String domain =
        "%s-%d.d%s-%s.example"
            .formatted(
                DemoPeople.plain(trade),
                number,
                Long.toUnsignedString(seed, 36),
                asOf.format(DateTimeFormatter.BASIC_ISO_DATE));
    UUID id = random.id(startsOn);
    UUID contractId = random.id(startsOn);
    String organisationNumber = organisationNumber(random);
    List<Person> people = new ArrayList<>();
    DemoPeople maker = new DemoPeople(random, courses, domain, startsOn, lastDay);
    for (int i = 0; i < sizes[number]; i++) {
      people.add(maker.next(i == 0));
    }
    return new DemoCompany(
        id,
        contractId,
        trade + " AB",
        organisationNumber,
        startsOn,
        endedOn,
        people,
        orders(random, people, startsOn, lastDay));
  }

  private static List<Order> orders(
      DemoRandom random, List<Person> people, LocalDate startsOn, LocalDate lastDay) {
    if (people.isEmpty()) {
      return List.of();
    }
    List<Order> orders = new ArrayList<>();
    LocalDate placedOn = startsOn;
    while (!placedOn.plusDays(10).isAfter(lastDay)) {
      Person reference = people.get(random.between(0, Math.min(2, people.size() - 1)));
      LocalDate invoicedOn = placedOn.plusDays(random.between(1, 10));
      orders.add(
          new Order(
              random.id(placedOn),
              reference.subjectId(),
              Math.max(1, people.size() * random.between(1, 3)),
              placedOn,
              random.id(invoicedOn),
              invoicedOn));
      placedOn = placedOn.plusDays(random.between(330, 400));
    }
    return orders;
  }

  private static String organisationNumber(DemoRandom random) {
    String nine =
        random.pick(List.of("556", "559"))
            + String.format(Locale.ROOT, "%06d", random.between(0, 999_999));
    return OrganisationNumber.completing(nine).value();
  }
}
