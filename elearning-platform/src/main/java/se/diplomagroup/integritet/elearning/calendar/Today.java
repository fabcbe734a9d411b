package se.diplomagroup.integritet.elearning.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.kit.problem.Problems;
import se.diplomagroup.integritet.kit.time.Zones;

/// The date in Sweden, and dates on which something is said to have happened.
@ApplicationScoped
public class Today {

  private final Clock clock;

  Today(Clock clock) {
    this.clock = clock;
  }

  public LocalDate date() {
    return LocalDate.ofInstant(clock.instant(), Zones.STOCKHOLM);
  }

  /// The date given, or today where none is given.
  ///
  /// @param field the field of the request, for the problem
  /// @throws se.diplomagroup.integritet.kit.problem.ProblemException 400 if it lies in the future
  public LocalDate orDate(@Nullable LocalDate given, String field) {
    if (given == null) {
      return date();
    }
    if (given.isAfter(date())) {
      throw Problems.invalid(field, "not-in-the-future", "The date lies in the future.");
    }
    return given;
  }
}
