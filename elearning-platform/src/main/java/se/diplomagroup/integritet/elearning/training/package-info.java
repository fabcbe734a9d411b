/// Courses, enrolments, diplomas and their verification, follow-ups, and what is left as
/// statistics.
@NullMarked
package se.diplomagroup.integritet.elearning.training;

import org.jspecify.annotations.NullMarked;
