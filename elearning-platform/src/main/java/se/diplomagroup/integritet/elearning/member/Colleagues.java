package se.diplomagroup.integritet.elearning.member;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.kit.paging.Cursor;
import se.diplomagroup.integritet.kit.paging.Page;
import se.diplomagroup.integritet.kit.sql.Sql;

/// The people of a company, for its administrator.
@ApplicationScoped
public class Colleagues {

  private final Sql sql;

  Colleagues(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  public Page<Colleague> of(UUID companyId, Optional<Cursor> cursor, int limit) {
    @Nullable UUID after = cursor.map(c -> c.uuid(0)).orElse(null);
    return Page.of(
        sql.query(
            """
            select m.subject_id, m.joined_on, m.closed_on is null, x.restricted,
              case when x.restricted then '' else coalesce(c.given_name || ' ' || c.family_name, '')
                end,
              case when x.restricted then '' else coalesce(c.email, '') end
            from member m left join contact_details c using (subject_id)
              cross join lateral (select exists (select from restriction r
                where r.subject_id = m.subject_id
                  and r.scope in ('contact-details', 'company-details', 'administration'))
                as restricted) x
            where m.company_id = ? and (?::uuid is null or m.subject_id > ?)
            order by m.subject_id limit ?
            """,
            Colleagues::colleague,
            companyId,
            after,
            after,
            limit + 1),
        limit,
        colleague -> Cursor.of(colleague.subjectId()));
  }

  private static Colleague colleague(ResultSet row) throws SQLException {
    return new Colleague(
        row.getObject(1, UUID.class),
        row.getString(5),
        row.getString(6),
        row.getObject(2, LocalDate.class),
        row.getBoolean(3),
        row.getBoolean(4));
  }
}
