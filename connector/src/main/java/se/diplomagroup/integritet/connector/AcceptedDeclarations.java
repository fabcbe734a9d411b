package se.diplomagroup.integritet.connector;

import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;
import se.diplomagroup.integritet.kit.sql.Sql;

/// The declaration that the platform accepted last.
@ApplicationScoped
class AcceptedDeclarations {

  private final Sql sql;

  AcceptedDeclarations(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  boolean contains(String system, String digest) {
    return !sql.query(
            "select 1 from connector_declaration where system = ? and digest = ?",
            row -> row.getInt(1),
            system,
            digest)
        .isEmpty();
  }

  void add(String system, String digest) {
    sql.update(
        """
        insert into connector_declaration (system, digest, accepted_at) values (?, ?, now())
        on conflict (system) do update set digest = excluded.digest, accepted_at = now()
        """,
        system,
        digest);
  }
}
