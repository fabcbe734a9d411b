package se.diplomagroup.integritet.consent.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.function.Consumer;

/// Documents of the catalogue, as somebody edits them.
public final class Documents {

  static final ObjectMapper JSON =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

  private Documents() {}

  /// The first catalogue after somebody has edited it.
  static ObjectNode edited(Consumer<ObjectNode> edit) {
    ObjectNode document = JSON.valueToTree(CatalogueTest.first().content());
    edit.accept(document);
    return document;
  }

  static CatalogueDraft draft(Consumer<ObjectNode> edit) {
    return draft(edited(edit));
  }

  static CatalogueDraft draft(ObjectNode document) {
    try {
      return JSON.treeToValue(document, CatalogueDraft.class);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  /// An entry of one of the document's lists.
  static ObjectNode entry(ObjectNode document, String list, String key) {
    return document
        .get(list)
        .valueStream()
        .filter(it -> it.get("key").textValue().equals(key))
        .map(ObjectNode.class::cast)
        .findFirst()
        .orElseThrow();
  }

  static ObjectNode purpose(ObjectNode document, String key) {
    return entry(document, "purposes", key);
  }
}
