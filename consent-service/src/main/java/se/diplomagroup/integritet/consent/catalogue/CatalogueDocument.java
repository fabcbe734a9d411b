package se.diplomagroup.integritet.consent.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// The catalogue as it is stored: one JSON document per version, its content and its version.
final class CatalogueDocument {

  private static final String VERSION = "version";

  private CatalogueDocument() {}

  static Catalogue read(ObjectMapper json, String text) {
    try {
      ObjectNode document = json.readValue(text, ObjectNode.class);
      int version = document.remove(VERSION).intValue();
      return new Catalogue(version, json.treeToValue(document, CatalogueContent.class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the stored catalogue cannot be read", e);
    }
  }

  static String write(ObjectMapper json, Catalogue catalogue) {
    ObjectNode document = json.valueToTree(catalogue.content());
    return document.put(VERSION, catalogue.version()).toString();
  }
}
