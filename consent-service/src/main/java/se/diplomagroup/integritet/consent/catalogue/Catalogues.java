package se.diplomagroup.integritet.consent.catalogue;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.diplomagroup.integritet.consent.database.Database;
import se.diplomagroup.integritet.consent.database.Row;
import se.diplomagroup.integritet.contracts.Code;

/// The versions of the catalogue. A published version is never changed.
@ApplicationScoped
public class Catalogues {

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

  public Optional<PublishedCatalogue> version(int version) {
    return database.first(
        """
        select c.document, c.version, c.published_at, p.proposed_by, p.decided_by, p.reason
        from catalogue c left join catalogue_proposal p on p.id = c.proposal_id
        where c.version = ?
        """,
        row ->
            new PublishedCatalogue(head(row), CatalogueDocument.read(json, row.text("document"))),
        version);
  }

  /// Versions above one, oldest first.
  List<PublishedCatalogue> after(int version, int limit) {
    return database.list(
        """
        select c.document, c.version, c.published_at, p.proposed_by, p.decided_by, p.reason
        from catalogue c left join catalogue_proposal p on p.id = c.proposal_id
        where c.version > ?
        order by c.version
        limit ?
        """,
        row ->
            new PublishedCatalogue(head(row), CatalogueDocument.read(json, row.text("document"))),
        version,
        limit);
  }

  /// Versions below one, newest first.
  List<CatalogueHead> heads(int below, int limit) {
    return database.list(
        """
        select c.version, c.published_at, p.proposed_by, p.decided_by, p.reason
        from catalogue c left join catalogue_proposal p on p.id = c.proposal_id
        where c.version < ?
        order by c.version desc
        limit ?
        """,
        Catalogues::head,
        below,
        limit);
  }

  /// The highest version that each purpose has had in any version of the catalogue.
  Map<Code, Integer> highestPurposeVersions() {
    Map<Code, Integer> highest = new HashMap<>();
    database
        .list(
            """
            select purpose ->> 'key' as purpose, max((purpose ->> 'version')::integer) as version
            from catalogue cross join jsonb_array_elements(document -> 'purposes') as purpose
            group by 1
            """,
            row -> Map.entry(row.code("purpose"), row.number("version")))
        .forEach(it -> highest.put(it.getKey(), it.getValue()));
    return highest;
  }

  /// Publishes the version that the service brings with it unless some replica already has.
  void publishOnce(String document, Instant publishedAt) {
    insert(CatalogueDocument.read(json, document), null, publishedAt);
  }

  /// Publishes a version, unless that version is there.
  ///
  /// @return whether it was published
  boolean insert(Catalogue catalogue, @Nullable UUID proposal, Instant publishedAt) {
    return database.change(
            """
            insert into catalogue (version, document, proposal_id, published_at)
            values (?, ?::jsonb, ?, ?)
            on conflict (version) do nothing
            """,
            catalogue.version(),
            CatalogueDocument.write(json, catalogue),
            proposal,
            publishedAt)
        == 1;
  }

  void limit(List<PurposeLimit> limits) {
    for (PurposeLimit limit : limits) {
      database.change(
          "insert into purpose_limit (purpose, version, since, valid_for) values (?, ?, ?, ?)",
          limit.purpose(),
          limit.version(),
          limit.since(),
          limit.validFor());
    }
  }

  PurposeLimits limits() {
    return new PurposeLimits(
        database.list(
            "select purpose, version, since, valid_for from purpose_limit order by since",
            row -> {
              String validFor = row.textOrNull("valid_for");
              return new PurposeLimit(
                  row.code("purpose"),
                  row.number("version"),
                  row.instant("since"),
                  validFor == null ? null : Period.parse(validFor));
            }));
  }

  private static CatalogueHead head(Row row) throws SQLException {
    return new CatalogueHead(
        row.number("version"),
        row.instant("published_at"),
        row.uuidOrNull("proposed_by"),
        row.uuidOrNull("decided_by"),
        row.textOrNull("reason"));
  }
}
