package se.diplomagroup.integritet.connector;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import javax.sql.DataSource;
import se.diplomagroup.integritet.kit.sql.Sql;

/// The declaration that the platform accepted last.
@ApplicationScoped
class AcceptedDeclarations {

  private final Sql sql;

  AcceptedDeclarations(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  /// The digest of what was accepted last.
  Optional<String> of(String system) {
    return sql
        .query(
            "select digest from connector_declaration where system = ?",
            row -> row.getString(1),
            system)
        .stream()
        .findFirst();
  }

  boolean contains(String system, String digest) {
    return of(system).filter(digest::equals).isPresent();
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
