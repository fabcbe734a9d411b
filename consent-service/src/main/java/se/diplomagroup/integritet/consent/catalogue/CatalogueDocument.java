package se.diplomagroup.integritet.consent.catalogue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/// The catalogue as it is stored: one JSON document per version, its content and its version.
final class CatalogueDocument {

  private static final String VERSION = "version";

  private CatalogueDocument() {}

  static Catalogue read(ObjectMapper json, String text) {
    try {
      ObjectNode document = json.readValue(text, ObjectNode.class);
      int version = document.remove(VERSION).intValue();
      return new Catalogue(version, stored(json).readValue(document));
    } catch (IOException e) {
      throw new IllegalStateException("the stored catalogue cannot be read", e);
    }
  }

  /// A version may be older than a field of it, which has its default then.
  private static ObjectReader stored(ObjectMapper json) {
    return json.readerFor(CatalogueContent.class)
        .without(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
  }

  static String write(ObjectMapper json, Catalogue catalogue) {
    ObjectNode document = json.valueToTree(catalogue.content());
    return document.put(VERSION, catalogue.version()).toString();
  }
}
