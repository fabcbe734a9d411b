package se.diplomagroup.integritet.elearning.training;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import se.diplomagroup.integritet.kit.sql.Sql;

/// The catalogue.
@ApplicationScoped
public class Courses {

  private static final String COLUMNS =
      "select id, code, title_sv, title_en, about_sv, about_en, hours, price from course ";

  private final Sql sql;

  Courses(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  public List<Course> all() {
    return sql.query(COLUMNS + "order by code", Courses::course);
  }

  Optional<Course> find(UUID id) {
    return sql.query(COLUMNS + "where id = ?", Courses::course, id).stream().findFirst();
  }

  private static Course course(ResultSet row) throws SQLException {
    return new Course(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getInt(7),
        row.getInt(8));
  }
}
