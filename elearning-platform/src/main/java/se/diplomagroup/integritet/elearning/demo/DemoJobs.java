package se.diplomagroup.integritet.elearning.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.kit.ids.Uuid7;
import se.diplomagroup.integritet.kit.sql.Sql;

/// What demo data is to be made, and how far it has come.
@ApplicationScoped
class DemoJobs {

  record Job(
      UUID id,
      long seed,
      int companies,
      int people,
      LocalDate asOf,
      int doneCompanies,
      int donePeople,
      OffsetDateTime startedAt,
      @Nullable OffsetDateTime finishedAt) {}

  private static final String COLUMNS =
      """
      select id, seed, companies, people, as_of, done_companies, done_people, started_at,
        finished_at
      from demo_job
      """;

  private final Sql sql;
  private final Clock clock;

  DemoJobs(DataSource dataSource, Clock clock) {
    this.sql = new Sql(dataSource);
    this.clock = clock;
  }

  @Transactional
  UUID add(long seed, int companies, int people, LocalDate asOf) {
    UUID id = Uuid7.next();
    sql.update(
        """
        insert into demo_job (id, seed, companies, people, as_of, started_at)
        values (?, ?, ?, ?, ?, ?)
        """,
        id,
        seed,
        companies,
        people,
        asOf,
        now());
    return id;
  }

  Optional<Job> find(UUID id) {
    return sql.query(COLUMNS + "where id = ?", DemoJobs::job, id).stream().findFirst();
  }

  Optional<Job> takeNext() {
    return sql
        .query(
            COLUMNS
                + "where finished_at is null order by started_at limit 1 for update skip locked",
            DemoJobs::job)
        .stream()
        .findFirst();
  }

  void progress(UUID id, int doneCompanies, int donePeople, boolean finished) {
    sql.update(
        """
        update demo_job set done_companies = ?, done_people = ?, finished_at = ? where id = ?
        """,
        doneCompanies,
        donePeople,
        finished ? now() : null,
        id);
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static Job job(ResultSet row) throws SQLException {
    return new Job(
        row.getObject(1, UUID.class),
        row.getLong(2),
        row.getInt(3),
        row.getInt(4),
        row.getObject(5, LocalDate.class),
        row.getInt(6),
        row.getInt(7),
        row.getObject(8, OffsetDateTime.class),
        row.getObject(9, OffsetDateTime.class));
  }
}
