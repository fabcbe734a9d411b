package se.diplomagroup.integritet.elearning.training;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody taking a course.
record Enrolment(
    UUID id,
    UUID subjectId,
    UUID companyId,
    UUID contractId,
    UUID courseId,
    LocalDate enrolledOn,
    @Nullable LocalDate completedOn) {}
