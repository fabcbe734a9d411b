package se.diplomagroup.integritet.retention;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import javax.sql.DataSource;
import se.diplomagroup.integritet.kit.sql.Sql;

/// A migration of one statement that corrects rows, run once more on rows that a test has made as
/// they were before it.
public final class Migration {

  private Migration() {}

  public static void run(DataSource dataSource, String name) {
    try (InputStream script =
        Migration.class.getResourceAsStream("/db/migration/" + name + ".sql")) {
      byte[] text = Objects.requireNonNull(script).readAllBytes();
      new Sql(dataSource).update(new String(text, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
