package se.diplomagroup.integritet.elearning.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.diplomagroup.integritet.contracts.LifecycleEvent.FollowUpCompleted;
import se.diplomagroup.integritet.elearning.fact.FactQueue;
import se.diplomagroup.integritet.kit.problem.Problems;
import se.diplomagroup.integritet.kit.sql.Sql;

/// Follow-ups: planned when a course is completed, answered once.
@ApplicationScoped
class FollowUps {

  private final Sql sql;
  private final ObjectMapper mapper;
  private final FactQueue facts;
  private final Period delay;

  /// Follow-ups in the database.
  ///
  /// @param delay how long after completion people are asked; two weeks, so that they have had time
  ///   to use what they learnt
  FollowUps(
      DataSource dataSource,
      ObjectMapper mapper,
      FactQueue facts,
      @ConfigProperty(name = "elearning.follow-up.delay", defaultValue = "P14D") Period delay) {
    this.sql = new Sql(dataSource);
    this.mapper = mapper;
    this.facts = facts;
    this.delay = delay;
  }

  @Transactional(TxType.MANDATORY)
  void plan(Enrolment enrolment, LocalDate completedOn) {
    sql.update(
        """
        insert into follow_up (enrolment_id, subject_id, company_id, state, invite_on)
        values (?, ?, ?, 'planned', ?)
        """,
        enrolment.id(),
        enrolment.subjectId(),
        enrolment.companyId(),
        completedOn.plus(delay));
  }

  /// Drops an invitation that has not been sent, and stores the answers. In this order: whoever
  /// sends the invitation takes its row first, too.
  @Transactional(TxType.MANDATORY)
  void answer(Enrolment enrolment, Map<String, String> answers, LocalDate answeredOn) {
    if (enrolment.completedOn() == null) {
      throw Problems.conflict("not-completed", "The course is not completed.");
    }
    sql.update("delete from mail where enrolment_id = ?", enrolment.id());
    int answered =
        sql.update(
            """
            update follow_up set state = 'answered', answered_on = ?, answers = ?::jsonb
            where enrolment_id = ? and state <> 'answered'
            """,
            answeredOn,
            json(answers),
            enrolment.id());
    if (answered == 0) {
      requireSame(enrolment.id(), answers);
      return;
    }
    facts.tell(
        new FollowUpCompleted(
            enrolment.id(),
            enrolment.subjectId(),
            enrolment.contractId(),
            enrolment.courseId(),
            answeredOn));
  }

  private void requireSame(UUID enrolmentId, Map<String, String> answers) {
    boolean same =
        sql.query(
                "select answers = ?::jsonb from follow_up where enrolment_id = ?",
                row -> row.getBoolean(1),
                json(answers),
                enrolmentId)
            .getFirst();
    if (!same) {
      throw Problems.conflict("already-answered", "The follow-up has been answered.");
    }
  }

  private String json(Map<String, String> answers) {
    try {
      return mapper.writeValueAsString(answers);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("answers have a JSON form", e);
    }
  }
}
