package se.diplomagroup.integritet.elearning.training;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import se.diplomagroup.integritet.kit.sql.Sql;

/// The diplomas in force.
@ApplicationScoped
public class Diplomas {

  /// A diploma as it is verified.
  ///
  /// @param holder the person's name, empty where it is not kept any more
  public record Diploma(
      String number, UUID subjectId, String holder, UUID courseId, LocalDate issuedOn) {}

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Sql sql;

  Diplomas(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  public Optional<Diploma> find(String number) {
    return sql
        .query(
            """
            select d.number, d.subject_id,
              coalesce(c.given_name || ' ' || c.family_name, ''), d.course_id, d.issued_on
            from diploma d left join contact_details c using (subject_id)
            where d.number = ?
            """,
            Diplomas::diploma,
            number)
        .stream()
        .findFirst();
  }

  String issue(Enrolment enrolment, LocalDate issuedOn) {
    String number = DiplomaNumbers.next(RANDOM);
    sql.update(
        """
        insert into diploma (number, enrolment_id, subject_id, company_id, course_id, issued_on)
        values (?, ?, ?, ?, ?, ?)
        """,
        number,
        enrolment.id(),
        enrolment.subjectId(),
        enrolment.companyId(),
        enrolment.courseId(),
        issuedOn);
    return number;
  }

  String numberOf(UUID enrolmentId) {
    return sql.query(
            "select number from diploma where enrolment_id = ?",
            row -> row.getString(1),
            enrolmentId)
        .getFirst();
  }

  private static Diploma diploma(ResultSet row) throws SQLException {
    return new Diploma(
        row.getString(1),
        row.getObject(2, UUID.class),
        row.getString(3),
        row.getObject(4, UUID.class),
        row.getObject(5, LocalDate.class));
  }
}
