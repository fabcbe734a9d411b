package se.diplomagroup.integritet.consent.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/// The catalogue as it is stored: one JSON document per version.
record CatalogueDocument(
    int version,
    List<Category> categories,
    List<CollectionPoint> collectionPoints,
    List<Purpose> purposes) {

  static Catalogue read(ObjectMapper json, String text) {
    try {
      CatalogueDocument document = json.readValue(text, CatalogueDocument.class);
      return new Catalogue(
          document.version, document.categories, document.collectionPoints, document.purposes);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the stored catalogue cannot be read", e);
    }
  }
}
