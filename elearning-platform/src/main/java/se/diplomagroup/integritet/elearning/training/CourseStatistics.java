package se.diplomagroup.integritet.elearning.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.kit.sql.Sql;
import se.diplomagroup.integritet.kit.sql.SqlArray;

/// What is left of enrolments once nobody can be told apart: per course and year how many took it
/// and how many completed it, and per company two totals.
///
/// Nothing is kept of a single enrolment: no row, no id, no date. The two tables cannot be joined,
/// so nobody learns which course somebody at a company took. The cells of courses and years began
/// at random numbers that are stored nowhere, so a cell does not even tell whether one single
/// person is in it; the totals are right within that.
@ApplicationScoped
class CourseStatistics {

  private static final String OF_PERSON =
      "from enrolment where subject_id = ? and (?::uuid[] is null or id = any(?)) ";

  private static final String CELLS =
      """
      with cell as (select course_id,
        least(greatest(extract(year from enrolled_on)::int, 2010), 2060) as year,
        count(*) as enrolments, count(completed_on) as completions
      """
          + OF_PERSON
          + "group by 1, 2) ";

  private final Sql sql;

  CourseStatistics(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  /// Counts enrolments that are about to be deleted in the same transaction.
  @Transactional(TxType.MANDATORY)
  void count(UUID subjectId, Optional<List<UUID>> records) {
    @Nullable SqlArray ids = records.map(list -> SqlArray.of("uuid", list)).orElse(null);
    sql.query(
        CELLS
            + "select 1 from course_statistics s join cell using (course_id, year)"
            + " order by course_id, year for update of s",
        row -> row.getInt(1),
        subjectId,
        ids,
        ids);
    sql.update(
        CELLS
            + """
            update course_statistics s set
              enrolments = s.enrolments + cell.enrolments,
              completions = s.completions + cell.completions
            from cell where s.course_id = cell.course_id and s.year = cell.year
            """,
        subjectId,
        ids,
        ids);
    sql.update(
        "with of_person as (select company_id, count(*) as enrolments, count(completed_on) as"
            + " completions "
            + OF_PERSON
            + """
            group by company_id)
            update company c set
              anonymised_enrolments = anonymised_enrolments + p.enrolments,
              anonymised_completions = anonymised_completions + p.completions
            from of_person p where c.id = p.company_id
            """,
        subjectId,
        ids,
        ids);
  }
}
