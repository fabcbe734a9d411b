package se.diplomagroup.integritet.consent.catalogue;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import se.diplomagroup.integritet.consent.database.Database;

/// The versions of the catalogue. A published version is never changed.
@ApplicationScoped
class Catalogues {

  private final Database database;
  private final ObjectMapper json;

  Catalogues(Database database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  int newestVersion() {
    return database
        .first(
            "select coalesce(max(version), 0) as version from catalogue", r -> r.number("version"))
        .orElse(0);
  }

  Catalogue newest() {
    return database
        .first(
            "select document from catalogue order by version desc limit 1",
            row -> CatalogueDocument.read(json, row.text("document")))
        .orElseThrow(() -> new IllegalStateException("no catalogue is published"));
  }

  /// Publishes a version unless some replica already has.
  void publishOnce(String document, Instant publishedAt) {
    Catalogue catalogue = CatalogueDocument.read(json, document);
    database.change(
        """
        insert into catalogue (version, document, published_at)
        values (?, ?::jsonb, ?)
        on conflict (version) do nothing
        """,
        catalogue.version(),
        document,
        publishedAt);
  }
}
