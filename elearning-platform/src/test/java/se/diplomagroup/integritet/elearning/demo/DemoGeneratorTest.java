package se.diplomagroup.integritet.elearning.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.diplomagroup.integritet.elearning.company.OrganisationNumber;

class DemoGeneratorTest {

  private static final LocalDate AS_OF = LocalDate.of(2026, 6, 1);
  private static final List<UUID> COURSES = List.of(UUID.randomUUID(), UUID.randomUUID());

  @Test
  void theSameSeedGivesTheSameDataWhicheverCompanyIsMadeFirst() {
    var forwards = new DemoGenerator(7, 20, 200, AS_OF, COURSES);
    var backwards = new DemoGenerator(7, 20, 200, AS_OF, COURSES);
    List<DemoCompany> there = IntStream.range(0, 20).mapToObj(forwards::company).toList();
    List<DemoCompany> back =
        IntStream.range(0, 20).map(i -> 19 - i).mapToObj(backwards::company).toList();
    assertThat(there).isEqualTo(back.reversed());
  }

  @Test
  void anotherSeedGivesOtherPeople() {
    assertThat(new DemoGenerator(7, 5, 50, AS_OF, COURSES).company(0))
        .isNotEqualTo(new DemoGenerator(8, 5, 50, AS_OF, COURSES).company(0));
  }

  @ParameterizedTest
  @CsvSource({"1,0", "1,1", "3,60", "100,7", "400,10000", "7,7"})
  void thereAreExactlyAsManyPeopleAsAskedFor(int companies, int people) {
    int[] sizes = DemoSizes.of(11, companies, people);
    assertThat(IntStream.of(sizes).sum()).isEqualTo(people);
    assertThat(sizes).hasSize(companies);
    assertThat(IntStream.of(sizes)).allMatch(size -> size >= 0);
  }

  @Test
  void nobodyIsReal() {
    var people = everybody();
    assertThat(people)
        .allSatisfy(person -> {
          assertThat(person.email()).matches("[a-z0-9.-]+@[a-z0-9.-]+\\.example");
          assertThat(person.phone()).matches("070-17406(0[5-9]|[1-9][0-9])");
          assertThat(person.postcode()).matches("[1-9][0-9]{2} [0-9]{2}");
          assertThat(person.subjectId().version()).isEqualTo(7);
        });
    assertThat(people).extracting(DemoCompany.Person::email).doesNotHaveDuplicates();
    assertThat(people).extracting(DemoCompany.Person::subjectId).doesNotHaveDuplicates();
  }

  @Test
  void organisationNumbersHaveTheirCheckDigit() {
    var generator = new DemoGenerator(5, 200, 0, AS_OF, COURSES);
    assertThat(IntStream.range(0, 200).mapToObj(i -> generator.company(i).organisationNumber()))
        .allSatisfy(number -> assertThat(new OrganisationNumber(number).value()).isEqualTo(number));
  }

  @Test
  void nothingHappensBeforeItCanOrInTheFuture() {
    assertThat(everybody())
        .allSatisfy(person ->
            assertThat(person.enrolments())
                .allSatisfy(enrolment -> {
                  assertThat(enrolment.enrolledOn()).isBetween(person.joinedOn(), AS_OF);
                  if (enrolment.completedOn() != null) {
                    assertThat(enrolment.completedOn()).isBetween(enrolment.enrolledOn(), AS_OF);
                  }
                  if (enrolment.answeredOn() != null) {
                    assertThat(enrolment.answeredOn()).isBetween(enrolment.completedOn(), AS_OF);
                  }
                }));
  }

  private static List<DemoCompany.Person> everybody() {
    var generator = new DemoGenerator(3, 60, 3000, AS_OF, COURSES);
    return IntStream.range(0, 60)
        .mapToObj(generator::company)
        .flatMap(company -> company.people().stream())
        .toList();
  }
}
