package se.diplomagroup.integritet.elearning.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A made-up customer with everything that belongs to it.
record DemoCompany(
    UUID id,
    UUID contractId,
    String name,
    String organisationNumber,
    LocalDate startsOn,
    @Nullable LocalDate endedOn,
    List<Person> people,
    List<Order> orders) {

  record Person(
      UUID subjectId,
      String givenName,
      String familyName,
      String email,
      String phone,
      String address,
      String postcode,
      String city,
      String language,
      String role,
      String title,
      String department,
      LocalDate joinedOn,
      List<Visit> visits,
      List<Enrolment> enrolments,
      List<Case> cases) {}

  record Visit(UUID id, String ipAddress, String userAgent, LocalDate on) {}

  record Enrolment(
      UUID id,
      UUID courseId,
      LocalDate enrolledOn,
      @Nullable LocalDate completedOn,
      @Nullable String diplomaNumber,
      @Nullable LocalDate answeredOn) {}

  record Case(
      UUID id, String subject, String text, LocalDate openedOn, @Nullable LocalDate closedOn) {}

  /// An order of the company.
  ///
  /// @param reference the person who placed the order
  record Order(
      UUID id,
      UUID reference,
      int courses,
      LocalDate placedOn,
      UUID invoiceId,
      LocalDate invoicedOn) {}
}
