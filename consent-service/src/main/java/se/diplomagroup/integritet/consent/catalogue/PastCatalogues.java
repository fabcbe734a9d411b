package se.diplomagroup.integritet.consent.catalogue;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import se.diplomagroup.integritet.consent.database.Database;
import se.diplomagroup.integritet.contracts.Code;

/// Published catalogues of former times: what a purpose was when somebody was asked about it.
@ApplicationScoped
public class PastCatalogues {

  private final Database database;
  private final ObjectMapper json;

  PastCatalogues(Database database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  /// The first published catalogue that has this version of a purpose.
  public Optional<Catalogue> firstWith(Code purpose, int version) {
    return database.first(
        """
        select document from catalogue
        where document @> jsonb_build_object('purposes',
          jsonb_build_array(jsonb_build_object('key', ?::text, 'version', ?::integer)))
        order by version limit 1
        """,
        row -> CatalogueDocument.read(json, row.text("document")),
        purpose,
        version);
  }
}
