package se.diplomagroup.integritet.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import javax.sql.DataSource;
import se.diplomagroup.integritet.kit.sql.Sql;

/// Takes the connection from an attempt, as the end of its process does.
final class AttemptLocks {

  private AttemptLocks() {}

  static void breakThatOf(UUID orderId, DataSource dataSource) {
    var holders =
        new Sql(dataSource)
            .query(
                """
                select pg_terminate_backend(pid) from pg_locks
                where locktype = 'advisory' and granted and objsubid = 2
                  and database = (select oid from pg_database where datname = current_database())
                  and classid = ?::bigint::oid and objid = ?::bigint::oid
                """,
                row -> row.getBoolean(1),
                Integer.toUnsignedLong(AttemptLock.ATTEMPTS),
                Integer.toUnsignedLong(orderId.hashCode()));
    assertThat(holders).containsExactly(true);
  }
}
