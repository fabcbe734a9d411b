package se.diplomagroup.integritet.kit.testapp;

import java.time.LocalDate;
import java.util.UUID;
import se.diplomagroup.integritet.contracts.LifecycleEvent.CourseEnrolled;

/// Events of one person that are told apart by a number.
public final class Facts {

  private static final UUID CONTRACT = new UUID(0, 1);
  private static final UUID COURSE = new UUID(0, 2);

  private Facts() {}

  public static CourseEnrolled numbered(UUID subjectId, long number) {
    return new CourseEnrolled(
        new UUID(0, number), subjectId, CONTRACT, COURSE, LocalDate.of(2026, 3, 5));
  }

  public static long numberOf(CourseEnrolled event) {
    return event.enrolmentId().getLeastSignificantBits();
  }
}
