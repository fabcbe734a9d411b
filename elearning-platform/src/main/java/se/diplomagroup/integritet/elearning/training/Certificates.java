package se.diplomagroup.integritet.elearning.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import se.diplomagroup.integritet.kit.problem.Problems;
import se.diplomagroup.integritet.kit.sql.Sql;

/// Certificates that people have chosen to keep.
@ApplicationScoped
public class Certificates {

  private record Kept(String commitment, UUID courseId) {}

  private static final int CODE_GROUPS = 8;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Sql sql;
  private final Courses courses;

  Certificates(DataSource dataSource, Courses courses) {
    this.sql = new Sql(dataSource);
    this.courses = courses;
  }

  /// The course of a kept certificate.
  public Optional<Course> courseOf(String number) {
    return kept(number).flatMap(kept -> courses.find(kept.courseId()));
  }

  /// Whether the certificate says what was kept.
  public boolean verify(String number, String code, String holder, LocalDate issuedOn) {
    return kept(number)
        .filter(kept ->
            courses
                .find(kept.courseId())
                .map(c -> new Certificate(number, code, holder, c.code(), issuedOn))
                .filter(certificate -> same(kept.commitment(), certificate))
                .isPresent())
        .isPresent();
  }

  /// Makes a certificate of a diploma; an earlier one of the same diploma is no longer valid. The
  /// code is shown this once and stored nowhere.
  @Transactional
  Certificate keep(Diplomas.Diploma diploma) {
    if (diploma.holder().isEmpty()) {
      throw Problems.conflict("holder-unknown", "The holder's name is not kept any more.");
    }
    Course course = courses.find(diploma.courseId()).orElseThrow(() -> Problems.notFound("course"));
    Certificate certificate =
        new Certificate(
            diploma.number(),
            DiplomaNumbers.groups(RANDOM, CODE_GROUPS),
            diploma.holder(),
            course.code(),
            diploma.issuedOn());
    sql.update(
        """
        insert into certificate (number, commitment, course_id) values (?, ?, ?)
        on conflict (number) do update set commitment = excluded.commitment
        """,
        certificate.number(),
        certificate.commitment().hex(),
        course.courseId());
    return certificate;
  }

  /// The person would rather have nothing kept.
  @Transactional
  void drop(String number) {
    sql.update("delete from certificate where number = ?", number);
  }

  private Optional<Kept> kept(String number) {
    return sql
        .query(
            "select commitment, course_id from certificate where number = ?",
            row -> new Kept(row.getString(1), row.getObject(2, UUID.class)),
            number)
        .stream()
        .findFirst();
  }

  private static boolean same(String commitment, Certificate certificate) {
    return MessageDigest.isEqual(
        HexFormat.of().parseHex(commitment),
        HexFormat.of().parseHex(certificate.commitment().hex()));
  }
}
