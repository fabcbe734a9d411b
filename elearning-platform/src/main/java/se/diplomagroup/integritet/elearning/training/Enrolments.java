package se.diplomagroup.integritet.elearning.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import se.diplomagroup.integritet.contracts.Categories;
import se.diplomagroup.integritet.contracts.LifecycleEvent.CourseCompleted;
import se.diplomagroup.integritet.contracts.LifecycleEvent.CourseEnrolled;
import se.diplomagroup.integritet.contracts.Purposes;
import se.diplomagroup.integritet.elearning.company.Contracts;
import se.diplomagroup.integritet.elearning.fact.FactQueue;
import se.diplomagroup.integritet.elearning.member.Member;
import se.diplomagroup.integritet.elearning.member.Members;
import se.diplomagroup.integritet.elearning.privacy.Restrictions;
import se.diplomagroup.integritet.kit.ids.Uuid7;
import se.diplomagroup.integritet.kit.problem.Problems;
import se.diplomagroup.integritet.kit.sql.Sql;

/// Who takes which course, and how it goes. The person's row is locked before the enrolment's, so a
/// person's facts are queued in the order in which they happened, and none after their erasure.
@ApplicationScoped
class Enrolments {

  private final Sql sql;
  private final Members members;
  private final Contracts contracts;
  private final Courses courses;
  private final Diplomas diplomas;
  private final FollowUps followUps;
  private final Restrictions restrictions;
  private final FactQueue facts;

  Enrolments(
      DataSource dataSource,
      Members members,
      Contracts contracts,
      Courses courses,
      Diplomas diplomas,
      FollowUps followUps,
      Restrictions restrictions,
      FactQueue facts) {
    this.sql = new Sql(dataSource);
    this.members = members;
    this.contracts = contracts;
    this.courses = courses;
    this.diplomas = diplomas;
    this.followUps = followUps;
    this.restrictions = restrictions;
    this.facts = facts;
  }

  @Transactional
  UUID enrol(UUID subjectId, UUID courseId, LocalDate enrolledOn) {
    Member member = members.requireOpen(subjectId);
    requireFree(subjectId);
    contracts.requireInForce(member.contractId());
    if (courses.find(courseId).isEmpty()) {
      throw Problems.unprocessable("unknown-course", "courseId", "There is no such course.");
    }
    UUID id = Uuid7.next();
    sql.update(
        """
        insert into enrolment (id, subject_id, company_id, contract_id, course_id, enrolled_on)
        values (?, ?, ?, ?, ?, ?)
        """,
        id,
        subjectId,
        member.companyId(),
        member.contractId(),
        courseId,
        enrolledOn);
    facts.tell(new CourseEnrolled(id, subjectId, member.contractId(), courseId, enrolledOn));
    return id;
  }

  /// Completes a course: the person gets a diploma, and a follow-up is planned. To complete it
  /// again on the same date gives the same diploma.
  ///
  /// @return the number of the diploma
  @Transactional
  String complete(UUID enrolmentId, LocalDate completedOn) {
    Enrolment enrolment = lock(enrolmentId);
    if (completedOn.equals(enrolment.completedOn())) {
      return diplomas.numberOf(enrolmentId);
    }
    if (enrolment.completedOn() != null) {
      throw Problems.conflict("already-completed", "The course was completed on another date.");
    }
    sql.update("update enrolment set completed_on = ? where id = ?", completedOn, enrolmentId);
    facts.tell(
        new CourseCompleted(
            enrolmentId,
            enrolment.subjectId(),
            enrolment.contractId(),
            enrolment.courseId(),
            completedOn));
    followUps.plan(enrolment, completedOn);
    return diplomas.issue(enrolment, completedOn);
  }

  @Transactional
  Enrolment lock(UUID enrolmentId) {
    UUID subjectId =
        find(enrolmentId, "").map(Enrolment::subjectId).orElseThrow(Enrolments::absent);
    members.require(subjectId);
    requireFree(subjectId);
    return find(enrolmentId, "for no key update").orElseThrow(Enrolments::absent);
  }

  private void requireFree(UUID subjectId) {
    restrictions.requireFree(subjectId, Categories.EDUCATION_RECORDS, Purposes.COURSE_ENROLMENT);
  }

  private Optional<Enrolment> find(UUID id, String lock) {
    return sql
        .query(
            """
            select id, subject_id, company_id, contract_id, course_id, enrolled_on, completed_on
            from enrolment where id = ?
            """
                + lock,
            Enrolments::enrolment,
            id)
        .stream()
        .findFirst();
  }

  private static RuntimeException absent() {
    return Problems.notFound("enrolment");
  }

  private static Enrolment enrolment(ResultSet row) throws SQLException {
    return new Enrolment(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getObject(3, UUID.class),
        row.getObject(4, UUID.class),
        row.getObject(5, UUID.class),
        row.getObject(6, LocalDate.class),
        row.getObject(7, LocalDate.class));
  }
}
