package se.diplomagroup.integritet.consent.catalogue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Catalogues that followed each other, as the service holds them.
public final class CataloguesInForce {

  private final List<PurposeLimit> limits = new ArrayList<>();
  private PurposeVersions versions =
      PurposeVersions.NONE.with(CatalogueTest.first(), Instant.EPOCH);
  private Catalogue newest = CatalogueTest.first();

  /// The one that comes with the service, and no other.
  public static CatalogueInForce first() {
    return new CataloguesInForce().inForce();
  }

  /// Publishes the newest one after somebody has edited it.
  public CataloguesInForce then(Instant publishedAt, Consumer<ObjectNode> edit) {
    ObjectNode document = Documents.JSON.valueToTree(newest.content());
    edit.accept(document);
    Catalogue next = new Catalogue(newest.version() + 1, Documents.draft(document).content());
    limits.addAll(PurposeLimit.between(newest, next, publishedAt));
    versions = versions.with(next, publishedAt);
    newest = next;
    return this;
  }

  /// Publishes a new version of a purpose.
  public CataloguesInForce then(Instant publishedAt, String key, Consumer<ObjectNode> edit) {
    return then(
        publishedAt,
        document -> {
          ObjectNode purpose = Documents.purpose(document, key);
          purpose.put("version", purpose.get("version").intValue() + 1);
          edit.accept(purpose);
        });
  }

  public CatalogueInForce inForce() {
    return new CatalogueInForce(newest, versions, new PurposeLimits(limits));
  }
}
