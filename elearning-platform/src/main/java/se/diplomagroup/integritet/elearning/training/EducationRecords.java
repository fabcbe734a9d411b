package se.diplomagroup.integritet.elearning.training;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.contracts.Categories;
import se.diplomagroup.integritet.contracts.Code;
import se.diplomagroup.integritet.contracts.Purposes;
import se.diplomagroup.integritet.elearning.privacy.PersonalRecords;
import se.diplomagroup.integritet.elearning.privacy.Removal;
import se.diplomagroup.integritet.elearning.privacy.SubjectTables;
import se.diplomagroup.integritet.kit.sql.Sql;
import se.diplomagroup.integritet.kit.sql.SqlArray;

/// utbildningsuppgifter: what the person has learnt. Made anonymous, nothing of it stays but
/// totals.
@ApplicationScoped
class EducationRecords implements PersonalRecords {

  private static final String ENROLMENT = "enrolment";
  private static final String DIPLOMA = "diploma";
  private static final String FOLLOW_UP = "follow_up";
  private static final String BY_ENROLMENT = "enrolment_id";

  private final Sql sql;
  private final SubjectTables tables;
  private final CourseStatistics statistics;

  EducationRecords(DataSource dataSource, SubjectTables tables, CourseStatistics statistics) {
    this.sql = new Sql(dataSource);
    this.tables = tables;
    this.statistics = statistics;
  }

  @Override
  public Code category() {
    return Categories.EDUCATION_RECORDS;
  }

  @Override
  public Set<Code> purposes() {
    return Set.of(
        Purposes.COURSE_ENROLMENT, Purposes.DIPLOMAS, Purposes.EVALUATION, Purposes.STATISTICS);
  }

  @Override
  public List<Map<String, ? extends @Nullable Object>> collect(UUID subjectId) {
    List<Map<String, ? extends @Nullable Object>> rows = new ArrayList<>();
    rows.addAll(tables.rows(ENROLMENT, subjectId));
    rows.addAll(tables.rows(DIPLOMA, subjectId));
    rows.addAll(tables.rows(FOLLOW_UP, subjectId));
    return rows;
  }

  /// An invitation that waits goes first: whoever sends it takes its row first, too.
  @Override
  public Removal erase(UUID subjectId, Optional<List<UUID>> records) {
    dropInvitations(subjectId, records);
    int followUps = tables.delete(FOLLOW_UP, subjectId, BY_ENROLMENT, records);
    int diplomas = tables.delete(DIPLOMA, subjectId, BY_ENROLMENT, records);
    int enrolments = tables.delete(ENROLMENT, subjectId, "id", records);
    return Removal.of(ENROLMENT, enrolments).and(DIPLOMA, diplomas).and(FOLLOW_UP, followUps);
  }

  private void dropInvitations(UUID subjectId, Optional<List<UUID>> records) {
    @Nullable SqlArray ids = records.map(list -> SqlArray.of("uuid", list)).orElse(null);
    sql.update(
        """
        delete from mail where subject_id = ? and enrolment_id is not null
          and (?::uuid[] is null or enrolment_id = any(?))
        """,
        subjectId,
        ids,
        ids);
  }

  @Override
  public Removal anonymise(UUID subjectId, Optional<List<UUID>> records) {
    statistics.count(subjectId, records);
    return erase(subjectId, records);
  }
}
